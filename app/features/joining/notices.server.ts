import { listHolders } from '~/features/accounts/roles.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { personPath } from '~/platform/paths';
import { joiningAddresses } from './addresses';
import { joiningPolicy } from './policy';

/** What of joining concerns whom. */

/** Whoever decides hears that somebody waits, or has answered. */
registerNoticeKind({
  kind: 'joining.applied',
  title: 'Somebody asks to join',
  entries: ['joining.applied', 'joining.answered'],
  offeredTo: joiningPolicy.decide,
  byDefault: { site: true, mail: true },
  words: {
    subject: 'Somebody asks to join the network',
    body: ['Hello {givenName}', '{sentence}', '{link}'].join('\n\n'),
    button: 'Look at the application',
  },
  about: ({ subjects }) => `application:${subjects.application ?? ''}`,
  concerns: () => listHolders('webmaster'),
  async tell(person, entries) {
    if (!joiningPolicy.decide(person)) return entries.map(() => null);
    const ids = entries.map(({ subjects }) => subjects.application ?? '');
    const applications = await db().application.findMany({
      where: { id: { in: ids }, decidedAt: null },
      include: { organisation: { select: { name: true } } },
    });
    return entries.map(({ kind }, at) => {
      const application = applications.find(({ id }) => id === ids[at]);
      if (!application) return null; // decided about meanwhile
      const { id, name, organisation, organisationName } = application;
      const who = `${name}, ${organisation?.name ?? organisationName}`;
      return {
        sentence:
          kind === 'joining.answered'
            ? `${who}: has answered what was asked`
            : `${who}: asks to join`,
        to: href(joiningAddresses.application, { id }),
      };
    });
  },
});

/** Whoever invited somebody hears that they have joined. */
registerNoticeKind({
  kind: 'joining.accepted',
  title: 'Somebody I invited has joined',
  entries: ['joining.accepted'],
  offeredTo: joiningPolicy.invite,
  byDefault: { site: true, mail: false },
  words: {
    subject: 'Somebody you invited has joined',
    body: ['Hello {givenName}', '{sentence}', '{link}'].join('\n\n'),
    button: 'See who it is',
  },
  about: ({ subjects }) => `joined:${subjects.person ?? ''}`,
  async concerns({ subjects }) {
    const invitation = await db().invitation.findUnique({
      where: { id: subjects.invitation ?? '' },
      select: { invitedById: true },
    });
    return invitation?.invitedById ? [invitation.invitedById] : [];
  },
  async tell(_person, entries) {
    const ids = entries.map(({ subjects }) => subjects.person ?? '');
    const people = await db().person.findMany({
      where: { id: { in: ids }, leftAt: null },
      select: { id: true, name: true },
    });
    return ids.map((id) => {
      const joined = people.find((person) => person.id === id);
      if (!joined) return null; // has left meanwhile
      return {
        sentence: `${joined.name}, whom you invited, has joined`,
        to: personPath(id),
      };
    });
  },
});
