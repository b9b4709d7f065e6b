/** So much of a message is quoted, or read out. */
const MOST = 120;

/** The words of a message without their form, cut where it is long. In the browser alone. */
export function textOf(html: string): string {
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
  return text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text.trim();
}
