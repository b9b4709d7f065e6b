/** The part of a web address that says whose it is: `www.example.org`. Empty for what is no web address. */
export function hostOf(address: string): string {
  return isWebAddress(address) ? new URL(address).host : '';
}

/** Only pages: no scripts, no files, and nobody's name and password before the host. */
export function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const whole = hostname.includes('.') || hostname === 'localhost';
  return /^https?:$/.test(protocol) && whole && username === '' && password === '';
}
