import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { goAway } from '~/features/directory/absence.server';
import { findEntry } from '~/features/directory/entry.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { erasePersonalData, listPersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, reply } from '../board/writing';
import { write } from './writing';

/** What names a person, when they leave and when two accounts become one. */

useFreshDatabase();

let person: Person;
let other: Person;
let third: Person;
beforeAll(async () => {
  third = await addMember();
});
beforeEach(async () => {
  [person, other] = [await addMember(), await addMember()];
});

const soon = () => addDays(londonDay(now()), 4);

/** A file that the person sent; with a photo's use it is their photo, without one it waits. */
function send(sender: Person, kind: string | null): Promise<string> {
  return change(theProcess, async (tx) => {
    const id = newId();
    const facts = { sha256: id.padEnd(64, '0'), bytes: 1, type: 'jpeg', name: `${id}.jpg` };
    await tx.file.create({ data: { id, ...facts, uploadedById: sender.id, createdAt: now() } });
    if (kind === null) await tx.stagedFile.create({ data: { fileId: id, expiresAt: now() } });
    else await tx.fileUse.create({ data: { fileId: id, kind, subjectId: sender.id, position: 0 } });
    if (kind === 'directory.photo') {
      await tx.profile.update({ where: { personId: sender.id }, data: { photoId: id } });
    }
    return id;
  });
}

/** Everything of a person that goes when they leave. */
async function fill(who: Person): Promise<void> {
  await write(who, { interests: 'Quolls, Numbats', serviceAreas: ['stroke', 'diabetes'] });
  await goAway(who, { back: soon(), deputyId: third.id });
  await change(theProcess, async (tx) => {
    const { seq } = await tx.activity.findFirstOrThrow();
    const told = { kind: 'a', entry: 'a', subjects: {}, at: now(), about: 'a', shown: true };
    await tx.notice.create({ data: { personId: who.id, seq, ...told } });
    await tx.noticeChoice.create({
      data: { personId: who.id, kind: 'board.x', site: true, mail: false },
    });
    await tx.heldForm.create({
      data: { tokenHash: who.id, personId: who.id, path: '/', fields: {}, expiresAt: now() },
    });
    await tx.writeKey.create({
      data: { author: who.id, verb: 'v', key: 'k', bodyHash: 'h', result: {}, createdAt: now() },
    });
  });
}

/** How many rows of each kind are the person's. */
async function countOf({ id: personId }: Person) {
  const where = { personId };
  return {
    profile: await db().profile.count({ where }),
    interests: await db().personInterest.count({ where }),
    areas: await db().personServiceArea.count({ where }),
    absences: await db().absence.count({ where: { OR: [where, { deputyId: personId }] } }),
    notices: await db().notice.count({ where }),
    choices: await db().noticeChoice.count({ where }),
    held: await db().heldForm.count({ where }),
    keys: await db().writeKey.count({ where: { author: personId } }),
    found: await db().searchDocument.count({ where: { kind: 'person', subjectId: personId } }),
    files: await db().file.count({ where: { uploadedById: personId } }),
  };
}

const nothing = {
  profile: 0,
  interests: 0,
  areas: 0,
  absences: 0,
  notices: 0,
  choices: 0,
  held: 0,
  keys: 0,
  found: 0,
  files: 0,
};

describe('erasing', () => {
  it('takes all that is theirs alone, and nothing of others', async () => {
    for (const each of [person, other]) {
      await fill(each);
      await send(each, 'directory.photo');
      await send(each, null);
    }
    await goAway(other, { back: soon(), deputyId: person.id });
    const before = await countOf(other);
    const erase = () => change(theProcess, (tx) => erasePersonalData(tx, person.id));
    await erase();
    expect(await countOf(person)).toEqual(nothing);
    expect(await countOf(other)).toEqual(before);
    await erase();
    expect((await findEntry(third, other.id)).absence?.deputy).toBeNull();
  });

  it('leaves what they wrote, and what is attached to it', async () => {
    const { topicId, replyId } = await askAndAnswer(person, other);
    const kept = await send(person, 'board.topic');
    await change(theProcess, (tx) => erasePersonalData(tx, person.id));
    await change(theProcess, (tx) => erasePersonalData(tx, other.id));
    expect(await db().topic.count({ where: { id: topicId, title: { not: '' } } })).toBe(1);
    expect(await db().reply.count({ where: { id: replyId, body: { not: '' } } })).toBe(1);
    expect(await db().file.count({ where: { id: kept } })).toBe(1);
  });
});

