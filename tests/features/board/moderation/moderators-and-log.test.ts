import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { hidePost, showPost } from '~/features/board/moderation/hide.server';
import { listDeeds } from '~/features/board/moderation/log.server';
import { closeTopic } from '~/features/board/moderation/looking-after.server';
import {
  addModerator,
  findSectionToStaff,
  listModerators,
  removeModerator,
} from '~/features/board/moderation/moderators.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { deleteReply } from '~/features/board/posts/replies.server';
import { addSection, findSection } from '~/features/board/sections/sections.server';
import { theProcess, type Person } from '~/platform/actor';
import { Forbidden, Invalid } from '~/platform/errors';
import { viewEntry } from '~/platform/lists/read.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask, reply } from '../writing';
import { addStaff } from './staff';

useFreshDatabase();

let webmaster: Person;
let moderator: Person;
let lead: Person;
let steering: Person;
beforeAll(async () => {
  ({ webmaster, moderator } = await addStaff());
  [lead, steering] = [await addMember(['lead']), await addMember(['steering'])];
  await addSection(theProcess, { slug: 'leads', name: 'Leads', description: '', audience: 'lead' });
});

describe('moderators of a section', () => {
  it('are named by the webmaster alone, from those who may read it', async () => {
    const member = await addMember();
    for (const actor of [member, lead, steering, moderator]) {
      await expect(addModerator(actor, 'clinical', member.id)).rejects.toThrow(Forbidden);
      await expect(removeModerator(actor, 'clinical', member.id)).rejects.toThrow(Forbidden);
      await expect(findSectionToStaff(actor, 'clinical')).rejects.toThrow(Forbidden);
    }
    for (const id of [member.id, 'noSuchPerson']) {
      await expect(addModerator(webmaster, 'leads', id)).rejects.toThrow(Invalid);
    }
    await addModerator(webmaster, 'leads', lead.id);
    await addModerator(webmaster, 'leads', lead.id);
    const { section, moderators } = await findSectionToStaff(webmaster, 'leads');
    expect(moderators).toEqual([{ id: lead.id, name: lead.name, reads: true }]);
    await removeModerator(webmaster, 'leads', lead.id);
    expect(await listModerators(section)).toEqual([]);
  });

  it('are a click away from the settings of their section', async () => {
    const { id } = await findSection(webmaster, 'clinical');
    const { more } = await viewEntry(webmaster, 'sections', id);
    expect(more).toEqual([{ to: '/board/clinical/moderators', text: 'Who looks after it' }]);
    await expect(viewEntry(moderator, 'sections', id)).rejects.toThrow(Forbidden);
  });

  it('who lost the role that opens it are shown to have no power', async () => {
    const once = await addMember(['lead']);
    await addModerator(webmaster, 'leads', once.id);
    await revokeRole(webmaster, once.id, 'lead');
    const section = await findSection(webmaster, 'leads');
    expect(await listModerators(section)).toMatchObject([{ id: once.id, reads: false }]);
    const topicId = await ask(lead, { sections: ['leads'] });
    const asMember: Person = { ...once, roles: ['member'] };
    await expect(closeTopic(asMember, topicId, 'Mine')).rejects.toThrow();
  });
});

describe('the moderation log', () => {
  it('tells every deed with who and why, to moderators of the section, steering group and webmaster', async () => {
    const topicId = await ask(lead, { title: 'Looked after' });
    const elsewhere = await ask(lead, { title: 'Elsewhere' }, 'management');
    const hidden = await ask(lead, { title: 'For leads' }, 'leads');
    const { id: replyId } = await reply(lead, topicId);
    await closeTopic(moderator, topicId, 'Done.');
    await hidePost(lead, { kind: 'reply', id: replyId });
    await showPost(moderator, { kind: 'reply', id: replyId }, 'Nobody is named.');
    await deleteReply(moderator, replyId);
    await closeTopic(webmaster, elsewhere, 'Done too.');
    await closeTopic(webmaster, hidden, 'For leads.');
    const read = async (actor: Person) =>
      (await listDeeds(actor, null)).rows.map(({ by, kind, topic, reason }) =>
        [by, kind, topic.title, reason].join(' | '),
      );
    const here = [
      `${moderator.name} | erased | Looked after | `,
      `${moderator.name} | shown | Looked after | Nobody is named.`,
      `${lead.name} | hidden | Looked after | `,
      `${moderator.name} | closed | Looked after | Done.`,
    ];
    const there = `${webmaster.name} | closed | Elsewhere | Done too.`;
    expect(await read(moderator)).toEqual(here);
    expect(await read(steering)).toEqual([there, ...here]);
    expect(await read(webmaster)).toEqual([
      `${webmaster.name} | closed | For leads | For leads.`,
      there,
      ...here,
    ]);
    await expect(listDeeds(lead, null)).rejects.toThrow(Forbidden);
  });
});
