import { href } from '~/platform/addresses';
import { londonDay } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { registerToday } from '~/platform/today/today.server';
import { joiningAddresses } from './addresses';
import { listToDecide } from './applications.server';
import { DECIDE_WORKING_DAYS } from './limits';
import { joiningPolicy } from './policy';

const MOST = 5;

/** People wait to be let in: they come before everything else. */
registerToday({
  key: 'joining.applications',
  title: 'Asking to join',
  order: 10,
  async load(actor) {
    if (!joiningPolicy.decide(actor)) return null;
    const { rows, more } = await listToDecide(actor, MOST);
    const promised = addWorkingDays(londonDay(now()), -DECIDE_WORKING_DAYS);
    const items = rows.map(({ id, name, organisation, since }) => ({
      key: `application:${id}`,
      text: organisation === '' ? name : `${name}, ${organisation}`,
      to: href(joiningAddresses.application, { id }),
      action: 'Decide',
      state:
        londonDay(new Date(since)) < promised
          ? { look: 'overdue' as const, word: 'Overdue' }
          : { look: 'waiting' as const, word: 'Waiting' },
      since,
    }));
    const all = { to: href(joiningAddresses.applications, {}), text: 'All applications' };
    return { items, more, all };
  },
});
