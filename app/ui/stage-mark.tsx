import type { ReactNode } from 'react';

export type Stage = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };
const solid = { fill: 'currentColor' };

/** The shape says the phase (paper, decided, in use, stopped), its filling says how far within it. */
const shapes: Record<Stage, ReactNode> = {
  1: <circle cx="8" cy="8" r="6" {...line} />,
  2: (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 2a6 6 0 0 1 0 12z" {...solid} />
    </>
  ),
  3: <circle cx="8" cy="8" r="7" {...solid} />,
  4: <path d="M8 1.9 14.1 8 8 14.1 1.9 8z" {...line} />,
  5: <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" {...solid} />,
  6: <path d="M2.5 2.5h11v11h-11z" {...line} />,
  7: (
    <>
      <path d="M2.5 2.5h11v11h-11z" {...line} />
      <path d="M8 2.5h5.5v11H8z" {...solid} />
    </>
  ),
  8: <path d="M1.5 1.5h13v13h-13z" {...solid} />,
  9: <path d="m3 3 10 10M13 3 3 13" {...line} strokeWidth={2.5} />,
};

/** The shape of a redesign's stage, 1 (idea) to 8 (mainstream), 9 for stopped. The stage's name stands beside it. */
export function StageMark({ stage }: { stage: Stage }) {
  return (
    <svg className="pbc-stage" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[stage]}
    </svg>
  );
}
