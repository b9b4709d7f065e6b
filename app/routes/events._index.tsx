import { eventAddresses } from '~/features/events/addresses';
import { NotOpenYet } from '~/features/network/components/not-open-yet';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('Events');

export const loader = page(eventAddresses.events, () => null);

export default function Events() {
  return (
    <NotOpenYet title="Events" until="When do we meet next?">
      The network’s days and half-days: programme, speakers, papers, who is coming, and afterwards
      the notes and what became of every question.
    </NotOpenYet>
  );
}
