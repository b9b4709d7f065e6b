import { href } from '~/platform/addresses';
import { registerToday } from '~/platform/today/today.server';
import { eventAddresses } from '../addresses';
import { readsEveryDraft } from '../policy';
import { listNeeds } from './list.server';

/** One line, when something that events need is overdue: their own page says what. */
registerToday({
  key: 'events.needs',
  title: 'Events',
  order: 40,
  async load(actor) {
    if (!readsEveryDraft(actor)) return null;
    const late = (await listNeeds(actor)).filter(({ needs }) =>
      needs.some(({ overdue }) => overdue),
    );
    const [first] = late;
    if (!first) return null;
    const text =
      late.length === 1
        ? `“${first.title}” lacks something that is overdue`
        : `${late.length} events lack something that is overdue`;
    const item = {
      key: 'events.needs',
      text,
      to: href(eventAddresses.needs, {}),
      action: 'See what',
      state: { look: 'overdue' as const, word: 'Overdue' },
      since: null,
    };
    return { items: [item], more: 0, all: null };
  },
});
