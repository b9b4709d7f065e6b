import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewInvitation } from '~/features/joining/accept.server';
import { answerQuestion, viewQuestion } from '~/features/joining/answer.server';
import { findApplication, listApplications } from '~/features/joining/applications.server';
import { applyToJoin } from '~/features/joining/apply.server';
import { confirmApplication, viewConfirmation } from '~/features/joining/confirm.server';
import {
  approve,
  askApplicant,
  checkNewOrganisation,
  decline,
  placeApplication,
} from '~/features/joining/decide.server';
import type { JoinInput } from '~/features/joining/schema';
import { addOrganisation } from '~/features/organisations/organisations.server';
import '~/features/register.server';
import type { Person } from '~/platform/actor';
import { atTime, newId } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { loadToday } from '~/platform/today/today.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';
import { addPractice, joinInput } from './joining';
import { readerOf, tokenOf, usePost } from './mails';

useFreshDatabase();
const post = usePost();

let webmaster: Person;
let second: Person;
let practice: string;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  second = await addMember(['webmaster']);
  practice = await addPractice('Ferry Lane Surgery');
});
beforeEach(async () => {
  await post.collect();
});

/** Somebody asks to join and confirms; the mails of it are read. */
async function apply(more: Partial<JoinInput> = {}, organisation = practice) {
  const input = joinInput(organisation, more);
  const token = (await applyToJoin(input, newId())) ?? '';
  await confirmApplication(token);
  const { id } = await db().application.findFirstOrThrow({ where: { email: input.email } });
  await post.collect();
  return { id, input, token };
}

const member = { organisation: '', role: null } as const;

describe('approving', () => {
  it('mails an invitation, for the organisation and the role that the webmaster chose', async () => {
    const { id, input, token } = await apply();
    const other = await addPractice('Another Surgery');
    await approve(webmaster, id, { organisation: other, role: 'lead' });
    const mail = await post.collectOne();
    expect(readerOf(mail)).toBe(input.email);
    expect(mail.subject).toBe('You can join the network');
    expect(await viewInvitation(tokenOf(mail, '/invitation'))).toMatchObject({
      kind: 'open',
      name: input.name,
      organisation: 'Another Surgery',
    });
    expect(await db().invitation.findFirst({ where: { applicationId: id } })).toMatchObject({
      role: 'lead',
      invitedById: webmaster.id,
    });
    expect(await viewConfirmation(token)).toBe('go-on');
  });

  it('needs an organisation of the list', async () => {
    const { id } = await apply({ organisationName: 'New Surgery' }, '');
    await expect(approve(webmaster, id, { ...member, organisation: 'no-such' })).rejects.toThrow(
      Invalid,
    );
  });

  it('for an organisation that was typed is possible once that stands in the list', async () => {
    const { id } = await apply({ organisationName: 'New Ferry Surgery' }, '');
    const wanted = { newOrganisation: 'New Ferry Surgery', kind: 'practice', parent: practice };
    const parentId = await checkNewOrganisation(webmaster, id, wanted);
    expect(parentId).not.toBeNull();
    const facts = { name: 'New Ferry Surgery', kind: 'practice', parentId, madeUp: false };
    await placeApplication(webmaster, id, await addOrganisation(webmaster, facts));
    const page = await findApplication(webmaster, id);
    expect(page).toMatchObject({ organisation: 'New Ferry Surgery' });
    await approve(webmaster, id, { ...member, organisation: page.organisationSlug });
    await expect(checkNewOrganisation(webmaster, (await apply()).id, wanted)).rejects.toMatchObject(
      { errors: { newOrganisation: /choose it from the list/ } },
    );
  });

  it.each([
    ['a kind that is not there', { kind: 'no-such' }, 'kind'],
    ['a parent that is not there', { parent: 'no-such' }, 'parent'],
    ['a name without letters', { newOrganisation: '–' }, 'newOrganisation'],
  ])('an organisation with %s is refused', async (_, wrong, field) => {
    const { id } = await apply();
    const right = { newOrganisation: 'Yet Another', kind: 'practice', parent: '' };
    const refused = await checkNewOrganisation(webmaster, id, { ...right, ...wrong }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Invalid);
    expect(Object.keys((refused as Invalid).errors)).toEqual([field]);
  });
});

describe('asking', () => {
  it('mails the question, and the answer comes back into the queue', async () => {
    const { id, input } = await apply({ name: 'Dr Asked Something' });
    await askApplicant(webmaster, id, 'Which cluster\nis it?');
    const mail = await post.collectOne();
    expect(readerOf(mail)).toBe(input.email);
    expect(mail.text).toContain('Which cluster\nis it?');
    const token = tokenOf(mail, '/join/answer');
    expect(await findApplication(webmaster, id)).toMatchObject({ asked: true });

    expect(await viewQuestion(token)).toEqual({
      kind: 'to-answer',
      question: 'Which cluster\nis it?',
    });
    await toldTo(webmaster);
    await answerQuestion(token, 'Fen Edge.');
    expect(await viewQuestion(token)).toEqual({ kind: 'answered' });
    await expect(answerQuestion(token, 'Twice.')).rejects.toThrow('We have your answer already');
    const page = await findApplication(webmaster, id);
    expect(page.asked).toBe(false);
    expect(page.messages.map(({ from, body }) => [from, body])).toEqual([
      [webmaster.name, 'Which cluster\nis it?'],
      [null, 'Fen Edge.'],
    ]);
    expect((await toldTo(webmaster))[0]).toBe(
      'Dr Asked Something, Ferry Lane Surgery: has answered what was asked',
    );
  });

  it('gives the link of the last question, and no other, to whoever answers', async () => {
    const { id, token: first } = await apply();
    await askApplicant(webmaster, id, 'One?');
    const one = tokenOf(await post.collectOne(), '/join/answer');
    await askApplicant(second, id, 'Two?');
    const two = tokenOf(await post.collectOne(), '/join/answer');
    expect(await viewQuestion(one)).toEqual({ kind: 'unknown' });
    expect(await viewQuestion(first)).toEqual({ kind: 'unknown' });
    expect(await viewQuestion(two)).toMatchObject({ question: 'Two?' });
    await decline(webmaster, id, 'No.');
    await expect(answerQuestion(two, 'Late.')).rejects.toThrow(Conflict);
  });

  it('nobody was asked before: the confirming link answers nothing', async () => {
    const { token } = await apply();
    expect(await viewQuestion(token)).toEqual({ kind: 'unknown' });
    await expect(answerQuestion(token, 'Unasked.')).rejects.toThrow(Conflict);
  });
});

