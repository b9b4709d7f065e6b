import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Invalid } from '~/platform/errors';
import { ensureNobody, keepWriter } from '~/platform/nameless/nameless.server';
import type { QuestionState } from '../machine';
import { keepMark } from '../passes/marks.server';
import { questionsPolicy } from '../policy';
import type { QuestionInput } from '../schema';
import { consoleChannel, roomChannels } from '../sessions/channels';
import { loadSession } from '../sessions/load.server';
import { askPace } from './paces.server';
import { keepStep } from './question.server';

/** Asking. */

const CLOSED =
  'This session takes no more questions. Copy your text if you want to ask it on the board';

/**
 * Asks a question. Where the chair reads first, the room sees it when the chair has let it in.
 *
 * @param actor a member who came in, or a guest with a badge
 * @throws {NotFound} when there is no such session
 * @throws {Invalid} when it takes no more questions, or somebody sends them too fast
 */
export async function askQuestion(
  actor: Person,
  code: string,
  { idempotencyKey, ...input }: QuestionInput,
): Promise<{ id: string; state: QuestionState }> {
  await keepPace(actor);
  return change(
    actor,
    async (tx, record) => {
      const session = await loadSession(tx, actor, code);
      authorize(questionsPolicy.attend(actor, session.facts));
      if (!questionsPolicy.ask(actor, session.facts)) throw new Invalid({ body: CLOSED });
      const { id: sessionId, moderated } = session;
      const id = newId();
      const state = moderated ? 'submitted' : 'waiting';
      const authorId = input.withoutName ? await ensureNobody(tx) : actor.id;
      const seq = await record({
        kind: 'questions.asked',
        channels: moderated ? consoleChannel(sessionId) : roomChannels(sessionId),
        subjects: { session: sessionId, question: id },
        under: authorId,
      });
      const at = now();
      await tx.question.create({
        data: {
          id,
          sessionId,
          authorId,
          body: input.body,
          seq,
          createdAt: at,
          state,
          stateAt: at,
        },
      });
      if (input.withoutName) await keepWriter(tx, actor, { kind: 'question', id });
      await keepMark(tx, actor, 'asked', id);
      const byId = input.withoutName ? null : actor.id;
      await keepStep(tx, { questionId: id, kind: state, byId, seq });
      return { id, state };
    },
    idempotencyKey === ''
      ? undefined
      : {
          verb: 'questions.ask',
          key: idempotencyKey,
          input: { code, ...input },
          withoutName: input.withoutName,
        },
  );
}

/** @throws {Invalid} when somebody sends too many at once: what they typed comes back to them */
export async function keepPace(actor: Person): Promise<void> {
  const seconds = await askPace.spend(actor.id);
  if (seconds === 0) return;
  const wait = `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  throw new Invalid({ body: `You have sent several just now. Send this one again in ${wait}` });
}
