import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listAddresses, type Address } from '~/platform/addresses';
import { ACTION, agree } from '../support/agreed-action';
import { ask, locationOf, reply } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { addEvaluatedEvent } from '../support/evaluated-event';
import { entry } from '../support/entry';
import { say } from '../support/chat';
import { askLive, makeLiveSession, promiseLive } from '../support/live-session';
import { sendForm } from '../support/multipart';
import { raw } from '../support/raw';
import { docx, pdf, png } from '../support/sample-files';
import { countOf, personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Every address of the register, asked by every kind of person with every method. */

const server = useServer();
const addresses = listAddresses();
const paths = addresses.map(({ path }) => path);
const members = ['member', 'lead', 'steering', 'webmaster', 'agent'] as const;
type Member = (typeof members)[number];

/** Of the demonstration: what somebody else has written, and settings. */
const foreign = {
  section: 'clinical',
  topic: '',
  /** Stands without its asker's name. */
  nameless: '',
  /** Of the same asker, in that query. */
  namelessReply: '',
  reply: '',
  file: '',
  /** Of the library. */
  collection: 'everything',
  guidance: 'guidance-of-another',
  list: 'organisation-kinds',
  entry: 'practice',
  mail: 'accounts.reset-link',
  person: '',
  application: '',
  organisation: 'fenland-analytics',
  contact: '',
  link: '',
  use: '',
  flag: '',
  code: '',
  /** Asked live, without its asker's name. */
  question: '',
  promise: '',
  room: 'lobby',
  /** Said there. */
  message: '',
  /** Over, with an evaluation that has names. */
  event: '',
  /** Agreed there. */
  action: '',
  /** Of the library. */
  item: '',
};
const GUIDANCE = {
  title: 'Guidance of another',
  source: 'nice',
  url: 'https://www.example.org/guidance',
  'published-day': '1',
  'published-month': '2',
  'published-year': '2008',
};
const clients = {} as Record<Member, HttpClient>;

beforeAll(async () => {
  for (const name of members) {
    clients[name] = await signedIn(server().url, `${name}@demo.example`);
  }
  const lead2 = await signedIn(server().url, 'lead2@demo.example');
  foreign.person = personId(server(), 'lead2@demo.example');
  await sendPhoto(lead2);
  foreign.topic = await ask(lead2);
  foreign.nameless = await ask(lead2, { title: 'Am I alone with this?', withoutName: 'yes' });
  foreign.namelessReply = await reply(lead2, foreign.nameless, 'Since May.');
  foreign.reply = await reply(lead2, foreign.topic, 'I have not.');
  await attachTo(lead2, foreign.topic);
  await clients.agent.post(`/replies/${foreign.reply}/report`, { reason: 'other' });
  foreign.flag =
    stored<{ id: string }>(server(), 'SELECT id FROM "Flag" WHERE postId = ?', foreign.reply)[0]
      ?.id ?? '';
  foreign.file =
    stored<{ id: string }>(server(), 'SELECT id FROM "File" WHERE name = \'a.docx\'')[0]?.id ?? '';
  foreign.application =
    stored<{ id: string }>(
      server(),
      'SELECT id FROM "Application" WHERE confirmedAt IS NOT NULL AND decidedAt IS NULL',
    )[0]?.id ?? '';
  await fillOrganisation(clients.webmaster);
  foreign.code = await makeLiveSession(clients.webmaster);
  const asked = { body: 'Am I alone here?', withoutName: 'yes' };
  foreign.message = await say(server(), lead2, 'lobby', 'Good morning.');
  foreign.question = await askLive(server(), lead2, foreign.code, asked);
  const evaluated = { nameless: false, attendee: 'lead2@demo.example' };
  foreign.event = addEvaluatedEvent(server(), evaluated).slug;
  foreign.action = await agree(server(), clients.webmaster, foreign.event);
  foreign.item = await shareWith(lead2);
  await clients.webmaster.post('/library/collections/new', { title: 'Everything' });
  await sendForm(server().url, '/guidance/new', lead2, GUIDANCE, []);
  foreign.promise = await promiseLive(server(), clients.webmaster, foreign.code);
});

/** Gives somebody's entry a photo. */
async function sendPhoto(client: HttpClient): Promise<void> {
  const photo = { name: 'me.png', content: await png() };
  await sendForm(server().url, '/account/profile', client, entry(), [photo], 'photo');
}

/** Gives a supplier a contact and a link; the demonstration has somebody who used it. */
async function fillOrganisation(webmaster: HttpClient): Promise<void> {
  const path = `/organisations/${foreign.organisation}`;
  await webmaster.post(`${path}/contacts`, { programme: 'Data', name: 'Ada' });
  const link = { kind: 'plan', title: 'Plan', url: 'https://www.example.org/plan' };
  await webmaster.post(`${path}/links`, link);
  const idIn = (table: string, column: string) =>
    stored<{ id: string }>(
      server(),
      `SELECT id FROM "${table}" WHERE "${column}" =
         (SELECT id FROM "Organisation" WHERE slug = ?) ORDER BY id`,
      foreign.organisation,
    )[0]?.id ?? '';
  foreign.contact = idIn('OrganisationContact', 'organisationId');
  foreign.link = idIn('OrganisationLink', 'organisationId');
  foreign.use = idIn('SupplierUse', 'supplierId');
}

/** Shares a document. */
async function shareWith(client: HttpClient): Promise<string> {
  const fields = { title: 'Case', kind: 'form', deed: 'publish' };
  const files = [
    { name: 'b.docx', content: docx('Of the library') },
    { name: 'b.pdf', content: pdf('Of the library') },
  ];
  const { headers } = await sendForm(server().url, '/library/new', client, fields, files);
  return headers.location?.split('/').at(-1) ?? '';
}

/** Replies with a file. */
async function attachTo(client: HttpClient, topic: string): Promise<void> {
  const file = { name: 'a.docx', content: docx() };
  await sendForm(server().url, `/topics/${topic}/replies`, client, { body: 'With a file.' }, [
    file,
  ]);
}

/** An address with its parameters filled in. */
function fill(path: string, wanted: typeof foreign): string {
  const { section, topic, reply: replyId, file, list, entry, mail, person, application } = wanted;
  const { organisation, contact, link, use } = wanted;
  return path
    .replace(':section', section)
    .replace(':topicId', topic)
    .replace('/topics/:id/author', `/topics/${wanted.nameless}/author`)
    .replace('/replies/:id/author', `/replies/${wanted.namelessReply}/author`)
    .replace('/topics/:id', `/topics/${topic}`)
    .replace('/applications/:id', `/applications/${application}`)
    .replace('/replies/:id', `/replies/${replyId}`)
    .replace('/files/:id/:name', `/files/${file}/a.docx`)
    .replace('/network/people/:id', `/network/people/${person}`)
    .replace('/directory/:id', `/directory/${person}`)
    .replace(':list', list)
    .replace(':entry', entry)
    .replace(':kind', mail)
    .replace('/events/:slug', `/events/${wanted.event}`)
    .replace('/library/:slug', `/library/${wanted.item}`)
    .replace(':collection', wanted.collection)
    .replace(':guidance', wanted.guidance)
    .replace('/versions/:number', '/versions/1')
    .replace('/programme/:session', `/programme/${wanted.event}-s`)
    .replace('/headings/:heading', `/headings/${wanted.event}-h`)
    .replace('/lines/:line', `/lines/${wanted.event}-l`)
    .replace(':slug', organisation)
    .replace(':contact', contact)
    .replace(':link', link)
    .replace(':use', use)
    .replace(':flag', wanted.flag)
    .replace(':code', wanted.code)
    .replace('/questions/:id', `/questions/${wanted.question}`)
    .replace('/promises/:id', `/promises/${wanted.promise}`)
    .replace('/actions/:id', `/actions/${wanted.action}`)
    .replace(':room/m/:id', `${wanted.room}/m/${wanted.message}`)
    .replace(':room', wanted.room)
    .replace(':token', 'noSuchBadge1')
    .replace('/*', '/no-such-page');
}

function where(condition: (address: Address) => boolean): string[] {
  return addresses.filter(condition).map(({ path }) => path);
}

/** Whether a member with this role is let in. */
function isFor(path: string, name: Member): boolean {
  const access = addresses.find((address) => address.path === path)?.access;
  return typeof access !== 'object' || access.roles.includes(name);
}

const memberPaths = where(({ access }) => access !== 'public');
const publicPaths = where(({ access }) => access === 'public');
const formPaths = where(({ methods }) => methods.includes('POST'));
const pagePaths = where(({ methods }) => !methods.includes('POST'));

/** Addresses that answer otherwise than with a page. */
const STATUS_OF_PUBLIC: Record<string, number> = {
  '/*': 404,
  '/first-webmaster': 404,
  '/notices/stop': 404,
  // Without a secret address, by the session: to sign in.
  '/events.ics': 302,
  // Back to the password, or on to where a member was going.
  '/sign-in/code': 302,
  // To the session, where one comes in.
  '/live/:code/ask': 302,
  '/live/:code/vote': 302,
  // No such badge.
  '/live/pass/:token': 404,
};
const REDIRECTS: Record<string, RegExp> = {
  '/account/sessions': /^\/account#sessions$/,
  '/notices/seen': /^\/notices$/,
  '/network/invitations/import.csv': /^\/network\/invitations\/import$/,
  '/board/drafts': /^\/board$/,
  '/board/preview': /^\/board$/,
  '/topics/:id/answer': /^\/topics\/[^/]+$/,
  '/topics/:id/read': /^\/topics\/[^/]+$/,
  '/topics/:id/unread': /^\/topics\/[^/]+$/,
  '/board/read': /^\/board$/,
  '/board/follow': /^\/account\/following$/,
  '/topics/:id/me-too': /^\/topics\/[^/]+$/,
  '/replies/:id': /^\/topics\/[^/]+#reply-/,
  // Nobody's to see to: it is read where everybody reads it.
  '/desk/:topicId': /^\/topics\/[^/]+$/,
  '/messages/:room/ask': /^\/messages\/lobby$/,
  '/messages/:room/read': /^\/messages\/lobby$/,
  '/messages/:room/say': /^\/messages\/lobby$/,
  // The demonstration has been set up.
  '/network/set-up': /^\/$/,
  '/network/set-up/name': /^\/$/,
  '/network/set-up/sections': /^\/$/,
  '/network/set-up/lists': /^\/$/,
};
/** Somebody else's post may be deleted by the webmaster, and edited by nobody. */
const FOR_AUTHORS: Record<string, readonly Member[]> = {
  '/topics/:id/edit': [],
  '/replies/:id/edit': [],
  '/topics/:id/delete': ['webmaster'],
  '/replies/:id/delete': ['webmaster'],
};
/** The same, of what somebody else owns. */
const FOR_OWNERS: Record<string, readonly Member[]> = {
  '/library/:slug/edit': ['webmaster'],
  '/library/:slug/retire': ['webmaster'],
  '/library/:slug/owners': ['webmaster'],
  '/library/:slug/versions/new': ['webmaster'],
  '/library/:slug/guidance': ['webmaster'],
  '/library/collections/new': ['webmaster', 'steering'],
  '/library/collections/:collection/edit': ['webmaster', 'steering'],
  '/guidance/new': ['webmaster', 'steering', 'lead'],
  '/guidance/:guidance/edit': ['webmaster', 'steering'],
  '/guidance/:guidance/retire': ['webmaster', 'steering'],
};

/** What looking after the board, or a session, takes; the status that all others are answered. */
const FOR_MODERATORS: Record<string, { allowed: readonly Member[]; others: number }> = {
  '/topics/:id/moderate': { allowed: ['webmaster'], others: 403 },
  '/topics/:id/split': { allowed: ['webmaster'], others: 403 },
  '/board/flags': { allowed: ['webmaster'], others: 403 },
  // That there is a report nobody else is told.
  '/board/flags/:flag': { allowed: ['webmaster'], others: 404 },
  '/board/moderation': { allowed: ['webmaster', 'steering'], others: 403 },
  '/messages/:room/settings': { allowed: ['webmaster'], others: 403 },
  '/messages/:room/m/:id/edit': { allowed: [], others: 403 },
  '/messages/:room/m/:id/delete': { allowed: ['webmaster'], others: 403 },
  '/live/:code/console': { allowed: ['webmaster'], others: 403 },
  '/live/:code/screen': { allowed: ['webmaster'], others: 403 },
  '/live/:code/people': { allowed: ['webmaster'], others: 403 },
  '/live/:code/settings': { allowed: ['webmaster'], others: 403 },
  '/live/:code/minutes': { allowed: ['webmaster', 'steering'], others: 403 },
  '/live/:code/minutes.csv': { allowed: ['webmaster', 'steering'], others: 403 },
  // It still takes questions.
  '/live/:code/settle': { allowed: [], others: 403 },
  '/promises/:id': { allowed: ['webmaster', 'steering'], others: 404 },
  '/events/:slug/edit': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/repeat': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/programme': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/programme/:session': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/hosts': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/papers': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/people.csv': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/guests': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/sign-in-sheet': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/notes/write': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/notes/lines/:line': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/notes/headings/:heading': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/notes/wanted': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/notes/comments': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/notes/send': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/attendance': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/code': { allowed: ['webmaster', 'steering'], others: 403 },
  // Of who was there alone.
  '/events/:slug/certificate': { allowed: [], others: 403 },
  // It is published, and over.
  '/events/:slug/publish': { allowed: [], others: 403 },
  '/events/:slug/cancel': { allowed: [], others: 403 },
  // They are still being written.
  '/events/:slug/notes': { allowed: [], others: 404 },
  '/events/:slug/notes/comment': { allowed: [], others: 404 },
  '/events/:slug/notes/compare': { allowed: [], others: 404 },
  '/events/:slug/evaluation/set-up': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/evaluation/results': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/evaluation/results.csv': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/intentions': { allowed: ['webmaster', 'steering'], others: 403 },
  '/events/:slug/update': { allowed: ['webmaster', 'steering'], others: 403 },
  // Their asker's alone.
  '/live/:code/questions/:id': { allowed: [], others: 403 },
};
const EVENT = {
  kind: 'network-day',
  title: 'Anything',
  'day-day': '6',
  'day-month': '8',
  'day-year': '2040',
  from: '9am',
  to: '4pm',
};
/** Forms whose fields are looked at before what they are about. */
const FILLED_IN: Record<string, Record<string, string>> = {
  '/network/applications/:id': { deed: 'decline', reason: 'Anything' },
  '/board/:section/moderators': { deed: 'add', person: 'noSuchPerson' },
  '/topics/:id/moderate': { deed: 'close', reason: 'Anything' },
  '/topics/:id/split': { title: 'Anything', reason: 'Anything', replies: 'noSuchReply1' },
  '/topics/:id/hide': { deed: 'hide' },
  '/replies/:id/hide': { deed: 'hide' },
  '/topics/:id/report': { reason: 'other' },
  '/replies/:id/report': { reason: 'other' },
  '/board/flags/:flag': { deed: 'note', note: 'Anything' },
  '/desk/:topicId': { deed: 'ask-back', question: 'Anything', version: '0' },
  '/topics/:id/standing': { deed: 'earlier' },
  '/messages/:room': { deed: 'mute' },
  '/messages/:room/members': { deed: 'show-out', person: 'noSuchPerson', reason: 'Anything' },
  '/messages/:room/settings': { deed: 'change', name: 'Anything' },
  '/messages/:room/read': { upTo: '1' },
  '/live/:code/console': { deed: 'back' },
  '/live/:code/people': { deed: 'all-badges' },
  '/live/:code/settings': { deed: 'close' },
  '/live/:code/questions/:id': { deed: 'take-back' },
  '/live/:code/settle': { deed: 'settle' },
  '/promises/:id': { deed: 'keep', answer: 'Anything' },
  '/events/:slug/edit': EVENT,
  '/events/:slug/publish': { deed: 'publish' },
  '/events/:slug/cancel': { reason: 'Anything' },
  '/events/:slug/copy': EVENT,
  '/events/:slug/repeat': { deed: 'end' },
  '/events/:slug/programme': { title: 'Anything', from: '9am', to: '10am' },
  '/events/:slug/programme/:session': { deed: 'remove' },
  '/events/:slug/hosts': { deed: 'remove' },
  '/events/:slug/papers': { when: 'before' },
  '/events/:slug/answer': { answer: 'yes' },
  '/events/:slug/answer-for': { answer: 'yes', for: 'noSuchPerson' },
  '/events/:slug/guests': { deed: 'remove', guest: 'noSuchGuest1' },
  '/events/:slug/attendance': { deed: 'list' },
  '/events/:slug/here': { typedCode: 'CDFGH' },
  '/events/:slug/notes/write': { deed: 'start' },
  '/events/:slug/notes/lines/:line': { deed: 'up' },
  '/events/:slug/notes/headings/:heading': { deed: 'remove' },
  '/events/:slug/notes/comment': { body: 'Anything' },
  '/events/:slug/notes/comments': { deed: 'decline', reason: 'Anything' },
  '/events/:slug/notes/send': { deed: 'publish' },
  '/events/:slug/evaluation/set-up': { deed: 'close' },
  '/events/:slug/intentions': { deed: 'write', body: 'Anything', remind: 'no' },
  '/events/:slug/actions': ACTION,
  '/events/:slug/update': { deed: 'send', body: 'Anything' },
  '/actions/:id': { deed: 'done', words: 'Anything' },
  '/library/wanted': { title: 'anything' },
  '/library/:slug/guidance': { deed: 'unname', guidance: 'none' },
  '/guidance/new': GUIDANCE,
  '/guidance/:guidance': { deed: 'restore' },
  '/guidance/:guidance/edit': GUIDANCE,
  '/guidance/:guidance/retire': { how: 'withdrawn', reason: 'Anything' },
  '/library/collections/new': { title: 'Anything' },
  '/library/collections/:collection/edit': { deed: 'up', item: 'noSuchItem' },
  '/library/:slug': { deed: 'publish' },
  '/library/:slug/owners': { deed: 'remove', person: 'noSuchPerson' },
  '/library/:slug/edit': { title: 'Anything', kind: 'form' },
  '/library/:slug/retire': { how: 'withdrawn', reason: 'Anything' },
  '/library/:slug/versions/new': { attachments: 'noSuchFile12', note: 'Anything' },
  '/library/:slug/fill': { file: 'noSuchFile12' },
  '/library/:slug/used': { version: '1', result: 'in-use' },
};
/** Nobody reaches these of a query: they are of discussions. */
const OF_DISCUSSIONS: Record<string, readonly Member[]> = {
  '/topics/:id/convener': [],
  '/topics/:id/conclusion': [],
};

describe('the register', () => {
  /** What Remix was built from, as the browser is told. */
  interface Manifest {
    routes: Record<string, { path?: string; index?: boolean; hasAction: boolean }>;
  }

  function builtRoutes(): Map<string, { hasAction: boolean }> {
    const folder = 'build/client/assets';
    const file = readdirSync(folder).find((name) => name.startsWith('manifest-')) ?? '';
    const source = readFileSync(join(folder, file), 'utf8');
    const { routes } = JSON.parse(/=(\{[^]*\});?\s*$/.exec(source)?.[1] ?? '') as Manifest;
    return new Map(
      Object.entries(routes)
        .filter(([id]) => id !== 'root')
        .map(([, { path = '', hasAction }]) => [`/${path}`, { hasAction }]),
    );
  }

  it('holds every route of the build, and nothing that no route answers', () => {
    // The process answers /health itself: it must do so when Remix cannot.
    expect([...builtRoutes().keys(), '/health'].sort()).toEqual([...paths].sort());
  });

  it('says of an address that it takes forms exactly when its route does', () => {
    const taking = [...builtRoutes()].filter(([, { hasAction }]) => hasAction);
    expect(taking.map(([path]) => path).sort()).toEqual([...formPaths].sort());
  });
});

/** Sent by scripts: there is no page to lead away from. */
const forScripts = new Set(
  addresses.flatMap(({ path, forScripts: scripted }) => (scripted ? [path] : [])),
);

describe('a stranger', () => {
  it.each(publicPaths)('may see %s', async (path) => {
    const response = await new HttpClient(server().url).get(fill(path, foreign));
    expect(response.status).toBe(STATUS_OF_PUBLIC[path] ?? 200);
  });

  it.each(memberPaths)('is sent from %s to sign in, and back', async (path) => {
    const wanted = `${fill(path, foreign)}?view=all`;
    const response = await new HttpClient(server().url).get(wanted);
    expect(locationOf(response)).toBe(`/sign-in?${new URLSearchParams({ next: wanted })}`);
  });

  it('changes nothing by sending forms to members’ addresses', async () => {
    const before = countOf(server(), 'Activity');
    const stranger = new HttpClient(server().url);
    for (const path of memberPaths.filter((known) => formPaths.includes(known))) {
      const response = await stranger.post(fill(path, foreign), {
        title: 'By nobody',
        body: 'By nobody',
        session: 'others',
      });
      if (forScripts.has(path)) expect(response.status, path).toBe(401);
      else expect(locationOf(response), path).toMatch(/^\/sign-in\?next=/);
    }
    expect(countOf(server(), 'Activity')).toBe(before);
  });
});

describe.each(members)('a person who is %s', (name) => {
  it('sees every public page', async () => {
    for (const path of publicPaths) {
      const response = await clients[name].get(fill(path, foreign));
      if (path === '/sign-in') expect(locationOf(response)).toBe('/');
      // The webmaster is in every room.
      else if (path === '/live/:code/ask' && name === 'webmaster')
        expect(response.status).toBe(200);
      else if (path === '/events.ics') expect(response.status).toBe(200);
      else expect(response.status, path).toBe(STATUS_OF_PUBLIC[path] ?? 200);
    }
  });

  it('sees every page for members, and those for roles they hold', async () => {
    const elsewhere = [FOR_AUTHORS, FOR_OWNERS, FOR_MODERATORS, OF_DISCUSSIONS];
    for (const path of memberPaths.filter((known) => !elsewhere.some((table) => known in table))) {
      const response = await clients[name].get(fill(path, foreign));
      if (!isFor(path, name)) {
        expect(response.status, path).toBe(403);
        continue;
      }
      const redirect = REDIRECTS[path];
      if (redirect) expect(locationOf(response), path).toMatch(redirect);
      else expect(response.status, path).toBe(200);
    }
  });

  it('reaches the forms that change somebody else’s post as far as the role goes', async () => {
    for (const [path, allowed] of Object.entries({
      ...FOR_AUTHORS,
      ...FOR_OWNERS,
      ...OF_DISCUSSIONS,
    })) {
      const response = await clients[name].get(fill(path, foreign));
      expect(response.status, path).toBe(allowed.includes(name) ? 200 : 403);
    }
  });

  it('looks after the board as far as the role goes', async () => {
    for (const [path, { allowed, others }] of Object.entries(FOR_MODERATORS)) {
      const response = await clients[name].get(fill(path, foreign));
      expect(response.status, path).toBe(allowed.includes(name) ? 200 : others);
    }
  });

  it('changes somebody else’s post as far as the role goes', async () => {
    const lead2 = await signedIn(server().url, 'lead2@demo.example');
    const topic = await ask(lead2);
    const target = { ...foreign, topic, reply: await reply(lead2, topic, 'Not me.') };
    const send = async (path: string) =>
      (await clients[name].post(fill(path, target), { title: 'Mine now', body: 'Mine now' }))
        .status;

    expect(await send('/topics/:id/answer')).toBe(403);
    for (const [path, allowed] of Object.entries({ ...FOR_AUTHORS, ...OF_DISCUSSIONS }).sort()) {
      expect(await send(path), path).toBe(allowed.includes(name) ? 302 : 403);
    }
    const [kept] = stored<{ title: string; body: string }>(
      server(),
      'SELECT t.title, r.body FROM "Topic" t JOIN "Reply" r ON r.topicId = t.id WHERE t.id = ?',
      topic,
    );
    const untouched = { title: 'Who has done this before?', body: 'Not me.' };
    expect(kept).toEqual(name === 'webmaster' ? { title: '', body: '' } : untouched);
  });

  it('asks, replies, edits, accepts and deletes in their own name', async () => {
    const client = clients[name];
    const topic = await ask(client);
    const own = { ...foreign, topic, reply: await reply(client, topic, 'Found it myself.') };
    for (const path of Object.keys(FOR_AUTHORS)) {
      expect((await client.get(fill(path, own))).status, path).toBe(200);
    }
    const fields = { title: 'Changed', body: 'Changed', reply: own.reply };
    for (const path of [
      '/topics/:id/edit',
      '/replies/:id/edit',
      '/topics/:id/answer',
      '/replies/:id/delete',
      '/topics/:id/delete',
    ]) {
      expect((await client.post(fill(path, own), fields)).status, path).toBe(302);
    }
  });
});

describe('a person who is no member', () => {
  it('is refused every page and form for members, and sees what strangers see', async () => {
    const { url } = server();
    const [person] = stored<{ id: string; email: string }>(
      server(),
      `SELECT id, email FROM "Person" WHERE kind = 'person' AND (email NOT LIKE '%@demo.example'
         OR id NOT IN (SELECT personId FROM "RoleGrant" WHERE role <> 'member')) ORDER BY joinedAt DESC`,
    );
    tamper(server(), 'DELETE FROM "RoleGrant" WHERE personId = ?', person?.id);
    const client = await signedIn(url, person?.email ?? '');
    for (const path of memberPaths) {
      expect((await client.get(fill(path, foreign))).status, path).toBe(403);
    }
    for (const path of memberPaths.filter((known) => formPaths.includes(known))) {
      const response = await client.post(fill(path, foreign), { title: 'No', body: 'No' });
      expect(response.status, path).toBe(403);
    }
    expect(await client.read('/')).not.toContain('href="/board"');
    expect((await client.get('/help')).status).toBe(200);
  });
});

describe('an address', () => {
  it.each(pagePaths)('%s takes no form', async (path) => {
    for (const client of [new HttpClient(server().url), clients.webmaster]) {
      const response = await client.post(fill(path, foreign), { title: 'x' });
      expect(response.status).toBe(405);
    }
  });

  it.each(paths)('%s takes no other method', async (path) => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const { status, headers } = await raw(server().url, {
        method,
        path: fill(path, foreign),
        headers: { Cookie: clients.webmaster.cookie, Origin: server().url },
      });
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, POST']);
    }
  });

  it.each(paths)('%s answers HEAD as GET, without the page', async (path) => {
    const { cookie } = isFor(path, 'lead') ? clients.lead : clients.webmaster;
    const asked = { path: fill(path, foreign), headers: { Cookie: cookie } };
    const get = await raw(server().url, asked);
    const head = await raw(server().url, { ...asked, method: 'HEAD' });
    expect([head.status, head.headers.location]).toEqual([get.status, get.headers.location]);
    expect(head.body).toBe('');
  });

  it('of something that does not exist is not found, whatever is sent there', async () => {
    const nothing = {
      section: 'no-such-section',
      topic: 'noSuchTopic1',
      nameless: 'noSuchTopic2',
      namelessReply: 'noSuchReply2',
      reply: 'noSuchReply1',
      file: 'noSuchFile12',
      list: 'no-such-list',
      entry: 'noSuchEntry1',
      mail: 'no.such-mail',
      person: 'noSuchPerson',
      application: 'noSuchApply1',
      organisation: 'no-such-organisation',
      contact: 'noSuchContac',
      link: 'noSuchLink12',
      use: 'noSuchUse123',
      flag: 'noSuchFlag12',
      code: 'CCCCC',
      question: 'noSuchLive12',
      promise: 'noSuchPromis',
      room: 'no-such-room',
      message: 'noSuchMessag',
      event: 'no-such-event',
      action: 'noSuchAction',
      item: 'no-such-item',
      collection: 'no-such-collection',
      guidance: 'no-such-guidance',
    };
    const fields = { title: 'Anything', body: 'Anything', reply: 'noSuchReply1' };
    const leadBack = [
      '/topics/:id/answer',
      '/topics/:id/me-too',
      '/topics/:id/read',
      '/live/:code/vote',
    ];
    for (const path of paths.filter((known) => known.includes(':'))) {
      const filled = fill(path, nothing);
      const found = await clients.webmaster.get(filled);
      if (!leadBack.includes(path)) expect(found.status, path).toBe(404);
      if (!formPaths.includes(path)) continue;
      // What was typed for a section that is gone is given back.
      const status = path === '/board/:section/new' ? 400 : 404;
      const sent = FILLED_IN[path] ?? fields;
      expect((await clients.webmaster.post(filled, sent)).status, path).toBe(status);
    }
  });
});
