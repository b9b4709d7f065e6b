import type { Transaction } from '~/platform/database/transaction';
import { newId, now } from '~/platform/clock.server';

import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { migrate } from '~/platform/database/migrate.server';
import { settings } from '~/platform/settings.server';
import { addMember } from './database';
import { actionBuilders } from './action-references';
import { calendarBuilders } from './calendar-references';
import { chatBuilders } from './chat-references';
import { evaluationBuilders } from './evaluation-references';
import { eventBuilders } from './event-references';
import { comingBuilders } from './coming-references';
import { libraryBuilders } from './library-references';
import { questionBuilders } from './question-references';
import { stored } from './stored';

/**
 * A row in every table that names a person, for tests of what becomes of them when two accounts become one, or somebody
 * leaves. A table without a builder fails the test that looks for it.
 */

/** What rows need besides the person: things that stand already. */
interface Surroundings {
  /** Somebody else, who asks, is invited, writes. */
  otherId: string;
  organisationId: string;
  serviceAreaId: string;
  /** An interest that both people have. */
  interestId: string;
}

type Build = (tx: Transaction, personId: string, around: Surroundings) => Promise<unknown>;

const later = () => new Date(now().getTime() + 60 * 60 * 1000);

async function newTopic(tx: Transaction, authorId: string) {
  return tx.topic.create({ data: { title: 'Q', body: '', authorId, createdAt: now() } });
}

async function newReply(tx: Transaction, authorId: string) {
  const topic = await newTopic(tx, authorId);
  const { _max } = await tx.reply.aggregate({ _max: { seq: true } });
  const seq = (_max.seq ?? 0) + 1;
  return tx.reply.create({
    data: { topicId: topic.id, authorId, body: 'R', seq, createdAt: now() },
  });
}

/** Somebody who has no such row yet, for tables with one row a person. */
async function newPerson(tx: Transaction, organisationId: string): Promise<string> {
  const facts = { name: 'Dr Else', givenName: 'Else', jobTitle: '', organisationId };
  const { id } = await tx.person.create({ data: { ...facts, joinedAt: now() } });
  return id;
}

function newEmailChange(personId: string, vouchedById: string | null) {
  return {
    personId,
    vouchedById,
    newEmail: `${newId()}@example.org`.toLowerCase(),
    oldTokenHash: newId(),
    newTokenHash: newId(),
    createdAt: now(),
    expiresAt: later(),
  };
}

const newFile = (uploadedById: string) => ({
  sha256: newId(),
  bytes: 1,
  type: 'pdf',
  name: 'a.pdf',
  uploadedById,
  createdAt: now(),
});

