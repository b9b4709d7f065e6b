import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { HiddenText } from '~/ui/hidden-text';

/** A row that a webmaster can change, move and remove. */
export interface ArrangedRow {
  id: string;
  /** What it is called beside the buttons. */
  name: string;
  facts: ReactNode;
  /** Where it is changed. */
  to: string;
}

/** Rows in their order, each with everything one can do with it; forms, so that it works without scripts. */
export function ArrangedList({ rows }: { rows: ArrangedRow[] }) {
  return (
    <ol className="pbc-rows" role="list">
      {rows.map((row, place) => (
        <li key={row.id} className="pbc-entry">
          <div>
            <h3>{row.name}</h3>
            {row.facts}
          </div>
          <div className="pbc-acts">
            <Link className="pbc-stay" to={row.to}>
              Change<HiddenText> {row.name}</HiddenText>
            </Link>
            {place > 0 ? <Deed row={row} place={place} deed="up" /> : null}
            {place < rows.length - 1 ? <Deed row={row} place={place} deed="down" /> : null}
            <Deed row={row} place={place} deed="remove" />
          </div>
        </li>
      ))}
    </ol>
  );
}

const words = { up: 'Move up', down: 'Move down', remove: 'Remove' };

function Deed({ row, place, deed }: { row: ArrangedRow; place: number; deed: keyof typeof words }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="entry" value={row.id} />
      <input type="hidden" name="place" value={place} />
      <button type="submit" name="deed" value={deed}>
        {words[deed]}
        <HiddenText> {row.name}</HiddenText>
      </button>
    </Form>
  );
}
