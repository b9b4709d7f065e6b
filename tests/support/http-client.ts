import { PASSWORD } from '../../prisma/demo/password';

/** A browser without JavaScript: cookies, forms and redirects, nothing else. */
export class HttpClient {
  readonly #base: string;
  readonly #cookies = new Map<string, string>();

  constructor(base: string) {
    this.#base = base;
  }

  /** What would stand in the `Cookie` header; also for a socket's handshake. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Forgets one cookie, as a browser does when it has run out. */
  forget(name: string): void {
    this.#cookies.delete(name);
  }

  /** GET, redirects not followed. */
  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  /** Sends a form as a browser on the site's own page does, redirects not followed. */
  post(
    path: string,
    fields: Record<string, string | string[]>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) body.append(name, value);
    }
    return this.#send(path, {
      method: 'POST',
      body,
      headers: { Origin: this.#base, ...headers },
    });
  }

  /** The text of a page, following redirects. */
  async read(path: string): Promise<string> {
    const response = await this.get(path);
    const next = response.headers.get('Location');
    return next === null ? response.text() : this.read(next);
  }

  /** Value of a hidden field in the page's form. */
  async hiddenField(path: string, name: string): Promise<string> {
    const page = await this.read(path);
    const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
    if (value === undefined) throw new Error(`No hidden field ${name} at ${path}`);
    return value;
  }

  /** Signs in to the demonstration network. */
  async signIn(email: string, password: string = PASSWORD): Promise<Response> {
    return this.post('/sign-in', { email, password });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(new URL(path, this.#base), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(this.cookie === '' ? {} : { Cookie: this.cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join('='));
    }
    return response;
  }
}

/** A signed-in member of the demonstration network. */
export async function signedIn(base: string, email: string): Promise<HttpClient> {
  const client = new HttpClient(base);
  const response = await client.signIn(email);
  if (response.status !== 302) throw new Error(`${email} could not sign in: ${response.status}`);
  return client;
}
