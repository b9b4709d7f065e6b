import { StateTag, Badge } from '~/ui/tag';
import type { EventState } from '../policy';

/** How an event stands, as a word beside its title; nothing for one that is to come or has been. */
export function EventStateTag({ state }: { state: EventState }) {
  if (state === 'draft') return <Badge>Draft</Badge>;
  if (state === 'cancelled') return <StateTag state="overdue">Cancelled</StateTag>;
  return null;
}
