import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { findSimilar } from '~/features/board/writing/similar.server';
import { findPeopleFor } from '~/features/directory/people-for.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { Forbidden } from '~/platform/errors';
import { reindex } from '~/platform/search/documents.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { writeEntry } from '../../../support/directory';
import { ask, askAndAnswer } from '../writing';

useFreshDatabase();

let member: Person;
beforeAll(async () => {
  member = await addMember();
});

const like = async (actor: Person, title: string, serviceArea = '') =>
  (await findSimilar(actor, { title, serviceArea })).topics.map((topic) => topic.title);

describe('what is like a query that is being written', () => {
  it('is found from the very first query on', async () => {
    expect(await like(member, 'Ultrasound in a health centre')).toEqual([]);
    await ask(member, { title: 'Ultrasound in a health centre: who reads the images?' });
    expect(await like(member, 'Who has ultrasound out of hosp')).toEqual([
      'Ultrasound in a health centre: who reads the images?',
    ]);
  });

  it('has the likest first, and nothing that is not like it', async () => {
    await ask(member, { title: 'Minor surgery in practices', body: 'Tariff and premises.' });
    await ask(member, { title: 'Tariff for minor surgery' });
    await ask(member, { title: 'Patient transport at night' });
    expect(await like(member, 'minor surgery tariff')).toEqual([
      'Tariff for minor surgery',
      'Minor surgery in practices',
    ]);
  });

  it('says how it stands', async () => {
    await askAndAnswer(member, await addMember(), { title: 'Podiatry waiting lists' });
    const { topics } = await findSimilar(member, { title: 'podiatry lists', serviceArea: '' });
    expect(topics).toMatchObject([
      { kind: 'query', replyCount: 1, open: false, standing: { state: 'answered' } },
    ]);
  });

  it('is nothing that has been deleted, or is for others', async () => {
    const gone = await ask(member, { title: 'Dermatology triage by photograph' });
    await deleteTopic(member, gone);
    expect(await like(member, 'dermatology triage')).toEqual([]);

    const id = await ask(member, { title: 'Gynaecology referrals' });
    await change(theProcess, async (tx) => {
      await tx.topic.update({ where: { id }, data: { audience: 'lead' } });
      await reindex(tx, 'topic', [id]);
    });
    expect(await like(member, 'gynaecology referrals')).toEqual([]);
    expect(await like(await addMember(['lead']), 'gynaecology referrals')).toHaveLength(1);
  });

  it('is for members', async () => {
    const none = { ...member, roles: [] };
    await expect(like(none, 'ultrasound')).rejects.toThrow(Forbidden);
  });
});

describe('people to ask', () => {
  it('are those who say so, and those who have answered the like, never oneself', async () => {
    const expert = await addMember();
    await writeEntry(expert.id, { interests: ['heart failure nurses'] });
    const helper = await addMember();
    await askAndAnswer(member, helper, { title: 'Heart failure at home' });
    const { helperIds } = await findSimilar(member, { title: 'heart failure', serviceArea: '' });
    const question = { words: 'Heart failure?', serviceArea: '', helperIds };
    const found = await findPeopleFor(member, question);
    expect(found.map(({ id, reason }) => ({ id, reason }))).toEqual([
      { id: helper.id, reason: 'Has answered a query like this' },
      { id: expert.id, reason: 'One may ask about heart failure nurses' },
    ]);
    const own = await findPeopleFor(helper, question);
    expect(own.map(({ id }) => id)).toEqual([expert.id]);
  });

  it('are shown to members only', async () => {
    const question = { words: 'heart', serviceArea: '', helperIds: [] };
    await expect(findPeopleFor(visitor, question)).rejects.toThrow(Forbidden);
  });

  it('are nobody where nobody fits', async () => {
    const question = { words: 'axolotl', serviceArea: '', helperIds: [] };
    expect(await findPeopleFor(member, question)).toEqual([]);
  });
});
