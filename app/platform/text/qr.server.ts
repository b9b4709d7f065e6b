import { encode } from 'uqr';

/** A QR code, drawn: the side of its square, and the path of what is dark in it. */
export interface Qr {
  size: number;
  path: string;
}

/**
 * Draws a code to scan.
 *
 * @param text what it says, a link say
 */
export function drawQr(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: data.map(rowPath).join('') };
}

/** Neighbours in a row are drawn as one: a sheet of badges has many codes. */
function rowPath(row: boolean[], y: number): string {
  let path = '';
  let length = 0;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x]) length += 1;
    else if (length > 0) {
      path += `M${x - length} ${y}h${length}v1h-${length}z`;
      length = 0;
    }
  }
  return path;
}
