import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { formatDate } from '~/platform/dates';
import { NotFound } from '~/platform/errors';
import { registerOrigin } from '~/platform/queries/origins.server';
import { questionAddresses } from '../addresses';
import { moveQuestion } from '../chairing/move.server';
import { openStates, readState } from '../machine';
import { questionsPolicy } from '../policy';
import { keepStep } from '../asking/question.server';
import { gatherFacts, isOpen } from '../sessions/load.server';
import { anchorOf } from './anchor';
import { queryText } from './query-text';

/**
 * Questions as the beginning of queries. Most become one by themselves (settle.server.ts); whoever asked one under their
 * name need not wait for that.
 */

registerOrigin({
  kind: 'question',
  async begin(actor, ids) {
    const { body, voteCount, session } = await findOwn(db(), actor, ids);
    const { title, startsAt } = session;
    const text = queryText(body, { title, day: formatDate(startsAt), votes: voteCount });
    return { ...text, sections: session.sections.slice(0, 1).map(({ section }) => section.slug) };
  },
  async check(tx, actor, ids) {
    await findOwn(tx, actor, ids);
  },
  async became(tx, record, [id = '']) {
    const question = await tx.question.findUniqueOrThrow({ where: { id } });
    const state = readState(question.state);
    const byId = question.authorId;
    const seq = await moveQuestion(tx, record, { ...question, state }, { deed: 'settle', byId });
    await keepStep(tx, { questionId: id, kind: 'asked-on-the-board', byId, seq });
  },
  async describe(actor, [id = '']) {
    const question = await db().question.findUnique({
      where: { id },
      select: { session: { include: { roles: { select: { role: true, personId: true } } } } },
    });
    if (!question) return null;
    const { session } = question;
    if (!questionsPolicy.readMinutes(actor, await gatherFacts(db(), actor, session))) return null;
    return {
      words: `a question at “${session.title}”`,
      to: `${href(questionAddresses.minutes, { code: session.code })}#${anchorOf(id)}`,
    };
  },
});

/** One's own question, under one's name, still open and no query yet. @throws {NotFound} */
async function findOwn(
  reader: Pick<Reader, 'question' | 'topicOrigin'>,
  actor: Person,
  [id = '', ...others]: string[],
) {
  const question = await reader.question.findFirst({
    where: { id, authorId: actor.id, dropped: false, state: { in: openStates } },
    include: {
      session: {
        include: {
          sections: {
            orderBy: { position: 'asc' },
            include: { section: { select: { slug: true } } },
          },
        },
      },
    },
  });
  // While the session runs it is for the chair: it would come to the room without having been read, or leave the air.
  const free = question && (!isOpen(question.session) || question.state === 'left-open');
  const already = await reader.topicOrigin.findFirst({
    where: { kind: 'question', originId: id },
  });
  if (!question || !free || already || others.length > 0)
    throw new NotFound('No such question of yours');
  return question;
}
