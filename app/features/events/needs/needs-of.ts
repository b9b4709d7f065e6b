import type { Need, NeedyEvent } from './registry.server';

/**
 * What some events lack, judged one by one.
 *
 * @param judge null when the event lacks nothing of it
 */
export function needsOf<Event extends NeedyEvent>(
  events: readonly Event[],
  judge: (event: Event) => Need | null,
): Map<string, Need> {
  const needs = new Map<string, Need>();
  for (const event of events) {
    const need = judge(event);
    if (need) needs.set(event.id, need);
  }
  return needs;
}
