import { addPerson } from '~/features/accounts/people.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  replyToTopic,
} from '~/features/board/posts/replies.server';
import { markAllRead } from '~/features/board/reading/all-read.server';
import { askQuery, editTopic } from '~/features/board/topics/topics.server';
import { markAsDemonstration, nameNetwork } from '~/features/network/network.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import '~/features/board/told/notices.server';
import '~/features/directory/absence-notices.server';
import '~/features/directory/entry-search.server';
import { NOTICES } from '~/features/notices/tell.server';
import { newestSeq } from '~/platform/activity/activity.server';
import { catchUp, placeFollower } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { atTime, now } from '~/platform/clock.server';
import { slugOf } from '~/platform/text/slug';
import { organisations, people, topics } from './index';
import { chatDeeds, seeWhatWasRead } from './chat.server';
import { deedsOfEntries } from './entries.server';
import { eventDeeds } from './events.server';
import { escalationDeeds, loadAgents } from './escalation.server';
import { sendFile } from './files.server';
import { firstDraftOf } from './first-draft';
import { forgetMails, joiningDeeds } from './joining.server';
import { deedsOfAskingToo, deedsOfConclusion } from './kinds.server';
import { guidanceDeeds } from './guidance.server';
import { collectionDeeds } from './library-collections.server';
import { libraryDeeds } from './library.server';
import { loadOrganisationPages } from './load-organisation-pages.server';
import { after, later, workingMoment } from './moments.server';
import { PASSWORD } from './password';
import { questionDeeds } from './questions.server';
import { loadStartingLists } from './starting-lists.server';
import type { Deed, DemoPerson, DemoReply, DemoTopic } from './types';

/**
 * Loads the demonstration network, through the very verbs that members use: it can be in no state that the product
 * cannot reach. The same content every time, dated back from the day on which it is loaded.
 */

/** Who one can sign in as, in the order in which it is worth trying. */
export const demonstrationAccounts = [
  { email: 'lead@demo.example', as: 'a PbC lead' },
  { email: 'lead2@demo.example', as: 'a PbC lead of another cluster' },
  { email: 'steering@demo.example', as: 'a member of the steering group' },
  { email: 'webmaster@demo.example', as: 'the webmaster' },
  { email: 'agent@demo.example', as: 'an agent of a PCT' },
  { email: 'member@demo.example', as: 'a member without a special role' },
];

/** What happened in the last days waits in the bells and is new on the board; what is older they have seen. */
const DAYS_TOLD = 14;

/** Loads everything into an empty database. */
export async function loadDemonstration(): Promise<void> {
  const actors = await loadNetwork();
  await loadAgents(lookUp(actors, 'marcus'));
  const actor = (key: string) => lookUp(actors, key);
  const addresses = demonstrationAccounts.map(({ email }) => email);
  const accounts = people.filter(({ email }) => addresses.includes(email)).map(({ key }) => key);
  const deeds = [
    ...topics.flatMap((topic) => deedsOf(topic, actors)),
    ...joiningDeeds(actor, workingMoment),
    ...escalationDeeds(actor, workingMoment),
    ...chatDeeds(actor, accounts),
    ...questionDeeds(actor),
    ...eventDeeds(actor),
    ...libraryDeeds(actor),
    ...collectionDeeds(actor),
    ...guidanceDeeds(actor),
    ...(await deedsOfEntries(actors, addresses)),
  ];
  deeds.sort((a, b) => a.at.getTime() - b.at.getTime());
  const recent = now().getTime() - DAYS_TOLD * 24 * 60 * 60 * 1000;
  const old = deeds.filter(({ at }) => at.getTime() < recent);
  for (const { at, run } of old) await atTime(at, run);
  for (const actor of actors.values()) await markAllRead(actor);
  await placeFollower(NOTICES, await newestSeq());
  for (const { at, run } of deeds.slice(old.length)) await atTime(at, run);
  await catchUp();
  for (const key of accounts) await seeWhatWasRead(actor(key));
  await forgetMails();
}

/** Loads what stands before the first query: lists, organisations and people, marked as a demonstration. */
export async function loadNetwork(): Promise<Map<string, Person>> {
  await markAsDemonstration(theProcess);
  await nameNetwork(theProcess, {
    name: 'PbC Network',
    region: 'East of England',
    contactPhone: '01632 960 118', // from the range kept free for drama
    contactHours: 'Mondays to Thursdays',
  });
  await loadStartingLists();
  const organisationIds = await loadOrganisations();
  const actors = await loadPeople(organisationIds);
  await loadOrganisationPages(organisationIds, actors);
  return actors;
}

