import { request, type IncomingHttpHeaders } from 'node:http';

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * A request exactly as written: what neither a browser nor `fetch` would send.
 *
 * @param options.path goes onto the wire as it is
 * @param options.body in pieces, without a length unless the headers name one
 */
export function raw(
  base: string,
  options: {
    method?: string;
    path: string;
    headers?: Record<string, string>;
    body?: Array<string | Buffer>;
  },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const { method = 'GET', path, headers, body = [] } = options;
  return new Promise((resolve, reject) => {
    const sending = request({ hostname, port, method, path, headers, agent: false });
    sending.once('error', reject);
    sending.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    for (const piece of body) sending.write(piece);
    sending.end();
  });
}

/** A form sent as it stands, by somebody signed in. */
export function rawForm(
  base: string,
  path: string,
  cookie: string,
  form: { type?: string; body: Array<string | Buffer>; headers?: Record<string, string> },
): Promise<RawAnswer> {
  const type = form.type ?? 'application/x-www-form-urlencoded';
  const headers = { Cookie: cookie, Origin: base, 'Content-Type': type, ...form.headers };
  return raw(base, { method: 'POST', path, headers, body: form.body });
}
