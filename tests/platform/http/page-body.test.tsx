import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { PassThrough, type Transform } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PageBody } from '~/platform/http/page-body.server';

/** A page of letters of two to four bytes, of which some cannot but lie across the end of a piece. */
const LINES = Array.from({ length: 200 }, (_, number) => `${'é€🏥'.repeat(20)} ${number}`);

function render(body: Transform): Promise<string> {
  const { pipe } = renderToPipeableStream(
    <ul>
      {LINES.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>,
  );
  pipe(body);
  return text(body);
}

it('what React writes between letters is taken out, and nothing else', async () => {
  const whole = `<ul>${LINES.map((line) => `<li>${line}</li>`).join('')}</ul>`;
  // As long as this holds React needs it; when it fails, that part of PageBody can go.
  expect(await render(new PassThrough())).not.toBe(whole);
  expect(await render(new PageBody())).toBe(whole);
});

it('what is written in one turn leaves as one piece, and what is there does not wait for the rest', async () => {
  const body = new PageBody();
  const pieces: string[] = [];
  body.on('data', (piece: Buffer) => pieces.push(String(piece)));
  body.write('The first ');
  body.write('sentence.');
  await once(body, 'data');
  expect(pieces).toEqual(['The first sentence.']);
  body.end(' The last.');
  await once(body, 'end');
  expect(pieces).toEqual(['The first sentence.', ' The last.']);
});

it('a long page leaves as it grows, and a page that is given up sends nothing more', async () => {
  const body = new PageBody();
  const pieces: Buffer[] = [];
  body.on('data', (piece: Buffer) => pieces.push(piece));
  body.write(Buffer.alloc(70_000, 'a'));
  body.write('b');
  expect(pieces.map(({ length }) => length)).toEqual([70_000]);
  body.destroy();
  await once(body, 'close');
  // Whatever was to happen in the next turn has happened by then.
  await new Promise((resolve) => setImmediate(resolve));
  expect(pieces).toHaveLength(1);
});
