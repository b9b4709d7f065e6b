import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { noteChannels } from '../channels';
import { parseContent } from '../editions/content.server';
import type { DecisionInput } from '../forms';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';
import { rewriteLine } from '../writing/lines.server';

/** Comments on the lines of a draft, and what becomes of each. */

/**
 * Says something to a line of the draft that is out. Sent twice, it is said once.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who was not there
 * @throws {Conflict} when the day for comments has gone by
 * @throws {Invalid} when there is no such line in the draft
 */
export function commentOnLine(
  actor: Person,
  slug: string,
  { line, body, idempotencyKey }: { line: string; body: string; idempotencyKey: string },
): Promise<void> {
  return change(
    actor,
    async (tx, record) => {
      const { event, facts } = await loadNotes(tx, actor, slug);
      authorize(notesPolicy.read(actor, facts));
      if (!facts.takesComments) {
        throw new Conflict('The day for comments has gone by. Write to a host.');
      }
      authorize(notesPolicy.comment(actor, facts));
      const edition = await tx.noteEdition.findFirst({
        where: { eventId: event.id },
        orderBy: { number: 'desc' },
      });
      const said = edition
        ? parseContent(edition.content)
            .headings.flatMap(({ lines }) => lines)
            .find(({ id }) => id === line)
        : undefined;
      if (!said) throw new Invalid({ line: 'Choose a line of the draft' });
      const id = newId();
      const seq = await record({
        kind: 'notes.commented',
        channels: noteChannels(event.id),
        subjects: { event: event.id, comment: id },
      });
      const standing = await tx.noteLine.findUnique({ where: { id: line } });
      await tx.noteComment.create({
        data: {
          id,
          eventId: event.id,
          lineId: standing ? line : null,
          lineBody: said.body,
          authorId: actor.id,
          body,
          at: now(),
          seq,
        },
      });
    },
    idempotencyKey === ''
      ? undefined
      : { verb: 'notes.comment', key: idempotencyKey, input: { line, body } },
  );
}

/**
 * Works a comment in, with what the line says then, or declines it with a reason; whoever commented is told.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when somebody was quicker, or the line has been taken out
 */
export function decideComment(actor: Person, slug: string, input: DecisionInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.decide(actor, facts));
    const comment = await tx.noteComment.findFirst({
      where: { id: input.comment, eventId: event.id },
      include: { line: true },
    });
    if (!comment) throw new NotFound('No such comment');
    if (comment.state !== 'open') {
      throw new Conflict('Somebody has decided about this comment already.');
    }
    if (input.deed === 'accept') {
      const { line } = comment;
      if (line?.removedAt !== null) {
        throw new Conflict(
          'The line has been taken out meanwhile. Decline the comment, and say so.',
        );
      }
      if (line.body !== input.body) {
        await rewriteLine(tx, record, event.id, line, input.body, actor.id);
      }
    }
    await tx.noteComment.update({
      where: { id: comment.id },
      data: {
        state: input.deed === 'accept' ? 'accepted' : 'declined',
        reason: input.deed === 'accept' ? '' : input.reason,
        decidedById: actor.id,
        decidedAt: now(),
      },
    });
    await record({
      kind: 'notes.decided',
      channels: noteChannels(event.id),
      subjects: { event: event.id, comment: comment.id },
    });
  });
}
