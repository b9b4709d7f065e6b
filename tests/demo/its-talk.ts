import { expect, it } from 'vitest';
import { countUnread } from '~/features/chat/rooms/rooms.hot.server';
import { messageForm } from '~/features/chat/schema';
import { isSessionCode } from '~/features/questions/codes';
import { questionForm } from '~/features/questions/schema';
import { londonDay } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { talks } from '../../prisma/demo/chat';
import { demonstrationAccounts } from '../../prisma/demo/load.server';
import { networkDay, workshop } from '../../prisma/demo/questions';

const messages = talks.flatMap((talk) => talk.messages);

/** What is said in the demonstration network. */
export function checkTalk(): void {
  it('has a lobby, an open room, one by invitation, and people who write to one another', async () => {
    const rooms = await db().room.findMany({ include: { _count: { select: { members: true } } } });
    const kinds = rooms.map(({ kind, _count }) => `${kind} ${_count.members}`).sort();
    const people = talks.map((talk) => ('with' in talk ? talk.with.length + 1 : 0));
    expect(kinds).toEqual(talks.map(({ kind }, index) => `${kind} ${people[index] ?? 0}`).sort());
    expect(await db().message.count()).toBe(messages.length);
    expect(await db().messageDeletion.count()).toBe(messages.filter((one) => one.deleted).length);
    expect(await db().message.count({ where: { replyToId: { not: null } } })).toBe(
      messages.filter(({ to }) => to !== undefined).length,
    );
    expect(await db().fileUse.count({ where: { kind: 'chat.message' } })).toBe(
      messages.filter(({ file }) => file !== undefined).length,
    );
  });

  it('holds its texts as they stand in the source, edited or not, and everybody is found who is named', async () => {
    for (const { body, edited, deleted } of messages.filter((one) => !one.body.includes('@'))) {
      const message = await db().message.findFirst({ where: { body: deleted ? '' : body } });
      expect(message?.editedAt instanceof Date, body).toBe(edited === true);
    }
    const named = messages.reduce((sum, { body }) => sum + body.split('@').length - 1, 0);
    expect(await db().mention.count({ where: { kind: 'message' } })).toBe(named);
  });

  it('holds nothing that the product itself would question or refuse', () => {
    for (const { body } of messages) expect(messageForm.safeParse({ body }).error).toBeUndefined();
    for (const { body } of [...workshop.questions, ...networkDay.questions]) {
      expect(questionForm.safeParse({ body }).error).toBeUndefined();
    }
    for (const { code } of [workshop, networkDay]) expect(isSessionCode(code)).toBe(true);
  });

  it('is in the order of time, on working days', async () => {
    const said = await db().message.findMany({ orderBy: { seq: 'asc' }, include: { room: true } });
    for (const room of new Set(said.map(({ roomId }) => roomId))) {
      const times = said
        .filter(({ roomId }) => roomId === room)
        .map((one) => Number(one.createdAt));
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
    expect(said.filter(({ createdAt }) => [0, 6].includes(createdAt.getUTCDay()))).toEqual([]);
  });

  it('has something new for everybody whom one signs in as, and not all of it', async () => {
    for (const { email } of demonstrationAccounts) {
      const { id } = await db().person.findUniqueOrThrow({ where: { email } });
      expect(countUnread(id), email).toBeGreaterThan(0);
      expect(countUnread(id), email).toBeLessThan(messages.length / 4);
    }
  });

  it('has one message that its author made a query of', async () => {
    const made = messages.flatMap(({ query }) => (query ? [query.title] : []));
    const origins = await db().topicOrigin.findMany({
      where: { kind: 'message' },
      include: { topic: true },
    });
    expect(origins.map(({ topic }) => topic.title)).toEqual(made);
  });
}

/** Its sessions of live questions. @param loaded when it was loaded: a Sunday */
export function checkLiveQuestions(loaded: Date): void {
  const find = (code: string) =>
    db().questionSession.findUniqueOrThrow({
      where: { code },
      include: { questions: { include: { votes: true, promises: true } }, roles: true },
    });

  it('asked 26 questions at one that is over: three stayed open, one has a promise', async () => {
    const { questions, settledAt, endsAt } = await find(workshop.code);
    const inState = (state: string) => questions.filter((one) => one.state === state);
    expect(questions).toHaveLength(26);
    expect(inState('answered')).toHaveLength(22);
    expect(inState('left-open')).toHaveLength(3);
    const [promised] = inState('taken-away');
    expect(promised?.promises[0]?.dueOn.localeCompare(londonDay(loaded))).toBe(1);
    expect(settledAt?.getTime()).toBeGreaterThan(endsAt.getTime());
    expect(settledAt?.getTime()).toBeLessThan(loaded.getTime());
  });

  it('asks what stayed open on the board, without a name where it was asked so', async () => {
    const open = workshop.questions.filter(({ outcome }) => outcome === 'left-open');
    const origins = await db().topicOrigin.findMany({
      where: { kind: 'question' },
      orderBy: { topic: { createdAt: 'asc' } },
      include: { topic: { include: { author: true, escalation: true } } },
    });
    const asked = origins.map(({ topic }) => [topic.title, topic.author.kind]);
    expect(asked.sort()).toEqual(
      open.map((one) => [one.body, one.withoutName ? 'nobody' : 'person']).sort(),
    );
    expect(origins.every(({ topic }) => topic.escalation !== null)).toBe(true);
  });

  it('has the votes that stand in the source', async () => {
    for (const session of [workshop, networkDay]) {
      const { questions } = await find(session.code);
      for (const { body, votes } of session.questions) {
        const question = questions.find((one) => one.body === body);
        expect(question?.voteCount, body).toBe(votes);
        expect(question?.votes, body).toHaveLength(votes);
      }
    }
  });

  it('takes questions at one on the next working day, which is opened by a known code', async () => {
    const { questions, roles, startsAt, closedAt } = await find('MTG77');
    expect(londonDay(startsAt)).toBe('2026-03-30');
    expect(closedAt).toBeNull();
    const states = questions.map(({ state }) => state).sort();
    expect([...new Set(states)]).toEqual(['submitted', 'waiting']);
    expect(questions.filter(({ pinned }) => pinned)).toHaveLength(1);
    expect(roles.map(({ role }) => role).sort()).toEqual(['chair', 'helper', 'speaker']);
  });
}