/** Makes rows that name the person in every column that can. */
const builders: Record<string, Build> = {
  ...actionBuilders,
  ...calendarBuilders,
  ...chatBuilders,
  ...evaluationBuilders,
  ...eventBuilders,
  ...comingBuilders,
  ...libraryBuilders,
  ...questionBuilders,
  RoleGrant: async (tx, personId, { organisationId }) => {
    const receiver = await newPerson(tx, organisationId);
    const given = { role: 'agent', grantedAt: now(), grantedById: personId };
    await tx.roleGrant.create({ data: { personId: receiver, ...given } });
    await tx.roleGrant.upsert({
      where: { personId_role: { personId, role: 'lead' } },
      create: { personId, role: 'lead', grantedAt: now() },
      update: {},
    });
  },
  Session: (tx, personId) =>
    tx.session.create({
      data: {
        id: newId(),
        handle: newId(),
        personId,
        device: 'Chrome',
        createdAt: now(),
        lastUsedAt: now(),
        expiresAt: later(),
      },
    }),
  PasswordReset: (tx, personId) =>
    tx.passwordReset.create({ data: { tokenHash: newId(), personId, expiresAt: later() } }),
  EmailChange: async (tx, personId, { organisationId }) => {
    await tx.emailChange.create({ data: newEmailChange(personId, null) });
    const vouchedFor = await newPerson(tx, organisationId);
    await tx.emailChange.create({ data: newEmailChange(vouchedFor, personId) });
  },
  SecondFactor: (tx, personId) =>
    tx.secondFactor.create({ data: { personId, secret: 'sealed', createdAt: now() } }),
  RecoveryCode: (tx, personId) => tx.recoveryCode.create({ data: { codeHash: newId(), personId } }),
  PendingSignIn: (tx, personId) =>
    tx.pendingSignIn.create({
      data: { tokenHash: newId(), personId, shared: false, expiresAt: later() },
    }),
  KnownDevice: (tx, personId) =>
    tx.knownDevice.create({
      data: { id: newId(), personId, firstSeenAt: now(), lastSeenAt: now() },
    }),
  HandOver: async (tx, personId, { otherId, organisationId }) => {
    await tx.handOver.create({ data: { fromId: personId, toId: otherId, offeredAt: now() } });
    const asking = await newPerson(tx, organisationId);
    await tx.handOver.create({ data: { fromId: asking, toId: personId, offeredAt: now() } });
  },
  PersonMerge: (tx, personId) =>
    tx.personMerge.create({ data: { goneId: newId(), keptId: personId, mergedAt: now() } }),
  Profile: (tx, personId) => tx.profile.create({ data: { personId, changedAt: now() } }),
  PersonInterest: (tx, personId, { interestId }) =>
    tx.personInterest.create({ data: { personId, interestId, position: 0 } }),
  PersonServiceArea: (tx, personId, { serviceAreaId }) =>
    tx.personServiceArea.create({ data: { personId, serviceAreaId } }),
  Absence: async (tx, personId, { otherId, organisationId }) => {
    await tx.absence.create({ data: { personId, until: later(), deputyId: otherId } });
    const away = await newPerson(tx, organisationId);
    await tx.absence.create({ data: { personId: away, until: later(), deputyId: personId } });
  },
  Invitation: (tx, personId, { organisationId }) =>
    tx.invitation.create({
      data: {
        tokenHash: newId(),
        email: `${newId()}@example.org`.toLowerCase(),
        name: 'Dr New',
        organisationId,
        invitedById: personId,
        personId,
        createdAt: now(),
        expiresAt: later(),
      },
    }),
  Application: (tx, personId) =>
    tx.application.create({ data: { ...newApplication(), decidedById: personId } }),
  ApplicationMessage: async (tx, personId) => {
    const { id } = await tx.application.create({ data: newApplication() });
    const message = { applicationId: id, fromId: personId, body: 'Why?', at: now() };
    return tx.applicationMessage.create({ data: message });
  },
  OrganisationContact: (tx, personId, { organisationId }) =>
    tx.organisationContact.create({
      data: { organisationId, programme: 'Diabetes', personId, position: 0 },
    }),
  SupplierUse: (tx, personId, { organisationId }) =>
    tx.supplierUse.create({
      data: {
        supplierId: organisationId,
        userId: organisationId,
        what: 'Analysis',
        addedById: personId,
        addedAt: now(),
      },
    }),
  Mail: (tx, personId) =>
    tx.mail.create({
      data: { kind: 'accounts.reset-link', key: newId(), personId, queuedAt: now() },
    }),
  Notice: async (tx, personId, { otherId }) => {
    const { _max } = await tx.notice.aggregate({ _max: { seq: true } });
    const notice = {
      kind: 'board.reply-to-mine',
      entry: 'board.replied',
      subjects: {},
      at: now(),
      about: 'topic:1',
      shown: true,
    };
    // Both people were told of entry 1, as happens when one entry concerns both.
    await tx.notice.create({ data: { ...notice, personId, seq: 1 } });
    const seq = Math.max(_max.seq ?? 0, 1) + 1;
    await tx.notice.create({ data: { ...notice, personId: otherId, seq, actorId: personId } });
  },
  NoticeChoice: (tx, personId) =>
    tx.noticeChoice.create({
      data: { personId, kind: 'board.reply-to-mine', site: true, mail: false },
    }),
  Topic: async (tx, personId) => {
    const { id } = await newTopic(tx, personId);
    return tx.topic.update({ where: { id }, data: { convenerId: personId } });
  },
  AnonymousPost: async (tx, personId, { otherId }) => {
    const { id: postId } = await newTopic(tx, otherId);
    return tx.anonymousPost.create({ data: { kind: 'topic', postId, personId } });
  },
  ReadMark: async (tx, personId, { otherId }) => {
    const topic = await newTopic(tx, otherId);
    return tx.readMark.create({ data: { personId, topicId: topic.id, seq: 1 } });
  },
  ReadFrom: (tx, personId) => tx.readFrom.create({ data: { personId, seq: 1 } }),
  Following: (tx, personId) =>
    tx.following.create({
      data: { personId, kind: 'section', targetId: 'clinical', since: now() },
    }),
  MeToo: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    return tx.meToo.create({ data: { topicId, personId, at: now() } });
  },
  Reply: (tx, personId) => newReply(tx, personId),
  AcceptedAnswer: async (tx, personId) => {
    const { id: replyId, topicId } = await newReply(tx, personId);
    const accepted = { topicId, replyId, acceptedById: personId, acceptedAt: now() };
    return tx.acceptedAnswer.create({ data: accepted });
  },
  TopicAsked: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    return tx.topicAsked.create({ data: { topicId, personId } });
  },
  Mention: (tx, personId) =>
    tx.mention.create({ data: { kind: 'topic', postId: 'both', personId } }),
  Draft: (tx, personId) =>
    tx.draft.create({ data: { personId, form: 'ask', fields: '{}', savedAt: now() } }),
  TopicDeletion: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    return tx.topicDeletion.create({
      data: { topicId, deletedById: personId, deletedAt: now() },
    });
  },
  ReplyDeletion: async (tx, personId, { otherId }) => {
    const { id: replyId } = await newReply(tx, otherId);
    return tx.replyDeletion.create({
      data: { replyId, deletedById: personId, deletedAt: now() },
    });
  },
  SectionModerator: async (tx, personId) => {
    const { id: sectionId } = await tx.section.findFirstOrThrow();
    return tx.sectionModerator.create({ data: { sectionId, personId } });
  },
  TopicDeed: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    const deed = { topicId, kind: 'closed', byId: personId, at: now(), seq: 1 };
    return tx.topicDeed.create({ data: deed });
  },
  Flag: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    const flag = { kind: 'topic', postId: topicId, topicId, reason: 'other', createdAt: now() };
    await tx.flag.create({ data: { ...flag, byId: personId } });
    return tx.flag.create({
      data: { ...flag, byId: otherId, state: 'taken', assigneeId: personId },
    });
  },
  FlagNote: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    const flag = { kind: 'topic', postId: topicId, topicId, reason: 'other', createdAt: now() };
    const { id: flagId } = await tx.flag.create({ data: { ...flag, byId: otherId } });
    return tx.flagNote.create({ data: { flagId, byId: personId, body: 'N', at: now() } });
  },
  Agent: (tx, personId) =>
    tx.agent.create({
      data: {
        personId,
        name: 'Dr Agent',
        organisation: 'NHS Fenland',
        email: `${newId()}@example.org`.toLowerCase(),
        position: 0,
      },
    }),
  AnswerLink: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    return tx.answerLink.create({
      data: { tokenHash: newId(), topicId, personId, createdAt: now(), expiresAt: later() },
    });
  },
  EscalationEvent: async (tx, personId, { otherId }) => {
    const { id: topicId } = await newTopic(tx, otherId);
    const query = { state: 'answered', startedAt: now() };
    await tx.escalation.create({ data: { topicId, ...query } });
    const step = { kind: 'confirmed', state: 'answered', step: 0, at: now(), seq: 1 };
    return tx.escalationEvent.create({ data: { topicId, byId: personId, ...step } });
  },
  File: (tx, personId) => tx.file.create({ data: newFile(personId) }),
  FileUse: async (tx, personId, { otherId }) => {
    const { id: fileId } = await tx.file.create({ data: newFile(otherId) });
    const use = { fileId, kind: 'directory.photo', subjectId: personId, position: 0 };
    return tx.fileUse.create({ data: use });
  },
  WriteKey: (tx, personId) =>
    tx.writeKey.create({
      data: {
        author: personId,
        verb: 'board.ask',
        key: newId(),
        bodyHash: 'hash',
        result: null as never,
        createdAt: now(),
      },
    }),
  HeldForm: (tx, personId) =>
    tx.heldForm.create({
      data: { tokenHash: newId(), personId, path: '/', fields: {}, expiresAt: later() },
    }),
};

