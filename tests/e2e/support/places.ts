import { MAX_TITLE } from '../../../app/features/board/limits';
import { sendForm } from '../../support/multipart';
import { word } from '../../support/written-files';
import { signedIn } from '../../support/http-client';
import type { TestServer } from '../../support/server';
import { makeMembershipPlaces } from './membership-places';
import { accept, ask, findTopic, press, reply } from './board';
import { findDirectoryPlaces } from './directory-places';
import { makeEvents } from './event-places';
import { makeJoining } from './joining';
import { makeKinds } from './kinds-places';
import { makeLibrary } from './library-places';
import { makeLive, makePast } from './live-places';

/** Addresses of queries in every state a page can show. */
export type Places = Awaited<ReturnType<typeof makePlaces>>;

/** A word no line can break by itself, as people paste them: an address without spaces. */
const LONG_WORD = `https://example.org/${'minor-injuries-and-illness'.repeat(12)}`;

/** Writes what the demonstration does not hold. */
export async function makePlaces(server: TestServer) {
  const { url } = server;
  const lead = await signedIn(url, 'lead@demo.example');
  const lead2 = await signedIn(url, 'lead2@demo.example');
  const wilhelmina = await signedIn(url, 'wilhelmina.featherstonehaugh-vandenberghe@demo.example');

  const quiet = await ask(lead, { title: 'A query that nobody has replied to' });
  const deleted = await ask(lead, { title: 'A query that will be taken back' });
  await reply(lead2, deleted, 'A reply that outlives its query.');
  await press(lead, `${deleted}/delete`);

  const long = await ask(wilhelmina, {
    title: `${'Has anybody '.repeat(3)}${LONG_WORD}`.slice(0, MAX_TITLE),
    body: [
      `A link: ${LONG_WORD}`,
      `> ${'quoted '.repeat(60)}`,
      `    ${'code '.repeat(60)}`,
      '| Practice | Referrals | Rate |\n| --- | --- | --- |\n| A | 1,204 | 3.1 |',
      `1. ${'one '.repeat(30)}\n2. two\n   - three\n     - four`,
      'שאלה מימין לשמאל 👩🏽‍⚕️',
    ].join('\n\n'),
    serviceArea: 'diabetes',
  });
  const longReply = await reply(wilhelmina, long, `${LONG_WORD}\n\n${'word '.repeat(200)}`);
  await accept(wilhelmina, long, longReply);

  const own = await ask(lead, { title: 'May one edit what one has asked?' }, 'management');
  const ownReply = await reply(lead, own, 'One may edit **one’s own** reply.');

  const files = await ask(lead2, { title: 'Who wants to read our business case?' });
  const file = {
    name: `${'ourbusinesscase'.repeat(6)}.docx`,
    content: word('Fair shares for ourbusinesscase'),
  };
  await sendForm(url, `${files}/replies`, lead2, { body: 'Here it is.' }, [file]);

  return {
    ...(await makeMembershipPlaces(server)),
    ...findDirectoryPlaces(server),
    quiet,
    joining: await makeJoining(server),
    kinds: await makeKinds(server),
    events: await makeEvents(server),
    library: await makeLibrary(server),
    /** A session of live questions. */
    live: await makeLive(server),
    past: await makePast(server),
    files,
    deleted,
    long,
    own,
    /** Id of a reply by the lead. */
    ownReply,
    /** Of the demonstration. */
    answered: await findTopic(lead, 'A GP at the front door'),
    open: await findTopic(lead, 'Who pays for the drugs'),
    othersQuery: await findTopic(lead, 'District nurses: attached'),
  };
}
