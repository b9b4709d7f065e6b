import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { questionsPolicy } from '../policy';
import { loadSession } from '../sessions/load.server';
import { loadQuestion } from './question.server';

/** Who asked without their name: for the webmaster, and never without a trace. */

const lookedUp = registerAuditKind<{ session: string }>({
  kind: 'questions.asker-looked-up',
  group: 'posts',
  words: ({ session }) => `looked up who asked a question without their name at “${session}”`,
});

/**
 * A question that stands without its asker's name.
 *
 * @throws {Forbidden} for anybody but the webmaster
 * @throws {NotFound} also for one that has a name, and one whose asker has left
 */
export async function findNamelessQuestion(actor: Person, code: string, id: string) {
  authorize(questionsPolicy.readAsker(actor));
  const session = await loadSession(db(), actor, code);
  const question = await loadQuestion(db(), actor, session.id, id);
  const kept = await db().anonymousPost.findUnique({
    where: { kind_postId: { kind: 'question', postId: id } },
    select: { person: { select: { id: true, name: true } } },
  });
  if (!kept) throw new NotFound('It stands under a name');
  return {
    id,
    body: question.body,
    session: { id: session.id, code: session.code, title: session.title },
    asker: kept.person,
  };
}

/**
 * Who asked a question without their name; that it was looked up is written into the audit log, which does not say who
 * it was.
 *
 * @throws as `findNamelessQuestion`
 */
export function lookUpAsker(
  actor: Person,
  code: string,
  id: string,
): Promise<{ id: string; name: string }> {
  return change(actor, async (tx, record) => {
    const { asker, session } = await findNamelessQuestion(actor, code, id);
    const seq = await record({
      kind: lookedUp.kind,
      channels: [],
      subjects: { session: session.id, question: id },
    });
    const details = { session: session.title };
    await audit(tx, actor, seq, lookedUp, { details, subject: `question:${id}` });
    return asker;
  });
}