const newApplication = () => ({
  tokenHash: newId(),
  email: `${newId()}@example.org`.toLowerCase(),
  name: 'Dr Asking',
  jobTitle: '',
  reason: 'To learn',
  createdAt: now(),
  expiresAt: later(),
});

/** A column that names a person, as `Table.column`. */
export type Column = `${string}.${string}`;

/** Columns that name a person without a foreign key, because what they stand in outlives people. */
const withoutForeignKey: readonly Column[] = [
  'AcceptedAnswer.acceptedById',
  'ActionProgress.byId',
  'EmailChange.vouchedById',
  'EscalationEvent.byId',
  'Event.createdById',
  'EventAction.createdById',
  'EventSeries.createdById',
  'EventAnswer.byId',
  'EventUpdate.byId',
  'EventExpectation.repliedById',
  'FileUse.subjectId',
  'HeldForm.personId',
  'Guidance.createdById',
  'LibraryGuidance.checkedById',
  'LibraryItem.createdById',
  'LibrarySignOff.byId',
  'LibraryVersion.byId',
  'MessageDeletion.deletedById',
  'Notice.actorId',
  'NoteComment.decidedById',
  'NoteEdition.byId',
  'NoteLine.byId',
  'NoteLineVersion.byId',
  'QuestionAnswer.byId',
  'QuestionSession.createdById',
  'QuestionStep.byId',
  'ReplyDeletion.deletedById',
  'Room.createdById',
  'RoomMember.invitedById',
  'RoomRemoval.byId',
  'TopicDeed.byId',
  'TopicDeed.byId',
  'TopicDeletion.deletedById',
  'WriteKey.author',
];