async function loadOrganisations(): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, kind, parent, madeUp } of organisations) {
    const parentId = parent === undefined ? null : lookUp(ids, parent);
    ids.set(key, await addOrganisation(theProcess, { name, kind, parentId, madeUp }));
  }
  return ids;
}

async function loadPeople(organisationIds: Map<string, string>): Promise<Map<string, Person>> {
  const hashes = await Promise.all(people.map(() => hashPassword(PASSWORD)));
  const joining = people.map((person, index) => ({
    ...person,
    passwordHash: hashes[index] ?? null,
  }));
  const actors = new Map<string, Person>();
  for (const person of joining.sort((a, b) => b.joinedDaysAgo - a.joinedDaysAgo)) {
    actors.set(person.key, await load(person, lookUp(organisationIds, person.organisation)));
  }
  return actors;
}

async function load(
  {
    name,
    givenName,
    jobTitle,
    email,
    roles,
    joinedDaysAgo,
    ...rest
  }: DemoPerson & { passwordHash: string | null },
  organisationId: string,
): Promise<Person> {
  const held = ['member' as const, ...roles];
  const facts = {
    name,
    givenName,
    jobTitle,
    email,
    organisationId,
    passwordHash: rest.passwordHash,
  };
  const id = await atTime(workingMoment(joinedDaysAgo, '09:00'), () =>
    addPerson(theProcess, { ...facts, roles: held }),
  );
  return { kind: 'person', id, name, givenName, organisationId, roles: held };
}

/** Everything that happens around one query. */
function deedsOf(topic: DemoTopic, actors: Map<string, Person>): Deed[] {
  const asker = lookUp(actors, topic.by);
  const [section = 'clinical'] = topic.sections;
  const written = {
    kind: topic.kind ?? ('query' as const),
    withoutName: topic.withoutName ?? false,
    title: topic.title,
    body: topic.body,
    serviceArea: slugOf(topic.serviceArea ?? ''),
    sections: topic.sections,
    asked: [],
    attachments: [],
    idempotencyKey: '',
    notNhsNumber: undefined,
  };
  let topicId = '';
  const asked = workingMoment(topic.daysAgo, topic.at);
  const deeds: Deed[] = [
    {
      at: asked,
      run: async () => {
        const body = topic.edited ? firstDraftOf(topic.body) : topic.body;
        topicId = await askQuery(asker, section, { ...written, body });
      },
    },
  ];
  if (topic.edited) {
    deeds.push({
      at: later(asked, 20),
      run: () => editTopic(asker, topicId, { ...written, attached: [] }),
    });
  }
  let previous = asked;
  for (const reply of topic.replies) {
    previous = after(previous, workingMoment(topic.daysAgo - reply.daysAfter, reply.at));
    deeds.push(...deedsOfReply(reply, previous, { asker, actors, topicId: () => topicId }));
  }
  const around = { person: (key: string) => lookUp(actors, key), topicId: () => topicId };
  deeds.push(...deedsOfAskingToo(topic, later(asked, 90), around));
  if (topic.conclusion) {
    const { daysAfter, at } = topic.conclusion;
    const pinned = after(previous, workingMoment(topic.daysAgo - daysAfter, at));
    deeds.push(...deedsOfConclusion(topic, topic.conclusion, pinned, around));
  }
  return deeds;
}

function deedsOfReply(
  reply: DemoReply,
  at: Date,
  around: { asker: Person; actors: Map<string, Person>; topicId: () => string },
): Deed[] {
  const author = lookUp(around.actors, reply.by);
  let replyId = '';
  const deeds: Deed[] = [
    {
      at,
      run: async () => {
        const body = reply.edited ? firstDraftOf(reply.body) : reply.body;
        const attachments = reply.file ? [await sendFile(author, reply.file)] : [];
        const sent = { body, attachments, idempotencyKey: '', notNhsNumber: undefined };
        replyId = (await replyToTopic(author, around.topicId(), sent)).id;
      },
    },
  ];
  if (reply.edited) {
    const sent = { body: reply.body, attachments: [], attached: [], notNhsNumber: undefined };
    deeds.push({ at: later(at, 11), run: () => editReply(author, replyId, sent) });
  }
  if (reply.deleted) {
    deeds.push({ at: later(at, 47), run: () => deleteReply(author, replyId) });
  }
  if (reply.accepted) {
    deeds.push({
      at: later(at, 135),
      run: () => acceptAnswer(around.asker, around.topicId(), replyId),
    });
  }
  return deeds;
}

function lookUp<T>(table: Map<string, T>, key: string): T {
  const found = table.get(key);
  if (found === undefined) throw new Error(`The demonstration network has no "${key}"`);
  return found;
}
