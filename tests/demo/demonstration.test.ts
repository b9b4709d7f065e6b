import { beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '~/features/accounts/sign-in.server';
import { resolveSession } from '~/features/accounts/sessions.server';
import { isDemonstration } from '~/features/network/network.server';
import { atTime } from '~/platform/clock.server';
import { db, leaveDatabase, useDatabase } from '~/platform/database/database.server';
import { migrate } from '~/platform/database/migrate.server';
import { findNhsNumber } from '~/platform/text/nhs-number';
import { demonstrationAccounts, loadDemonstration } from '../../prisma/demo/load.server';
import { organisations, people, topics } from '../../prisma/demo';
import { PASSWORD } from '../../prisma/demo/password';
import { askForm, replyForm } from '~/features/board/schema';
import { checkEvents } from './its-events';
import { checkLibrary } from './its-library';
import { checkLiveQuestions, checkTalk } from './its-talk';
import { databaseFile } from '../support/database';

/** A Sunday morning, an hour after the clocks went forward: the hardest time to date back from. */
const LOADED = new Date('2026-03-29T02:10:00Z');

beforeAll(async () => {
  migrate(databaseFile());
  await useDatabase(databaseFile());
  await atTime(LOADED, loadDemonstration);
  return leaveDatabase;
}, 120_000);

/** “Sunday” */
const weekday = (at: Date) =>
  at.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'Europe/London' });

const bySource = (a: string, b: string) => (a < b ? -1 : 1);

describe('the demonstration network', () => {
  it('is marked as one', async () => {
    expect(await isDemonstration()).toBe(true);
  });

  it('is what its source says, every time', async () => {
    const [loaded, persons, bodies] = await Promise.all([
      db().topic.findMany({ where: { origins: { none: {} } }, select: { title: true } }),
      db().person.findMany({ where: { kind: 'person' }, select: { email: true } }),
      db().organisation.findMany({ select: { name: true } }),
    ]);
    const sorted = (texts: string[]) => [...texts].sort(bySource);
    expect(sorted(loaded.map(({ title }) => title))).toEqual(
      sorted(topics.map(({ title }) => title)),
    );
    expect(sorted(persons.map(({ email }) => email ?? ''))).toEqual(
      sorted(people.map(({ email }) => email)),
    );
    expect(sorted(bodies.map(({ name }) => name))).toEqual(
      sorted(organisations.map(({ name }) => name)),
    );
    const replies = topics.flatMap((topic) => topic.replies);
    expect(await db().reply.count()).toBe(replies.length);
    expect(await db().replyDeletion.count()).toBe(
      replies.filter(({ deleted }) => deleted === true).length,
    );
    expect(await db().acceptedAnswer.count()).toBe(
      topics.filter((topic) => topic.replies.some(({ accepted }) => accepted === true)).length,
    );
  });

  it('has about 60 members, and both answered and open queries', async () => {
    expect(await db().person.count()).toBeGreaterThanOrEqual(55);
    const [open, answered] = await Promise.all([
      db().topicSection.count({ where: { open: true } }),
      db().topicSection.count({ where: { open: false } }),
    ]);
    expect(open).toBeGreaterThan(10);
    expect(answered).toBeGreaterThan(10);
  });

  it('has every kind of topic, one without a name, a conclusion, and a file', async () => {
    const kinds = await db().topic.groupBy({ by: ['kind'], _count: true });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['announcement', 'discussion', 'query']);
    const [nameless] = topics.filter(({ withoutName }) => withoutName === true);
    const asked = await db().topic.findFirstOrThrow({
      where: { title: nameless?.title },
      include: { author: true },
    });
    expect(asked.author.kind).toBe('nobody');
    expect(asked.meTooCount).toBe(nameless?.askedToo?.length);
    const conclusion = await db().conclusion.findFirstOrThrow({ include: { topic: true } });
    expect(conclusion.writtenBy).toBe(conclusion.topic.convenerId);
    expect(conclusion.writtenBy).not.toBe(conclusion.topic.authorId);
    const replies = topics.flatMap((topic) => topic.replies);
    expect(await db().fileUse.count({ where: { kind: 'board.reply' } })).toBe(
      replies.filter(({ file }) => file !== undefined).length,
    );
  });

  it('holds the texts as they stand in the source, edited or not', async () => {
    for (const { title, body, edited } of topics) {
      const topic = await db().topic.findFirstOrThrow({ where: { title } });
      expect(topic.body).toBe(body);
      expect(topic.editedAt !== null).toBe(edited === true);
    }
  });

  it('holds nothing that the product itself would question or refuse', () => {
    for (const topic of topics) {
      expect(askForm.safeParse({ title: topic.title, body: topic.body }).error).toBeUndefined();
      for (const { body } of topic.replies) {
        expect(replyForm.safeParse({ body }).error).toBeUndefined();
        expect(findNhsNumber(body)).toBeNull();
      }
    }
  });
});