it('the copy for its owner holds what they wrote and showed, and nobody else’s', async () => {
  await fill(person);
  const topicId = await ask(person, { title: 'Mine alone', body: 'With **signs**' });
  await reply(person, topicId, 'And a reply of mine');
  await reply(other, topicId, 'Somebody else’s words');
  const copy = await Promise.all(
    listPersonalData().map(async ({ key, export: copyOf }) => [key, await copyOf(person.id)]),
  );
  const text = JSON.stringify(copy);
  for (const own of ['Mine alone', '**signs**', 'And a reply of mine', 'Quolls', 'board.x']) {
    expect(text).toContain(own);
  }
  expect(text).not.toContain('Somebody else’s');
});

describe('merging', () => {
  const merge = () => change(theProcess, (tx) => moveReferences(tx, 'person', person.id, other.id));

  it('moves everything, keeps once what both have, and leaves nothing behind', async () => {
    await fill(person);
    await fill(other);
    await write(other, { interests: 'Numbats, Bilbies', phone: '', serviceAreas: ['stroke'] });
    await send(person, 'directory.photo');
    const { topicId } = await askAndAnswer(person, third);
    const { replyId } = await askAndAnswer(third, person);
    await merge();
    expect({ ...(await countOf(person)), found: 0 }).toEqual(nothing);
    expect(await findEntry(third, other.id)).toMatchObject({
      interests: [{ name: 'Numbats' }, { name: 'Bilbies' }, { name: 'Quolls' }],
      serviceAreas: ['Diabetes', 'Stroke'],
      contacts: { phone: { kind: 'shown', value: '01632 960 001' } },
    });
    expect((await findEntry(third, other.id)).photo).toContain(`/directory/${other.id}/photo?v=`);
    expect(await db().topic.findUnique({ where: { id: topicId } })).toMatchObject({
      authorId: other.id,
    });
    expect(await db().acceptedAnswer.findUnique({ where: { topicId } })).toMatchObject({
      acceptedById: other.id,
    });
    expect(await db().reply.findUnique({ where: { id: replyId } })).toMatchObject({
      authorId: other.id,
    });
  });

  it('brings what the other lacks, with who sees it, and changes nothing they say', async () => {
    const hidden = { phoneShownTo: 'nobody', mobileShownTo: 'nobody', addressShownTo: 'nobody' };
    const shown = { phoneShownTo: 'member', mobileShownTo: 'member', addressShownTo: 'member' };
    await write(person, { profession: 'nurse', ...hidden });
    await write(other, { profession: '', phone: '', mobile: '', address: '', ...shown });
    await merge();
    expect(await db().profile.findUnique({ where: { personId: other.id } })).toMatchObject({
      professionSlug: 'nurse',
      phone: '01632 960 001',
      mobile: '07700 900001',
      address: 'Quay Street',
      ...hidden,
    });
    person = await addMember();
    await write(person, { profession: 'gp', mobile: '07700 900009', ...shown });
    await merge();
    expect(await db().profile.findUnique({ where: { personId: other.id } })).toMatchObject({
      professionSlug: 'nurse',
      mobile: '07700 900001',
      ...hidden,
    });
  });

  it('lets nobody stand in for themselves', async () => {
    await goAway(person, { back: soon(), deputyId: other.id });
    await merge();
    expect(await db().absence.findUnique({ where: { personId: other.id } })).toMatchObject({
      deputyId: null,
    });
  });

  it('brings an entry where there was none', async () => {
    await write(person, { phone: '01632 960 123' });
    await send(person, 'directory.photo');
    await merge();
    const entry = await findEntry(other, other.id);
    expect(entry.contacts.phone).toMatchObject({ value: '01632 960 123' });
    expect(entry.photo).not.toBeNull();
  });
});
