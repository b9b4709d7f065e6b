import { Link } from '@remix-run/react';
import { href, signInAddress } from '~/platform/addresses';
import type { WaitingItem } from '~/platform/live/outbox';
import { Button, Buttons } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { When } from '~/ui/when';
import { chatAddresses } from '../addresses';
import { NOT_YET, type Writing } from './use-writing';

/** What somebody has said that has not arrived yet, below what the room has heard. */
export function WaitingMessages({ room, writing }: { room: string; writing: Writing }) {
  if (writing.waiting.length === 0) return null;
  return (
    <ol className="pbc-messages pbc-messages--waiting" aria-label="Not sent yet" role="list">
      {writing.waiting.map((item) => (
        <li key={item.key}>
          <p className="pbc-waiting-text">{item.fields.body}</p>
          <p className="pbc-meta pbc-message-foot">
            <span>
              <When at={item.writtenAt} style="time" />
            </span>
            <span>{item.trouble?.words ?? (writing.failing ? NOT_YET : 'Sending …')}</span>
          </p>
          {item.taken === null && (item.trouble !== null || writing.failing) ? (
            <Deeds room={room} item={item} writing={writing} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Deeds({ room, item, writing }: { room: string; item: WaitingItem; writing: Writing }) {
  const { key, trouble, fields } = item;
  const which = <HiddenText> the message “{(fields.body ?? '').slice(0, 30)}”</HiddenText>;
  return (
    <Buttons>
      {trouble?.kind === 'signed-out' ? (
        <Link to={signInAddress(href(chatAddresses.room, { room }))}>Sign in</Link>
      ) : null}
      {trouble && trouble.kind !== 'refused' ? (
        <Button small type="button" variant="secondary" onClick={() => writing.tryAgain(key)}>
          Try again{which}
        </Button>
      ) : null}
      {trouble?.kind === 'closed' ? null : (
        <Button small type="button" variant="secondary" onClick={() => writing.change(key)}>
          Change{which}
        </Button>
      )}
      <Button small type="button" variant="secondary" onClick={() => writing.discard(key)}>
        Throw away{which}
      </Button>
    </Buttons>
  );
}