describe('its talk', checkTalk);
describe('its live questions', () => checkLiveQuestions(LOADED));
describe('its events', () => checkEvents(LOADED));
describe('its library', () => checkLibrary(LOADED));

describe('its accounts', () => {
  it('can all be signed in to with the published password', async () => {
    for (const { email } of demonstrationAccounts) {
      const from = { address: '127.0.0.1', device: 'Chrome on Windows', cookies: null };
      const { headers } = await signIn({ email, password: PASSWORD }, from);
      const cookie = headers.getSetCookie()[0]?.split(';')[0];
      expect((await resolveSession(cookie)).actor.kind).toBe('person');
    }
  });

  it.each([
    ['lead@demo.example', ['lead', 'member']],
    ['lead2@demo.example', ['lead', 'member']],
    ['steering@demo.example', ['lead', 'member', 'steering']],
    ['webmaster@demo.example', ['member', 'webmaster']],
    ['agent@demo.example', ['agent', 'member']],
    ['member@demo.example', ['member']],
  ])('%s holds %j', async (email, roles) => {
    const { roles: held } = await db().person.findUniqueOrThrow({
      where: { email },
      include: { roles: true },
    });
    expect(held.map(({ role }) => role).sort()).toEqual(roles);
  });

  it('leave people waiting to be let in, and no mail on its way', async () => {
    const waiting = { confirmedAt: { not: null }, decidedAt: null };
    expect(await db().application.count({ where: waiting })).toBe(3);
    expect(await db().invitation.count({ where: { acceptedAt: null } })).toBe(2);
    expect(await db().mail.count()).toBe(0);
    // What stands in their files is read when the network has started.
    const jobs = await db().job.groupBy({ by: ['kind'], _count: true });
    expect(jobs).toEqual([{ kind: 'files.read-text', _count: await db().file.count() }]);
  });

  it('cannot receive mail', async () => {
    const elsewhere = await db().person.findMany({
      where: { email: { not: { endsWith: '@demo.example' } } },
    });
    expect(elsewhere).toEqual([]);
  });
});

describe('its two years', () => {
  it('are logged in the order of time', async () => {
    const deeds = await db().activity.findMany({
      where: { kind: { startsWith: 'board.' }, actorId: { not: null } },
      orderBy: { seq: 'asc' },
    });
    const times = deeds.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Number(times.at(-1)) - Number(times[0])).toBeGreaterThan(600 * 24 * 60 * 60 * 1000);
  });

  it('end when it is loaded', async () => {
    const at = { gt: LOADED };
    const signedIn = 'accounts.signed-in'; // by the tests above
    expect(await db().activity.findMany({ where: { at, kind: { not: signedIn } } })).toEqual([]);
    expect(await db().reply.findMany({ where: { createdAt: at } })).toEqual([]);
    expect(await db().person.findMany({ where: { joinedAt: at } })).toEqual([]);
  });

  it('have working days only', async () => {
    const posts = [
      ...(await db().topic.findMany({ select: { createdAt: true } })),
      ...(await db().reply.findMany({ select: { createdAt: true } })),
    ];
    const days = new Set(posts.map(({ createdAt }) => weekday(createdAt)));
    expect([...days].sort()).toEqual(['Friday', 'Monday', 'Thursday', 'Tuesday', 'Wednesday']);
  });

  it('put every reply after its query, and after the replies before it', async () => {
    const all = await db().topic.findMany({
      include: { replies: { orderBy: { seq: 'asc' } }, acceptedAnswer: true },
    });
    for (const { createdAt, replies } of all) {
      const times = [createdAt, ...replies.map((reply) => reply.createdAt)].map(Number);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('have nobody write before they joined', async () => {
    const early = (posts: Array<{ createdAt: Date; author: { name: string; joinedAt: Date } }>) =>
      posts
        .filter(({ createdAt, author }) => createdAt < author.joinedAt)
        .map(({ author }) => author.name);
    const include = { author: true };
    expect(early(await db().topic.findMany({ include }))).toEqual([]);
    expect(early(await db().reply.findMany({ include }))).toEqual([]);
  });
});
