import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** Rows of live questions that name a person, for `person-references.ts`. */

async function newSession(tx: Transaction, createdById: string): Promise<string> {
  const times = { startsAt: now(), endsAt: now(), createdAt: now() };
  const session = { code: newId(), title: 'S', createdById, ...times };
  return (await tx.questionSession.create({ data: session })).id;
}

async function newQuestion(tx: Transaction, authorId: string, sessionId: string): Promise<string> {
  const { _max } = await tx.question.aggregate({ _max: { seq: true } });
  const times = { createdAt: now(), stateAt: now() };
  const asked = { sessionId, authorId, body: 'Q?', state: 'waiting', seq: (_max.seq ?? 0) + 1 };
  return (await tx.question.create({ data: { ...asked, ...times } })).id;
}

type Build = (tx: Transaction, personId: string, around: { otherId: string }) => Promise<unknown>;

/** A session and a question for both of two people: what only one can have is had by both. */
let shared: { sessionId: string; questionId: string } | undefined;
async function ofBoth(tx: Transaction, otherId: string) {
  const known = shared && (await tx.question.findUnique({ where: { id: shared.questionId } }));
  if (shared && known) return shared;
  const sessionId = await newSession(tx, otherId);
  shared = { sessionId, questionId: await newQuestion(tx, otherId, sessionId) };
  return shared;
}

export const questionBuilders: Record<string, Build> = {
  QuestionSession: (tx, personId) => newSession(tx, personId),
  SessionAttendee: async (tx, personId, { otherId }) => {
    const { sessionId } = await ofBoth(tx, otherId);
    await tx.sessionAttendee.create({ data: { sessionId, personId, joinedAt: now() } });
  },
  SessionRole: async (tx, personId, { otherId }) => {
    const { sessionId } = await ofBoth(tx, otherId);
    await tx.sessionRole.create({ data: { sessionId, personId, role: 'chair', position: 0 } });
    const alone = await newSession(tx, otherId);
    const part = { sessionId: alone, personId, role: 'helper', position: 0 };
    await tx.sessionRole.create({ data: part });
  },
  SessionPass: async (tx, personId, { otherId }) => {
    const { sessionId } = await ofBoth(tx, otherId);
    const hashes = { tokenHash: newId(), codeHash: newId(), browser: newId() };
    await tx.sessionPass.create({ data: { sessionId, personId, ...hashes, issuedAt: now() } });
  },
  Question: async (tx, personId, { otherId }) => {
    const sessionId = await newSession(tx, otherId);
    return newQuestion(tx, personId, sessionId);
  },
  QuestionVote: async (tx, personId, { otherId }) => {
    const { questionId } = await ofBoth(tx, otherId);
    await tx.questionVote.create({ data: { questionId, personId, at: now() } });
  },
  QuestionAnswer: async (tx, personId, { otherId }) => {
    const sessionId = await newSession(tx, otherId);
    const questionId = await newQuestion(tx, otherId, sessionId);
    const answer = { questionId, body: 'A', byId: personId, at: now() };
    await tx.questionAnswer.create({ data: answer });
  },
  PromiseMade: async (tx, personId, { otherId }) => {
    const sessionId = await newSession(tx, otherId);
    const promise = { kind: 'taken-away', what: 'W', name: 'N', dueOn: '2018-08-06' };
    await tx.promiseMade.create({ data: { sessionId, personId, ...promise, madeAt: now() } });
  },
  QuestionStep: async (tx, personId, { otherId }) => {
    const { questionId } = await ofBoth(tx, otherId);
    const step = { questionId, kind: 'pinned', byId: personId, at: now(), seq: 1 };
    await tx.questionStep.create({ data: step });
  },
};
