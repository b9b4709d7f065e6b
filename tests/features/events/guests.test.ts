import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { answerEvent } from '~/features/events/coming/answer.server';
import { lapseOffers } from '~/features/events/coming/fill.server';
import { makeGuestLink } from '~/features/events/coming/guest-link.server';
import { GUEST_COMPOSER, guestMails } from '~/features/events/coming/guest-mails.server';
import { answerAsGuest, findGuestPage } from '~/features/events/coming/guest-page.server';
import {
  answerForGuest,
  inviteAgain,
  inviteGuests,
  listGuests,
  removeGuest,
} from '~/features/events/coming/guests.server';
import { guestsForm } from '~/features/events/coming/schema';
import type { Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findJobKind } from '~/platform/jobs/registry.server';
import { findComposer, type MailKind } from '~/platform/mail/kinds.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { answerOf, changeEvent, hoursFromNow, newComer, placeOf } from './coming';
import { addEvent, type EventRow } from './event';

useFreshDatabase();

let host: Person;
let event: EventRow;

beforeAll(async () => {
  host = await addMember();
});

beforeEach(async () => {
  event = await addEvent(host, { capacity: 1 });
});

/** Invites somebody, and answers their answer's id. */
async function invite(name = 'Ida Marsh', of = event): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  const guests = [{ name, email, organisation: 'Fen Hospice' }];
  await inviteGuests(host, of.slug, { guests, idempotencyKey: '' });
  const where = { eventId: of.id, guestEmail: email };
  return (await db().eventAnswer.findFirstOrThrow({ where })).id;
}

/** What a mail to a guest would say now; null when it would not be sent. */
async function compose(kind: MailKind, answer: string) {
  return (await findComposer(GUEST_COMPOSER)?.(kind, null, { answer })) ?? null;
}

const tokenOf = (link: string) => new URLSearchParams(link.split('?')[1]).get('token') ?? '';

/** The token in the mail that invites. */
async function tokenFor(guest: string): Promise<string> {
  return tokenOf(await makeGuestLink(guest));
}

/** How many mails of a kind wait to be sent. */
const queued = ({ kind }: MailKind) => db().mail.count({ where: { kind, sentAt: null } });

describe('inviting', () => {
  it('is for who runs the event; each guest is written a mail with a link that is made when it goes out', async () => {
    const before = await queued(guestMails.invited);
    const guest = await invite();
    expect(await queued(guestMails.invited)).toBe(before + 1);
    expect(
      (await db().eventAnswer.findUniqueOrThrow({ where: { id: guest } })).guestTokenHash,
    ).toBe(null);
    const mail = await compose(guestMails.invited, guest);
    expect(mail).toMatchObject({ name: 'Ida Marsh', title: 'Fair shares day' });
    expect(await findGuestPage(tokenOf(mail?.link ?? ''))).toMatchObject({ name: 'Ida Marsh' });
    const another = { guests: [], idempotencyKey: '' };
    await expect(inviteGuests(await addMember(), event.slug, another)).rejects.toThrow(Forbidden);
    await expect(listGuests(await addMember(), event.slug)).rejects.toThrow(Forbidden);
    expect((await listGuests(host, event.slug)).guests).toHaveLength(1);
  });

  it('is refused for who has been invited, and once the event is over', async () => {
    await invite();
    await expect(invite()).rejects.toThrow(Invalid);
    await changeEvent(event, { startsAt: hoursFromNow(-2), endsAt: hoursFromNow(-1) });
    await expect(invite('Olive Reed')).rejects.toThrow(Conflict);
  });

  it('twice with one form invites once', async () => {
    const guests = [{ name: 'Ida Marsh', email: 'ida@example.org', organisation: '' }];
    const input = { guests, idempotencyKey: 'form' };
    await inviteGuests(host, event.slug, input);
    await inviteGuests(host, event.slug, input);
    expect((await listGuests(host, event.slug)).guests).toHaveLength(1);
  });

  it('reads one guest a line, and says which line is wrong', () => {
    const read = (guests: string) => guestsForm.safeParse({ deed: 'invite', guests });
    expect(
      read('Ida Marsh, IDA@example.org, Fen Hospice\n\nOlive Reed; olive@example.org').data,
    ).toEqual({
      deed: 'invite',
      guests: [
        { name: 'Ida Marsh', email: 'ida@example.org', organisation: 'Fen Hospice' },
        { name: 'Olive Reed', email: 'olive@example.org', organisation: '' },
      ],
      idempotencyKey: '',
    });
    const wrong = (guests: string) => read(guests).error?.issues[0]?.message;
    expect(wrong('Ida Marsh, ida@example.org\nOlive Reed')).toMatch(/^Line 2: Enter an email/);
    expect(wrong('Ida, ida@example.org\nIda Marsh, ida@example.org')).toMatch(/twice/);
    expect(wrong('  ')).toBe('Enter at least one guest');
  });
});

