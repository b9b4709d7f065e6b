import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { holds, type Role } from '~/platform/actor';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { nameRoles } from './roles.server';

/** A member hears that they are to look after the network, and on which days. */
registerNoticeKind({
  kind: 'accounts.deputy-named',
  title: 'I am asked to look after the network for some days',
  entries: ['accounts.deputy-named'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  words: {
    subject: 'You look after the network for some days',
    body: [
      'Hello {givenName}',
      '{sentence}',
      'On those days the page “Today” shows what waits for you. Nothing is asked of you before.',
      '{link}',
    ].join('\n\n'),
    button: 'Open the network',
  },
  // Other days are other news.
  about: ({ seq }) => `deputy:${seq}`,
  concerns: ({ subjects }) => (subjects.person ? [subjects.person] : []),
  async tell(person, entries) {
    const where = { personId_role: { personId: person.id, role: 'webmaster' } };
    const grant = await db().roleGrant.findUnique({ where });
    if (!grant?.startsAt || !grant.endsAt || grant.endsAt <= now()) return entries.map(() => null);
    const from = formatDay(londonDay(grant.startsAt));
    const until = formatDay(addDays(londonDay(grant.endsAt), -1));
    const sentence =
      from === until
        ? `You look after the network on ${from}`
        : `You look after the network from ${from} to ${until}`;
    return entries.map(() => ({ sentence, to: '/' }));
  },
});

/** A member hears that they have been given a role, as long as they hold it. */
registerNoticeKind({
  kind: 'accounts.role-given',
  title: 'I am given a role in the network',
  entries: ['accounts.role-given'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  words: {
    subject: 'You have a new role in the network',
    body: [
      'Hello {givenName}',
      '{sentence}.',
      'If you do not want it, ask the webmaster: the name stands at the foot of every page.',
      '{link}',
    ].join('\n\n'),
    button: 'Open the network',
  },
  about: ({ seq }) => `role:${seq}`,
  concerns: ({ subjects }) => (subjects.person ? [subjects.person] : []),
  async tell(person, entries) {
    return entries.map(({ subjects }) => {
      const role = subjects.role as Role;
      if (!holds(person, role)) return null;
      return { sentence: `You have been made ${nameRoles([role])}`, to: '/' };
    });
  },
});