describe('declining', () => {
  it('mails the reason', async () => {
    const { id, input, token } = await apply();
    await decline(webmaster, id, 'The network is for the region.');
    const mail = await post.collectOne();
    expect(readerOf(mail)).toBe(input.email);
    expect(mail.text).toContain('The network is for the region.');
    expect(await viewConfirmation(token)).toBe('declined');
    expect(await findApplication(second, id)).toMatchObject({
      decision: 'declined',
      decidedBy: webmaster.name,
      declineReason: 'The network is for the region.',
    });
  });

  it('does not keep them from asking again', async () => {
    const { id, input } = await apply();
    await decline(webmaster, id, 'No.');
    expect(await applyToJoin(input, newId())).not.toBeNull();
  });
});

describe('deciding', () => {
  it('is for webmasters', async () => {
    const { id } = await apply();
    for (const actor of [await addMember(['steering', 'lead']), await addMember(['agent'])]) {
      const deeds = [
        approve(actor, id, { ...member, organisation: practice }),
        askApplicant(actor, id, 'Who?'),
        decline(actor, id, 'No.'),
        placeApplication(actor, id, 'x'),
        listApplications(actor, { decided: false, before: null }),
        findApplication(actor, id),
      ];
      // All at once: one that is refused while another is looked at would count as an error that nobody handles.
      await Promise.all(deeds.map((deed) => expect(deed).rejects.toThrow(Forbidden)));
    }
    expect(await findApplication(webmaster, id)).toMatchObject({ decision: null });
  });

  it('is done once: whoever is second is told what was decided, and by whom', async () => {
    const { id } = await apply();
    const results = await Promise.allSettled([
      approve(webmaster, id, { ...member, organisation: practice }),
      decline(second, id, 'No.'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(askApplicant(second, id, 'Who?')).rejects.toThrow(
      `${webmaster.name} has approved it already.`,
    );
    expect(await db().invitation.count({ where: { applicationId: id } })).toBe(1);
  });

  it('knows no application that is not there, or that nobody has confirmed', async () => {
    const input = joinInput(practice);
    await applyToJoin(input, newId());
    const { id } = await db().application.findFirstOrThrow({ where: { email: input.email } });
    for (const unknown of [id, 'no-such']) {
      await expect(findApplication(webmaster, unknown)).rejects.toThrow(NotFound);
      await expect(decline(webmaster, unknown, 'No.')).rejects.toThrow(NotFound);
    }
  });

  it('stands in the audit log without a word about the person', async () => {
    const { id, input } = await apply({ name: 'Unmistakable Person' });
    await askApplicant(webmaster, id, 'A very private question');
    await decline(webmaster, id, 'A very private reason');
    const entries = await db().auditEntry.findMany({ orderBy: { seq: 'desc' }, take: 2 });
    expect(entries.map(({ kind, details }) => [kind, details])).toEqual([
      ['joining.declined', { organisation: 'Ferry Lane Surgery' }],
      ['joining.asked', { organisation: 'Ferry Lane Surgery' }],
    ]);
    const log = JSON.stringify(await db().activity.findMany());
    for (const text of ['Unmistakable', 'private', input.email]) expect(log).not.toContain(text);
  });
});

describe('Today', () => {
  const waiting = async (person: Person) =>
    (await loadToday(person)).find(({ key }) => key === 'joining.applications');

  it('shows who waits for the webmaster, and not who was asked something', async () => {
    const { id } = await apply({ name: 'Dr Stands In Today' });
    const shown = async () => (await waiting(webmaster))?.items.map(({ text }) => text) ?? [];
    const total = async () => {
      const list = await waiting(webmaster);
      return (list?.items.length ?? 0) + (list?.more ?? 0);
    };
    const before = await total();
    await askApplicant(webmaster, id, 'Who?');
    expect(await total()).toBe(before - 1);
    await answerQuestion(tokenOf(await post.collectOne(), '/join/answer'), 'Me.');
    expect(await total()).toBe(before);
    expect((await waiting(await addMember(['steering']))) ?? null).toBeNull();
    expect((await shown()).length).toBeLessThanOrEqual(5);
  });

  it('says when one waits longer than was promised, the longest first', async () => {
    // A Wednesday; the third working day after it is the Monday.
    await atTime(new Date('2026-03-04T10:00:00Z'), () => apply({ name: 'Dr Waits Longest' }));
    const wordOn = (day: string) =>
      atTime(
        new Date(`2026-03-${day}T10:00:00Z`),
        async () => (await waiting(webmaster))?.items[0],
      );
    expect(await wordOn('09')).toMatchObject({
      text: 'Dr Waits Longest, Ferry Lane Surgery',
      state: { word: 'Waiting' },
    });
    expect(await wordOn('10')).toMatchObject({ state: { word: 'Overdue' } });
  });
});
