import { Transform, type TransformCallback } from 'node:stream';

/** What is there by then goes out at once, however much more follows. */
const MOST_HELD = 64 * 1024;

/**
 * A page on its way from React to the reader.
 *
 * - React (18) writes pages in pieces of 2 kB, and Remix has each piece compressed and sent by itself, which took four times
 *   as long as writing a long page did. What is written in one turn leaves as one piece.
 * - Where the next letter does not fit into what is left of a piece, React leaves null bytes: a page with `é` at the wrong
 *   place would have a letter too many. In UTF-8 a null byte is never a part of something else, and HTML may not have any.
 */
export class PageBody extends Transform {
  #held: Uint8Array[] = [];
  #bytes = 0;
  #turn: NodeJS.Immediate | undefined;

  override _transform(piece: Uint8Array, _encoding: string, done: TransformCallback): void {
    this.#held.push(piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
    this.#bytes += piece.byteLength;
    if (this.#bytes >= MOST_HELD) this.#send();
    else this.#turn ??= setImmediate(() => this.#send());
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#send();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearImmediate(this.#turn);
    done(error);
  }

  #send(): void {
    clearImmediate(this.#turn);
    this.#turn = undefined;
    if (this.#bytes > 0) this.push(Buffer.concat(this.#held));
    this.#held = [];
    this.#bytes = 0;
  }
}
