import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { mainOf, problemsOf, textareaOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Looking after the board at the doors of a real process: who may do what, and what is said to everybody else. */

const server = useServer();
const people = ['lead', 'lead2', 'member', 'agent', 'steering', 'webmaster'] as const;
/** `member` looks after the clinical section, `lead2` after the other one; `lead` asks. */
const clients = {} as Record<(typeof people)[number], HttpClient>;
const reason = 'It belongs there.';

beforeAll(async () => {
  for (const name of people) {
    clients[name] = await signedIn(server().url, `${name}@demo.example`);
  }
  const add = (section: string, name: string) =>
    clients.webmaster.post(`/board/${section}/moderators`, {
      deed: 'add',
      person: personId(server(), `${name}@demo.example`),
    });
  expect((await add('clinical', 'member')).status).toBe(302);
  expect((await add('management', 'lead2')).status).toBe(302);
});

/** A section for leads alone. Answers its slug. */
async function leadsOnly(): Promise<string> {
  const fields = { name: 'Leads among themselves', description: 'For leads.', audience: 'lead' };
  const before = stored<{ slug: string }>(server(), 'SELECT slug FROM "Section"');
  await clients.webmaster.post('/network/settings/sections', { ...fields, deed: 'add' });
  const after = stored<{ slug: string }>(server(), 'SELECT slug FROM "Section"');
  const slug = after.find((one) => !before.some((known) => known.slug === one.slug))?.slug;
  if (slug === undefined) throw new Error('No section was added');
  return slug;
}

const stateOf = (id: string) =>
  stored<Record<string, unknown>>(
    server(),
    `SELECT t.closed, t.pinned, t.mergedIntoId, t.hiddenAt, t.audience, t.replyCount,
      (SELECT json_group_array(p.sectionId) FROM "TopicSection" p WHERE p.topicId = t.id) AS sections
     FROM "Topic" t WHERE t.id = ?`,
    id,
  )[0];

interface Scene {
  topic: string;
  replyId: string;
  other: string;
}
const deeds: Array<
  [string, (scene: Scene) => { path: string; fields: Record<string, string | string[]> }]
> = [
  [
    'close',
    ({ topic }) => ({ path: `/topics/${topic}/moderate`, fields: { deed: 'close', reason } }),
  ],
  ['pin', ({ topic }) => ({ path: `/topics/${topic}/moderate`, fields: { deed: 'pin', reason } })],
  [
    'move',
    ({ topic }) => ({
      path: `/topics/${topic}/moderate`,
      fields: { deed: 'move', reason, sections: 'management' },
    }),
  ],
  [
    'merge',
    ({ topic, other }) => ({
      path: `/topics/${topic}/moderate`,
      fields: { deed: 'merge', reason, other: `${server().url}/topics/${other}` },
    }),
  ],
  [
    'split',
    ({ topic, replyId }) => ({
      path: `/topics/${topic}/split`,
      fields: { title: 'Something else', reason, replies: replyId },
    }),
  ],
];

describe.each(deeds)('to %s a topic', (_, deedOn) => {
  it('is refused to everybody but who looks after its section, and to nobody who does', async () => {
    const topic = await ask(clients.lead, { title: 'Who looks after this?' });
    const replyId = await reply(clients.agent, topic, 'Somebody.');
    const other = await ask(clients.lead, { title: 'And after this?' });
    const { path, fields } = deedOn({ topic, replyId, other });
    const before = stateOf(topic);
    for (const name of ['lead', 'lead2', 'agent', 'steering'] as const) {
      expect((await clients[name].get(path)).status, name).toBe(403);
      expect((await clients[name].post(path, fields)).status, name).toBe(403);
    }
    expect(stateOf(topic)).toEqual(before);
    const { reason: __, ...unreasoned } = fields;
    const refused = await clients.member.post(path, unreasoned);
    expect(refused.status).toBe(400);
    expect(problemsOf(await refused.text())).toEqual({ reason: 'Enter why' });
    expect(stateOf(topic)).toEqual(before);
    expect((await clients.member.post(path, fields)).status).toBe(302);
    expect(stateOf(topic)).not.toEqual(before);
  });

  it('is done by the webmaster anywhere', async () => {
    const topic = await ask(clients.lead, { title: 'Anywhere?' }, 'management');
    const replyId = await reply(clients.agent, topic, 'Here.');
    const other = await ask(clients.lead, { title: 'Or there?' }, 'management');
    const { path, fields } = deedOn({ topic, replyId, other });
    const wanted = { ...fields, ...(fields.deed === 'move' && { sections: 'clinical' }) };
    expect((await clients.member.post(path, wanted)).status).toBe(403);
    expect((await clients.webmaster.post(path, wanted)).status).toBe(302);
  });
});

describe('a post that was taken down', () => {
  it('is decided about by who looks after its section alone', async () => {
    const topic = await ask(clients.lead, { title: 'Named?', body: 'Mr Featherhaugh' });
    const path = `/topics/${topic}/hide`;
    expect((await clients.agent.post(path, { deed: 'hide' })).status).toBe(302);
    for (const name of ['lead', 'lead2', 'agent', 'steering'] as const) {
      for (const deed of ['show', 'erase']) {
        expect((await clients[name].post(path, { deed, reason })).status, name).toBe(403);
      }
      for (const address of [path, `${path}.data`, `/topics/${topic}`, `/topics/${topic}.data`]) {
        expect(await (await clients[name].get(address)).text(), address).not.toContain('Featherha');
      }
      expect((await clients[name].get(`/topics/${topic}/history`)).status).toBe(404);
    }
    expect(await clients.member.read(path)).toContain('Featherhaugh');
    expect((await clients.member.post(path, { deed: 'show', reason })).status).toBe(302);
    expect(await clients.agent.read(`/topics/${topic}`)).toContain('Featherhaugh');
  });
});

describe('a closed topic', () => {
  it('takes replies from nobody, keeps what they typed, and can be pinned', async () => {
    const topic = await ask(clients.lead, { title: 'Is it over?' });
    const path = `/topics/${topic}/moderate`;
    await clients.member.post(path, { deed: 'close', reason });
    for (const name of people) {
      const sent = await clients[name].post(`/topics/${topic}/replies`, { body: 'One more thing' });
      expect(sent.status, name).toBe(400);
      const page = await sent.text();
      expect(problemsOf(page).body).toMatch(/^This topic has been closed/);
      expect(textareaOf(page, 'body')).toBe('One more thing');
    }
    expect((await clients.member.post(path, { deed: 'pin', reason })).status).toBe(302);
    const page = mainOf(await clients.lead.read(`/topics/${topic}`));
    for (const words of ['Pinned', 'Closed', reason]) expect(page).toContain(words);
  });

  it('is closed once: the second of two is told kindly who was quicker', async () => {
    const topic = await ask(clients.lead, { title: 'Who was quicker?' });
    const path = `/topics/${topic}/moderate`;
    const close = (name: 'member' | 'webmaster') =>
      clients[name].post(path, { deed: 'close', reason });
    const answers = await Promise.all([close('member'), close('webmaster')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.text()).toMatch(/has closed it already/);
  });
});

describe('a report', () => {
  it('is seen by who looks after the section; a stale form is told who has it now', async () => {
    const topic = await ask(clients.lead, { title: 'Is this right?' });
    const sent = await clients.agent.post(`/topics/${topic}/report`, { reason: 'wrong', note: '' });
    expect(sent.status).toBe(302);
    const [flag] = stored<{ id: string }>(
      server(),
      'SELECT id FROM "Flag" WHERE topicId = ?',
      topic,
    );
    const path = `/board/flags/${flag?.id ?? ''}`;
    for (const name of ['lead', 'lead2', 'agent', 'steering'] as const) {
      expect((await clients[name].get(path)).status, name).toBe(404);
      expect((await clients[name].post(path, { deed: 'take', was: 'open.' })).status).toBe(404);
    }
    expect((await clients.member.post(path, { deed: 'take', was: 'open.' })).status).toBe(302);
    const late = await clients.webmaster.post(path, { deed: 'settle', was: 'open.' });
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/was quicker/);
  });
});

describe('what cannot be meant', () => {
  it('a merge of a topic with itself comes back with what was typed', async () => {
    const topic = await ask(clients.lead, { title: 'With itself?' });
    const path = `/topics/${topic}/moderate`;
    for (const other of [topic, `/topics/${topic}`, `${server().url}/topics/${topic}#reply-x`]) {
      const sent = await clients.member.post(path, { deed: 'merge', reason, other });
      expect(sent.status).toBe(400);
      const page = await sent.text();
      expect(problemsOf(page).other).toMatch(/^This is the topic itself/);
      expect(page).toContain(`${reason}</textarea>`);
    }
  });

  it('the first post of a topic cannot be split off, nor a reply from elsewhere', async () => {
    const topic = await ask(clients.lead, { title: 'All of it?' });
    await reply(clients.agent, topic, 'Here.');
    const elsewhere = await reply(clients.agent, await ask(clients.lead), 'There.');
    for (const replies of [topic, elsewhere]) {
      const fields = { title: 'Apart', reason, replies };
      const sent = await clients.member.post(`/topics/${topic}/split`, fields);
      expect(sent.status).toBe(400);
      expect(problemsOf(await sent.text()).replies).toBe('Choose replies of this topic');
    }
  });
});

describe('between sections with other readers', () => {
  it('nothing is moved or merged unasked, and who may not read it any more loses it at every door', async () => {
    const slug = await leadsOnly();
    const secret = await ask(clients.lead, { title: 'Among leads only' }, slug);
    const open = await ask(clients.lead, { title: 'Quokkas for everybody', body: 'Quokkas' });
    const merge = { deed: 'merge', reason, other: secret };
    // Who may not read the other topic is not told that there is one.
    const guessed = await clients.member.post(`/topics/${open}/moderate`, merge);
    expect(guessed.status).toBe(400);
    const page = await guessed.text();
    expect(problemsOf(page).other).toMatch(/^There is no such topic/);
    expect(page).not.toContain('Among leads only');

    const moved = await ask(clients.lead, { title: 'Wombats for everybody', body: 'Wombats' });
    for (const [topic, fields] of [
      [open, merge],
      [moved, { deed: 'move', reason, sections: slug }],
    ] as const) {
      const path = `/topics/${topic}/moderate`;
      const asked = await clients.webmaster.post(path, fields);
      expect(asked.status).toBe(400);
      expect(problemsOf(await asked.text())).toHaveProperty('confirmed');
      const meant = await clients.webmaster.post(path, { ...fields, confirmed: 'on' });
      locationOf(meant);
      for (const address of [`/topics/${topic}`, `/topics/${topic}.data`]) {
        expect((await clients.member.get(address)).status, address).toBe(404);
      }
    }
    for (const word of ['Quokkas', 'Wombats']) {
      expect(mainOf(await clients.lead.read(`/search?q=${word}`))).toContain('1 result');
      for (const address of [`/search?q=${word}`, '/board/clinical', '/', '/notices']) {
        const text = mainOf(await clients.member.read(address)).replaceAll(`value="${word}"`, '');
        expect(text, address).not.toMatch(new RegExp(`${word} for`));
      }
    }
    expect((await clients.member.get(`/topics/${secret}`)).status).toBe(404);
  });
});

it('whoever lost the right to look after a section has none left in forms that are open still', async () => {
  const topic = await ask(clients.lead, { title: 'Still mine?' });
  const path = `/topics/${topic}/moderate`;
  expect((await clients.member.get(path)).status).toBe(200);
  const id = personId(server(), 'member@demo.example');
  tamper(server(), 'DELETE FROM "SectionModerator" WHERE personId = ?', id);
  expect((await clients.member.post(path, { deed: 'close', reason })).status).toBe(403);
});
