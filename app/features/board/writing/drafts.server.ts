import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { isoMoment } from '~/platform/database/hot.server';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { findNhsNumber } from '~/platform/text/nhs-number';
import { dropGoneQuotes } from '../posts/gone-quotes.server';
import { boardPolicy } from '../policy';
import { loadTopic } from '../topics/topics.server';
import { ASK, topicOfDraft } from './draft-form';
import { readDraft } from './drafts.hot.server';
import { MAX_DRAFT, MAX_DRAFTS } from './limits';
import type { DraftSaved, DraftView } from './views';

/**
 * Drafts: what somebody is writing, kept so that they can go on from another computer. A draft is its writer's alone and
 * leaves no trace in any log. It may hold an NHS number: thrown away, it would be lost; its writer is told instead.
 */

/** Fields that say how a form is sent, and nothing of what was written. */
const NOT_KEPT = new Set(['idempotencyKey', 'deed', 'form', 'since']);

/**
 * Keeps a draft in place of the one before.
 *
 * @param form `ask`, or that of a reply to a topic
 * @param typed what stands in its fields
 * @param since when the writer's page knew it to be saved last; empty when it knows of none
 * @throws {NotFound} when there is no such form, or no topic to reply to
 * @throws {Invalid} when it is too long, or there are too many
 */
export async function saveDraft(
  actor: Person,
  form: string,
  typed: Typed,
  since = '',
): Promise<DraftSaved> {
  await authorizeDraft(actor, form);
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !NOT_KEPT.has(name)));
  const fields = JSON.stringify(kept);
  if (fields.length > MAX_DRAFT) {
    throw new Invalid({ form: 'This is too long to be kept as a draft. Shorten it' });
  }
  const savedAt = now();
  const elsewhere = await change(actor, async (tx) => {
    const key = { personId_form: { personId: actor.id, form } };
    const before = await tx.draft.findUnique({ where: key });
    if (!before && (await tx.draft.count({ where: { personId: actor.id } })) >= MAX_DRAFTS) {
      throw new Invalid({
        form: `You have ${MAX_DRAFTS} drafts already. Post or discard one of them first`,
      });
    }
    await tx.draft.upsert({
      where: key,
      create: { personId: actor.id, form, fields, savedAt },
      update: { fields, savedAt },
    });
    return before !== null && before.savedAt.toISOString() !== since;
  });
  const texts = Object.values(kept).flat();
  return {
    savedAt: savedAt.toISOString(),
    elsewhere,
    nhsNumber: texts.some((text) => findNhsNumber(text) !== null),
  };
}

/** One's own draft of a form, or null. */
export async function findDraft(actor: Person, form: string): Promise<DraftView | null> {
  authorize(boardPolicy.read(actor));
  const [draft] = readDraft(actor.id, form);
  if (!draft) return null;
  return { fields: await readFields(draft.fields), savedAt: isoMoment(draft.savedAt) };
}

/** What a draft holds, without what it quotes from posts that have been taken down since. @param kept as it is stored */
export async function readFields(kept: string): Promise<DraftView['fields']> {
  const fields = JSON.parse(kept) as DraftView['fields'];
  const { body } = fields;
  return typeof body === 'string' ? { ...fields, body: await dropGoneQuotes(db(), body) } : fields;
}

/** Lets go of one's own draft of a form. */
export function discardDraft(actor: Person, form: string): Promise<void> {
  return change(actor, async (tx) => {
    authorize(boardPolicy.read(actor));
    await tx.draft.deleteMany({ where: { personId: actor.id, form } });
  });
}

/** A draft may be kept of what one may write. */
async function authorizeDraft(actor: Person, form: string): Promise<void> {
  authorize(boardPolicy.read(actor));
  if (form === ASK) return;
  const topicId = topicOfDraft(form);
  if (topicId === null) throw new NotFound('No such form');
  authorize(boardPolicy.reply(actor, await loadTopic(db(), actor, topicId)));
}
