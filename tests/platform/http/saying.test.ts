import { describe, expect, it } from 'vitest';
import { hearSaying, say } from '~/platform/http/saying.server';
import { seal } from '~/platform/secrets/secret.server';

/** The page that a browser asks for after it was given these cookies. */
function nextPage(...setCookies: string[]): Request {
  const Cookie = setCookies.map((line) => line.split(';')[0]).join('; ');
  return new Request('https://network.invalid/', { headers: { Cookie } });
}

const done = { kind: 'done', sentence: 'Your password has changed.' } as const;

describe('a sentence for the next page', () => {
  it('keeps apart what was done and what is to be noted', async () => {
    const notice = { kind: 'notice', sentence: 'Your session had ended.' } as const;
    expect((await hearSaying(nextPage(await say(notice)))).said).toEqual(notice);
  });

  it('is said there, and the browser is told to forget it', async () => {
    const { said, forget } = await hearSaying(nextPage(await say(done)));
    expect(said).toEqual(done);
    expect(forget).toMatch(/^pbc_said=;.*Max-Age=0/i);
  });

  it('cannot be read by the page’s scripts, nor sent from another site', async () => {
    const cookie = await say(done);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  it('is none when nothing was said', async () => {
    expect(await hearSaying(nextPage())).toEqual({ said: null, forget: null });
  });

  it.each([
    ['typed by somebody', 'Ring 0900 123456 to keep your account'],
    ['sealed for something else', seal('form-key', 'words')],
  ])('is not said, and forgotten, when it was %s', async (_, words) => {
    const forged = Buffer.from(JSON.stringify(words)).toString('base64');
    const { said, forget } = await hearSaying(nextPage(`pbc_said=${encodeURIComponent(forged)}`));
    expect(said).toBeNull();
    expect(forget).not.toBeNull();
  });
});