/** Logs and traces: they keep the id that is gone, and names are looked up through `PersonMerge`. */
const traces: readonly Column[] = [
  'Activity.actorId',
  'AuditEntry.actorId',
  'AuditEntry.personId',
  'PersonMerge.goneId',
];

/** Called like columns that name people, and name something else: agents, other items. */
const ofOthers: readonly Column[] = [
  'EscalationEvent.byAgentId',
  'Guidance.supersededById',
  'LibraryItem.supersededById',
];

/** What the newest schema can name a person with. */
export function readColumns(): { columns: Column[]; unknown: Column[] } {
  const shape = join(settings().dataDir, 'shape.db');
  migrate(shape);
  const sqlite = new Sqlite(shape, { readonly: true });
  const all = <Row>(sql: string) => sqlite.prepare<[], Row>(sql).all();
  const tables = all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`);
  const keys = tables.flatMap(({ name }) =>
    all<{ table: string; from: string }>(`SELECT * FROM pragma_foreign_key_list('${name}')`)
      .filter(({ table }) => table === 'Person')
      .map(({ from }): Column => `${name}.${from}`),
  );
  const idLike = tables.flatMap(({ name }) =>
    all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`)
      .filter((column) => /person|author|actor|by.*id$/i.test(column.name))
      .map((column): Column => `${name}.${column.name}`),
  );
  sqlite.close();
  const columns = [...new Set([...keys, ...withoutForeignKey])].sort();
  const known = new Set<Column>([...columns, ...traces, ...ofOthers]);
  return { columns, unknown: idLike.filter((column) => !known.has(column)) };
}

/** How many rows name somebody in a column. */
export function countNaming(column: Column, personId: string): number {
  const [table = '', name = ''] = column.split('.');
  const sql = `SELECT count(*) AS n FROM "${table}" WHERE "${name}" = ?`;
  return stored<{ n: number }>({ dataDir: settings().dataDir }, sql, personId)[0]?.n ?? 0;
}

/** Makes two people who are both named wherever somebody can be, so that what only one can have is had by both. */
export async function addNamedEverywhere(): Promise<[string, string]> {
  const [one, two, other] = [await addMember(), await addMember(), await addMember()];
  const { id: serviceAreaId } = await db().serviceArea.findFirstOrThrow();
  const { organisationId } = one;
  await change(theProcess, async (tx) => {
    const { id: interestId } = await tx.interest.create({ data: { key: 'gout', name: 'Gout' } });
    const around = { otherId: other.id, organisationId, serviceAreaId, interestId };
    for (const { id } of [one, two]) {
      for (const build of Object.values(builders)) await build(tx, id, around);
    }
  });
  return [one.id, two.id];
}