describe('a guest', () => {
  it('answers by the link under the same rules of places; looking changes nothing', async () => {
    const first = await newComer(event);
    const guest = await invite();
    const token = await tokenFor(guest);
    const before = await db().activity.count();
    expect(await findGuestPage(token)).toMatchObject({ answer: null, left: 0 });
    expect(await db().activity.count()).toBe(before);
    const wish = { answer: 'yes', diet: 'Vegan', expectation: 'To meet others' } as const;
    expect(await answerAsGuest(token, wish)).toMatchObject({ place: 'waiting', position: 1 });
    await answerEvent(first, event.slug, { answer: 'no' });
    expect(await findGuestPage(token)).toMatchObject({ place: 'offered', diet: 'Vegan' });
    expect(await compose(guestMails.placeOffered, guest)).toMatchObject({ name: 'Ida Marsh' });
    expect(await answerAsGuest(token, { answer: 'yes' })).toMatchObject({ place: 'held' });
    expect(await compose(guestMails.placeOffered, guest)).toBeNull();
  });

  it('who does not take an offer is told by mail, and the next has it', async () => {
    const first = await newComer(event);
    const guest = await invite();
    await answerAsGuest(await tokenFor(guest), { answer: 'yes' });
    const next = await newComer(event);
    await answerEvent(first, event.slug, { answer: 'no' });
    await atTime(hoursFromNow(49), lapseOffers);
    expect(await compose(guestMails.offerLapsed, guest)).not.toBeNull();
    expect(await placeOf(event, next)).toBe('offered');
  });

  it('opens one event with every link, and nothing with another’s or a made-up one', async () => {
    const guest = await invite();
    const [one, two] = [await tokenFor(guest), await tokenFor(guest)];
    expect(one).not.toBe(two);
    const elsewhere = await addEvent(host, { title: 'Another day' });
    const other = await invite('Olive Reed', elsewhere);
    for (const token of [one, two]) {
      expect(await findGuestPage(token)).toMatchObject({ title: 'Fair shares day' });
    }
    for (const token of ['', 'made-up', guest, `x${one}`]) {
      expect(await findGuestPage(token)).toBeNull();
      await expect(answerAsGuest(token, { answer: 'yes' })).rejects.toThrow(NotFound);
    }
    expect(await findGuestPage(await tokenFor(other))).toMatchObject({ title: 'Another day' });
  });

  it('learns of a cancelled event that it is, and cannot answer; is written no mail any more', async () => {
    const guest = await invite();
    const token = await tokenFor(guest);
    await changeEvent(event, { state: 'cancelled', onlineLink: 'https://meet.example.org' });
    expect(await findGuestPage(token)).toMatchObject({ closed: 'cancelled', onlineLink: '' });
    await expect(answerAsGuest(token, { answer: 'yes' })).rejects.toThrow(Conflict);
    expect(await compose(guestMails.invited, guest)).toBeNull();
  });

  it('sees the way in online once they have a place', async () => {
    await changeEvent(event, { onlineLink: 'https://meet.example.org' });
    const token = await tokenFor(await invite());
    expect((await findGuestPage(token))?.onlineLink).toBe('');
    await answerAsGuest(token, { answer: 'yes' });
    expect((await findGuestPage(token))?.onlineLink).toBe('https://meet.example.org');
  });

  it('taken off has no place and no link; only who runs the event answers for them or takes them off', async () => {
    const guest = await invite();
    const token = await tokenFor(guest);
    const stranger = await addMember();
    const wish = { guest, answer: 'yes' } as const;
    await expect(answerForGuest(stranger, event.slug, wish)).rejects.toThrow(Forbidden);
    await expect(removeGuest(stranger, event.slug, guest)).rejects.toThrow(Forbidden);
    await expect(inviteAgain(stranger, event.slug, guest)).rejects.toThrow(Forbidden);
    await answerForGuest(host, event.slug, wish);
    const next = await newComer(event);
    // A member's answer is no guest's.
    const { id } = await answerOf(event, next);
    await expect(removeGuest(host, event.slug, id)).rejects.toThrow(NotFound);
    await removeGuest(host, event.slug, guest);
    expect(await placeOf(event, next)).toBe('offered');
    expect(await findGuestPage(token)).toBeNull();
  });

  it('is written to again while they have not answered', async () => {
    const guest = await invite();
    const before = await queued(guestMails.invited);
    await inviteAgain(host, event.slug, guest);
    expect(await queued(guestMails.invited)).toBe(before + 1);
  });
});

describe('30 days after an event', () => {
  const sweep = (days: number) =>
    atTime(hoursFromNow(days * 24), async () => {
      await findJobKind('platform.sweep')?.run(
        {},
        { jobId: 1, signal: new AbortController().signal },
      );
    });

  it('what people need is deleted, and where guests are written to; who came stays by name', async () => {
    await changeEvent(event, { capacity: null });
    const member = await newComer(event);
    await answerEvent(member, event.slug, { answer: 'yes', diet: 'Vegan', expectation: 'Much' });
    const came = await invite();
    const token = await tokenFor(came);
    await answerAsGuest(token, { answer: 'yes', access: 'A ramp' });
    const stayedAway = await invite('Olive Reed');
    await sweep(36);
    expect((await answerOf(event, member)).needs?.diet).toBe('Vegan');
    await sweep(38);
    const kept = await answerOf(event, member);
    expect(kept.needs).toBeNull();
    expect(kept.expectation?.body).toBe('Much');
    expect(
      await db().eventAnswer.findUniqueOrThrow({ where: { id: came }, include: { needs: true } }),
    ).toMatchObject({ guestName: 'Ida Marsh', guestEmail: '', guestTokenHash: null, needs: null });
    expect(await db().eventAnswer.findUnique({ where: { id: stayedAway } })).toBeNull();
    expect(await findGuestPage(token)).toBeNull();
  });
});
