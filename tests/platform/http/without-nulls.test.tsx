import { text } from 'node:stream/consumers';
import { PassThrough, type Transform } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutNulls } from '~/platform/http/without-nulls.server';

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
  // As long as this holds React needs it; when it fails, withoutNulls can go.
  expect(await render(new PassThrough())).not.toBe(whole);
  expect(await render(withoutNulls())).toBe(whole);
});
