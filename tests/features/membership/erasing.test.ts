import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';
import { useFreshDatabase } from '../../support/database';
import {
  addNamedEverywhere,
  countNaming,
  readColumns,
  type Column,
} from '../../support/person-references';

/** What is theirs alone goes with a person, in every table that the schema has. */

useFreshDatabase();

/**
 * What others rely on: posts, what was decided about them, whom they let in. It names a former member, who has no name.
 */
const mayStay: readonly Column[] = [
  'AcceptedAnswer.acceptedById',
  'ActionProgress.byId',
  'Application.decidedById',
  'ApplicationMessage.fromId',
  'File.uploadedById',
  'Flag.byId',
  'FlagNote.byId',
  'Invitation.invitedById',
  'EscalationEvent.byId',
  'Event.createdById',
  'EventAction.createdById',
  'EventUpdate.byId',
  'EventSeries.createdById',
  'Guidance.createdById',
  'LibraryGuidance.checkedById',
  'LibraryItem.createdById',
  'LibrarySignOff.byId',
  'LibraryUse.byId',
  'LibraryVersion.byId',
  'NoteComment.authorId',
  'NoteComment.decidedById',
  'NoteEdition.byId',
  'NoteLine.byId',
  'NoteLineVersion.byId',
  'Notice.actorId',
  'PersonMerge.keptId',
  'Message.authorId',
  'MessageDeletion.deletedById',
  'Question.authorId',
  'QuestionAnswer.byId',
  'QuestionSession.createdById',
  'QuestionStep.byId',
  'Reply.authorId',
  'ReplyDeletion.deletedById',
  'Room.createdById',
  'RoleGrant.grantedById',
  'SupplierUse.addedById',
  'Topic.authorId',
  'TopicDeed.byId',
  'TopicDeletion.deletedById',
];

const goes = readColumns().columns.filter((column) => !mayStay.includes(column));
let left: string;
let stays: string;

beforeAll(async () => {
  [left, stays] = await addNamedEverywhere();
  await change(theProcess, async (tx) => {
    await erasePersonalData(tx, left);
    await erasePersonalData(tx, left); // again does no harm
  });
});

describe('when somebody leaves', () => {
  it.each(goes)('nothing in %s names them', (column) => {
    expect(countNaming(column, left)).toBe(0);
    expect(countNaming(column, stays), 'what is somebody else’s stays').toBeGreaterThan(0);
  });

  it('they are a former member', async () => {
    const person = await db().person.findUniqueOrThrow({ where: { id: left } });
    expect(person).toMatchObject({ name: 'A former member', email: null, organisationId: null });
  });
});
