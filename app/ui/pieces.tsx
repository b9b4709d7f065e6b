import type { Piece } from '~/platform/search/hit';

/** A text with what was found in it marked; shown as text, whatever it says. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, found }, place) =>
        found ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
      )}
    </>
  );
}
