import { expect, it } from 'vitest';
import { changePassword, hashPassword, resetPassword } from '~/features/accounts/passwords.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { endOtherSessions, startSession } from '~/features/accounts/sessions.server';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  withdrawAnswer,
} from '~/features/board/posts/replies.server';
import { sectionList } from '~/features/board/sections/edit-sections.server';
import { deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import { nameNetwork } from '~/features/network/network.server';
import { theProcess } from '~/platform/actor';
import { newToken, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { bringBackEntry, moveEntry, retireEntry } from '~/platform/lists/arrange.server';
import { addEntry, editEntry, versionOfEntry } from '~/platform/lists/edit.server';
import { hashToken } from '~/platform/secrets/secret.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, editing, reply, rewording } from './writing';

useFreshDatabase();

/** Ids, and the slugs of kinds. Nothing that was typed has this form by chance alone: it is looked for as well. */
const ID = /^[\w-]{1,40}$/;

const typed = {
  title: 'Confidentialtitle',
  body: 'Confidentialbody',
  reply: 'Confidentialreply',
  device: 'Confidentialdevice',
  region: 'Confidentialregion',
  password: 'Confidentialpassword',
};

it('the log holds ids and never content, whatever is done', async () => {
  const member = await addMember(['lead'], await hashPassword(typed.password));
  const other = await addMember();
  const { title, body } = typed;

  const { topicId, replyId } = await askAndAnswer(member, other, { title, body });
  await editTopic(member, topicId, editing({ title: `${title}2`, body, sections: ['management'] }));
  await editReply(other, replyId, rewording(typed.reply));
  await withdrawAnswer(member, topicId);
  await acceptAnswer(member, topicId, replyId);
  await reply(other, topicId, typed.reply);
  await deleteReply(other, replyId);
  await deleteTopic(member, await ask(member, { title, body }));

  await startSession(member.id, typed.device);
  await endOtherSessions(member, null);
  const newPassword = `${typed.password}2`;
  await changePassword(
    member,
    { password: typed.password, newPassword },
    { device: typed.device, shared: false },
  );
  const token = newToken();
  await change(theProcess, (tx) =>
    tx.passwordReset.create({
      data: { tokenHash: hashToken(token), personId: member.id, expiresAt: secondsFromNow(60) },
    }),
  );
  await resetPassword(token, `${typed.password}3`);
  await revokeRole(theProcess, member.id, 'lead');
  await nameNetwork(theProcess, {
    name: typed.title,
    region: typed.region,
    contactPhone: null,
    contactHours: null,
  });

  const webmaster = await addMember(['webmaster']);
  const section = { name: typed.title, description: typed.body, audience: 'member' };
  const id = await addEntry(webmaster, sectionList, section);
  const version = async () => {
    const found = (await sectionList.load(db())).find((entry) => entry.id === id);
    return found ? versionOfEntry(found) : '';
  };
  const renamed = { ...section, name: typed.reply };
  await editEntry(webmaster, sectionList, id, renamed, await version());
  await moveEntry(webmaster, sectionList, id, -1, 2);
  await retireEntry(webmaster, sectionList, id, await version());
  await bringBackEntry(webmaster, sectionList, id);

  const entries = await db().activity.findMany({ include: { channels: true } });
  const kinds = new Set(entries.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'accounts.joined',
    'accounts.password-changed',
    'accounts.password-reset',
    'accounts.roles-changed',
    'accounts.session-ended',
    'accounts.signed-in',
    'board.answer-accepted',
    'board.answer-withdrawn',
    'board.asked',
    'board.replied',
    'board.reply-deleted',
    'board.reply-edited',
    'board.section-added',
    'board.section-brought-back',
    'board.section-changed',
    'board.section-moved',
    'board.section-retired',
    'board.topic-deleted',
    'board.topic-edited',
    'directory.profession-added',
    'network.named',
    'organisations.added',
    'organisations.kind-added',
    'organisations.service-area-added',
  ]);
  for (const { subjects, channels } of entries) {
    for (const id of Object.values(subjects as Record<string, unknown>)) {
      expect(id).toMatch(ID);
    }
    for (const { channel } of channels)
      expect(channel).toMatch(/^(people|organisations|[a-z]+:[\w-]{12})$/);
  }
  const written = JSON.stringify(entries);
  const people = await db().person.findMany();
  for (const text of [
    ...Object.values(typed),
    ...people.flatMap(({ name, email }) => [name, email]),
  ]) {
    expect(written).not.toContain(text);
  }
});
