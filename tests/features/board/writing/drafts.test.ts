import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { MAX_DRAFT, MAX_DRAFTS } from '~/features/board/writing/limits';
import { ASK, replyDraft } from '~/features/board/writing/draft-form';
import { discardDraft, findDraft, saveDraft } from '~/features/board/writing/drafts.server';
import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask, reply } from '../writing';

useFreshDatabase();

let member: Person;
beforeEach(async () => {
  member = await addMember();
});

const countDrafts = () => db().draft.count({ where: { personId: member.id } });

describe('a draft', () => {
  it('is there again for its writer, and for nobody else', async () => {
    const at = new Date('2026-03-02T13:14:00Z');
    const typed = { title: 'Begun', sections: ['clinical'], idempotencyKey: 'key', deed: 'draft' };
    await atTime(at, () => saveDraft(member, ASK, typed));
    expect(await findDraft(member, ASK)).toEqual({
      fields: { title: 'Begun', sections: ['clinical'] },
      savedAt: at.toISOString(),
    });
    expect(await findDraft(await addMember(), ASK)).toBeNull();
  });

  it('leaves nothing in the log', async () => {
    const before = await newestSeq();
    await saveDraft(member, ASK, { title: 'Begun' });
    expect(await newestSeq()).toBe(before);
  });

  it('is the one that was saved last, and the other computer is told', async () => {
    const first = await saveDraft(member, ASK, { title: 'One' });
    expect(first.elsewhere).toBe(false);
    const second = await saveDraft(member, ASK, { title: 'Two' }, first.savedAt);
    expect(second.elsewhere).toBe(false);
    const other = await saveDraft(member, ASK, { title: 'Three' }, 'an older page');
    expect(other.elsewhere).toBe(true);
    expect((await findDraft(member, ASK))?.fields.title).toBe('Three');
  });

  it('that may hold an NHS number is kept, and its writer is told', async () => {
    const saved = await saveDraft(member, ASK, { body: 'The patient is 943 476 5919.' });
    expect(saved.nhsNumber).toBe(true);
    expect((await findDraft(member, ASK))?.fields.body).toContain('943 476 5919');
    expect((await saveDraft(member, ASK, { body: 'None here.' })).nhsNumber).toBe(false);
  });

  it('goes when it is discarded', async () => {
    await saveDraft(member, ASK, { title: 'Begun' });
    await discardDraft(member, ASK);
    expect(await findDraft(member, ASK)).toBeNull();
  });

  it('goes with the post that it has become, and with no other', async () => {
    const topicId = await ask(await addMember());
    await saveDraft(member, ASK, { title: 'Begun' });
    await saveDraft(member, replyDraft(topicId), { body: 'Begun' });
    await reply(member, topicId);
    expect(await findDraft(member, replyDraft(topicId))).toBeNull();
    expect(await findDraft(member, ASK)).not.toBeNull();
    await ask(member);
    expect(await countDrafts()).toBe(0);
  });

  it('stays when the post is refused', async () => {
    await saveDraft(member, ASK, { title: 'Begun' });
    await expect(ask(member, { serviceArea: 'no-such' })).rejects.toThrow(Invalid);
    expect(await countDrafts()).toBe(1);
  });

  it('is kept of what one may write only', async () => {
    const visitor = { ...member, roles: [] };
    await expect(saveDraft(visitor, ASK, {})).rejects.toThrow(Forbidden);
    await expect(saveDraft(member, 'else', {})).rejects.toThrow(NotFound);
    await expect(saveDraft(member, replyDraft('none'), {})).rejects.toThrow(NotFound);
  });

  it('has a limit, and so has their number', async () => {
    const long = 'x'.repeat(MAX_DRAFT);
    await expect(saveDraft(member, ASK, { body: long })).rejects.toThrow(Invalid);
    const savedAt = new Date();
    for (let made = 0; made < MAX_DRAFTS; made += 1) {
      const topicId = await ask(member);
      await atTime(savedAt, () => saveDraft(member, replyDraft(topicId), { body: 'Begun' }));
    }
    await expect(saveDraft(member, ASK, { title: 'One more' })).rejects.toThrow(Invalid);
    expect(await countDrafts()).toBe(MAX_DRAFTS);
  });
});
