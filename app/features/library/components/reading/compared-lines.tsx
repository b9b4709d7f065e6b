import { HiddenText } from '~/ui/hidden-text';
import type { Piece, Stretch } from '../../reading/compare.server';

/** What lies between two versions: taken out is struck through, put in is underlined, and both are said in words too. */
export function ComparedLines({ stretches }: { stretches: Stretch[] }) {
  return (
    <div className="pbc-compared">
      {stretches.map((stretch, at) => (
        <Compared key={at} stretch={stretch} />
      ))}
    </div>
  );
}

function Compared({ stretch }: { stretch: Stretch }) {
  switch (stretch.kind) {
    case 'same':
      if (stretch.count > 0) {
        return (
          <p className="pbc-meta">
            {stretch.count} {stretch.count === 1 ? 'paragraph' : 'paragraphs'} unchanged
          </p>
        );
      }
      return stretch.lines.map((line, at) => <p key={at}>{line}</p>);
    case 'changed':
      return (
        <p>
          {stretch.pieces.map((piece, at) => (
            <Words key={at} piece={piece} />
          ))}
        </p>
      );
    default:
      return (
        <p>
          <Words piece={{ text: stretch.line, as: stretch.kind }} />
        </p>
      );
  }
}

function Words({ piece: { text, as } }: { piece: Piece }) {
  if (as === 'same') return text;
  return as === 'out' ? (
    <del>
      <HiddenText>taken out: </HiddenText>
      {text}
      <HiddenText> – end of what was taken out </HiddenText>
    </del>
  ) : (
    <ins>
      <HiddenText>put in: </HiddenText>
      {text}
      <HiddenText> – end of what was put in </HiddenText>
    </ins>
  );
}
