import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { EntryView } from '~/platform/lists/views';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Badge } from '~/ui/tag';
import { settingsAddresses } from '../addresses';
import { idOfMove } from '../entry-ids';

/** An entry that is offered, with everything one can do with it. */
export function ListEntry({ list, entry }: { list: string; entry: EntryView }) {
  return (
    <li className="pbc-entry">
      <EntryFacts entry={entry} />
      <div className="pbc-acts">
        <Link className="pbc-stay" to={href(settingsAddresses.entry, { list, entry: entry.id })}>
          Change
          <HiddenText> {entry.name}</HiddenText>
        </Link>
        {entry.up ? <Move list={list} entry={entry} deed="up" /> : null}
        {entry.down ? <Move list={list} entry={entry} deed="down" /> : null}
        <Deed list={list} entry={entry} deed="retire" />
      </div>
    </li>
  );
}

/** An entry that is not offered any more. */
export function RetiredEntry({ list, entry }: { list: string; entry: EntryView }) {
  return (
    <li className="pbc-entry">
      <EntryFacts entry={entry} />
      <div className="pbc-acts">
        <Deed list={list} entry={entry} deed="bring-back" />
      </div>
    </li>
  );
}

function EntryFacts({ entry: { name, badges, facts, uses } }: { entry: EntryView }) {
  return (
    <div>
      <h3>
        {name}
        {badges.map((badge) => (
          <span key={badge}>
            {' '}
            <Badge>{badge}</Badge>
          </span>
        ))}
      </h3>
      <Meta>
        {facts.map(({ label, text }) => (
          <span key={label}>
            <HiddenText>{label}: </HiddenText>
            {text}
          </span>
        ))}
      </Meta>
      {uses === null ? null : <p className="pbc-meta">{uses}</p>}
    </div>
  );
}

const words = { up: 'Move up', down: 'Move down', retire: 'Retire', 'bring-back': 'Bring back' };

function Move(props: { list: string; entry: EntryView; deed: 'up' | 'down' }) {
  return <Deed {...props} id={idOfMove(props.deed, props.entry.id)} />;
}

/** A form that is one button. It says what the page showed, so that nothing is done twice or unseen. */
function Deed({
  list,
  entry: { id: entry, name, place, version },
  deed,
  id,
}: {
  list: string;
  entry: EntryView;
  deed: keyof typeof words;
  id?: string;
}) {
  return (
    <Form method="post" action={href(settingsAddresses.list, { list })} preventScrollReset>
      <input type="hidden" name="entry" value={entry} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="version" value={version} />
      <button type="submit" name="deed" value={deed} id={id}>
        {words[deed]}
        <HiddenText> {name}</HiddenText>
      </button>
    </Form>
  );
}
