import { Transform } from 'node:stream';

/**
 * Takes null bytes out of a page on its way. React (18) writes pages in pieces of 2 kB and, where the next letter does not
 * fit into what is left of one, leaves null bytes there: a page with `é` at the wrong place would have a letter too many.
 * In UTF-8 a null byte is never a part of something else, and HTML may not have any.
 */
export function withoutNulls(): Transform {
  return new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
    },
  });
}
