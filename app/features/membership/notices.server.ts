import { holds } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { findNames } from '~/platform/people/names.server';
import { membershipAddresses } from './addresses';

/** Handing over concerns two: who is asked, and who waits for the answer. */

const handOver = href(membershipAddresses.handOver, {});

registerNoticeKind({
  kind: 'membership.hand-over-offered',
  title: 'I am asked to take over as webmaster',
  entries: ['membership.hand-over-offered'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  words: {
    subject: 'Will you take over as webmaster?',
    body: [
      'Hello {givenName}',
      '{sentence}.',
      'Nothing changes before you say yes. If you would rather not, say no: then they can ask somebody else.',
      '{link}',
    ].join('\n\n'),
    button: 'Answer',
  },
  about: () => 'hand-over',
  concerns: ({ subjects }) => (subjects.person ? [subjects.person] : []),
  async tell(person, entries) {
    const offers = await db().handOver.findMany({
      where: { toId: person.id },
      include: { from: { select: { name: true } } },
    });
    return entries.map(({ actorId }) => {
      const offer = offers.find(({ fromId }) => fromId === actorId);
      if (!offer) return null; // answered, or taken back
      return { sentence: `${offer.from.name} asks you to take over as webmaster`, to: handOver };
    });
  },
});

registerNoticeKind({
  kind: 'membership.hand-over-answered',
  title: 'Somebody answers whether they take over from me',
  entries: ['membership.handed-over', 'membership.hand-over-declined'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  words: {
    subject: 'Your hand-over is answered',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'Open the network',
  },
  about: ({ seq }) => `hand-over:${seq}`,
  concerns: ({ subjects }) => (subjects.person ? [subjects.person] : []),
  async tell(person, entries) {
    const names = await findNames(entries.map(({ actorId }) => actorId));
    return entries.map(({ kind, actorId }) => {
      const who = names.get(actorId ?? '') ?? 'Somebody';
      if (kind === 'membership.hand-over-declined') {
        const to = holds(person, 'webmaster') ? handOver : '/';
        return { sentence: `${who} would rather not take over as webmaster`, to };
      }
      return { sentence: `${who} has taken over as webmaster. Thank you for all you did`, to: '/' };
    });
  },
});
