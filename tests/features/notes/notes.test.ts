import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { commentOnLine, decideComment } from '~/features/notes/commenting/comments.server';
import { circulateDraft, publishNotes } from '~/features/notes/editions/send.server';
import { findCommentsPage } from '~/features/notes/seen/comments.server';
import { compareEditions, findNotesPage } from '~/features/notes/seen/notes-page.server';
import { findLinePage, findWritePage } from '~/features/notes/seen/write-page.server';
import { addLine, changeLine, moveLine } from '~/features/notes/writing/lines.server';
import { addHeading, changeHeading, startNotes } from '~/features/notes/writing/start.server';
import { listWanted, replyToWanted } from '~/features/notes/writing/wanted.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { atTime, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findChannel } from '~/platform/live/channels.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { search } from '~/platform/search/find.server';
import { settings } from '~/platform/settings.server';
import { useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { makeEventScene, type EventScene } from '../events/event';

/** Notes of an event, from the first line to the final version in everybody’s post. */

const runner = createRunner();
let post: MailServer;
beforeAll(async () => {
  post = await openMailServer();
  Object.assign(settings(), { smtpUrl: post.url, publicUrl: 'https://network.example.org' });
});
afterAll(async () => {
  await runner.stop();
  closeMailServer();
  await post.close();
});
useFreshDatabase();
beforeAll(catchUp);

let scene: EventScene;
beforeEach(async () => {
  scene = await makeEventScene({ inDays: -1 });
});

const nextWeek = () => addDays(londonDay(now()), 7);

/** Begins the notes, and answers the ids of the headings. */
async function begin(): Promise<string[]> {
  await startNotes(scene.host, scene.slug, { whole: 'benefits', each: '' });
  const { parts } = await findWritePage(scene.host, scene.slug);
  return parts.flatMap(({ headings }) => headings.map(({ id }) => id));
}

async function write(heading: string, body: string, by = scene.noteTaker): Promise<string> {
  await addLine(by, scene.slug, { heading, body, idempotencyKey: '' });
  const { parts } = await findWritePage(by, scene.slug);
  const lines = parts.flatMap(({ headings }) => headings.flatMap((one) => one.lines));
  return lines.find((line) => line.body === body)?.id ?? '';
}

/** A draft that is out, with one line. */
async function circulated(): Promise<string> {
  const [benefits = ''] = await begin();
  const line = await write(benefits, 'Nurses know the families.');
  await circulateDraft(scene.host, scene.slug, nextWeek());
  return line;
}

const comment = (line: string, body = 'Not all of them.') => ({ line, body, idempotencyKey: '' });

describe('writing', () => {
  it('is for hosts and note-takers, and what is written is read by nobody else', async () => {
    const [benefits = ''] = await begin();
    await write(benefits, 'By the note-taker', scene.noteTaker);
    await write(benefits, 'By the host', scene.host);
    for (const actor of [scene.attendee, scene.outsider]) {
      const line = { heading: benefits, body: 'No', idempotencyKey: '' };
      await expect(addLine(actor, scene.slug, line)).rejects.toThrow(Forbidden);
      await expect(findWritePage(actor, scene.slug)).rejects.toThrow(Forbidden);
      await expect(findNotesPage(actor, scene.slug)).rejects.toThrow(NotFound);
    }
    const { parts } = await findWritePage(scene.steering, scene.slug);
    const whole = parts.at(-1)?.headings[0];
    expect(whole?.title).toBe('Benefits');
    expect(whole?.lines.map(({ body }) => body)).toEqual(['By the note-taker', 'By the host']);
  });

  it('begins once, under headings that can be added to and changed', async () => {
    const [benefits = '', barriers = ''] = await begin();
    const again = startNotes(scene.host, scene.slug, { whole: 'free', each: '' });
    await expect(again).rejects.toThrow(Conflict);
    const heading = { session: '', title: 'Surprises', idempotencyKey: '' };
    await addHeading(scene.noteTaker, scene.slug, heading);
    await write(benefits, 'A line');
    const removed = { deed: 'remove' } as const;
    await expect(changeHeading(scene.host, scene.slug, benefits, removed)).rejects.toThrow(
      Conflict,
    );
    await changeHeading(scene.host, scene.slug, barriers, removed);
    const { parts } = await findWritePage(scene.host, scene.slug);
    expect(parts.at(-1)?.headings.map(({ title }) => title)).toEqual([
      'Benefits',
      'Missing',
      'Interesting',
      'Surprises',
    ]);
  });

  it('loses nothing when two change one line at once', async () => {
    const [benefits = ''] = await begin();
    const id = await write(benefits, 'First');
    await changeLine(scene.host, scene.slug, id, { body: 'Second', version: 1 });
    const late = changeLine(scene.noteTaker, scene.slug, id, { body: 'Third', version: 1 });
    await expect(late).rejects.toThrow(Invalid);
    expect(await findLinePage(scene.noteTaker, scene.slug, id)).toMatchObject({
      body: 'Second',
      version: 2,
      before: [{ body: 'First' }],
    });
  });

  it('adds a line once that is sent twice; moves lines and takes them out', async () => {
    const [benefits = ''] = await begin();
    const line = { heading: benefits, body: 'Once', idempotencyKey: 'k' };
    await addLine(scene.host, scene.slug, line);
    await addLine(scene.host, scene.slug, line);
    const two = await write(benefits, 'Two');
    await moveLine(scene.host, scene.slug, two, 'up');
    const lines = async () =>
      (await findWritePage(scene.host, scene.slug)).parts
        .at(-1)
        ?.headings[0]?.lines.map(({ body }) => body);
    expect(await lines()).toEqual(['Two', 'Once']);
    await moveLine(scene.host, scene.slug, two, 'remove');
    expect(await lines()).toEqual(['Once']);
    const gone = changeLine(scene.host, scene.slug, two, { body: 'x', version: 1 });
    await expect(gone).rejects.toThrow(Conflict);
  });

  it('is heard by those who write, and by nobody else', async () => {
    const found = findChannel(`notes:${scene.id}`);
    const facts = await found?.channel.find(scene.id);
    const hears = (actor: EventScene['host']) => found?.channel.mayListen(actor, facts);
    expect([hears(scene.noteTaker), hears(scene.attendee), hears(scene.outsider)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a draft', () => {
  it('is read by who was there, and commented on by them until its day', async () => {
    const line = await circulated();
    await expect(findNotesPage(scene.outsider, scene.slug)).rejects.toThrow(NotFound);
    const { content, takesComments } = await findNotesPage(scene.attendee, scene.slug);
    expect(takesComments).toBe(true);
    expect(content.headings).toMatchObject([
      { heading: 'Benefits', lines: [{ body: 'Nurses know the families.' }] },
    ]);
    await commentOnLine(scene.attendee, scene.slug, comment(line));
    const outside = commentOnLine(scene.outsider, scene.slug, comment(line));
    await expect(outside).rejects.toThrow(Forbidden);
    const late = new Date(now().getTime() + 9 * 24 * 60 * 60 * 1000);
    await atTime(late, async () => {
      const tooLate = commentOnLine(scene.attendee, scene.slug, comment(line));
      await expect(tooLate).rejects.toThrow(Conflict);
    });
  });

  it('does not change while it is out: what is written meanwhile waits for the next', async () => {
    const line = await circulated();
    await changeLine(scene.host, scene.slug, line, { body: 'Changed', version: 1 });
    const { content } = await findNotesPage(scene.attendee, scene.slug);
    expect(content.headings[0]?.lines[0]?.body).toBe('Nurses know the families.');
  });

  it('is sent out by who runs the event, when something is written, until a day to come', async () => {
    const [benefits = ''] = await begin();
    const empty = circulateDraft(scene.host, scene.slug, nextWeek());
    await expect(empty).rejects.toThrow(Conflict);
    await write(benefits, 'A line');
    const byOther = circulateDraft(scene.noteTaker, scene.slug, nextWeek());
    await expect(byOther).rejects.toThrow(Forbidden);
    const past = circulateDraft(scene.host, scene.slug, londonDay(now()));
    await expect(past).rejects.toThrow(Invalid);
  });
});

describe('a comment', () => {
  it('is worked in, or declined with a reason, once; and its writer reads what became of it', async () => {
    const line = await circulated();
    await commentOnLine(scene.attendee, scene.slug, comment(line));
    await commentOnLine(scene.attendee, scene.slug, comment(line, 'And doctors?'));
    const page = await findCommentsPage(scene.noteTaker, scene.slug);
    const [first, second] = page.open;
    await expect(findCommentsPage(scene.attendee, scene.slug)).rejects.toThrow(Forbidden);
    const accept = {
      deed: 'accept',
      comment: first?.id ?? '',
      body: 'Many nurses know the families.',
    } as const;
    await expect(decideComment(scene.attendee, scene.slug, accept)).rejects.toThrow(Forbidden);
    await decideComment(scene.noteTaker, scene.slug, accept);
    await expect(decideComment(scene.host, scene.slug, accept)).rejects.toThrow(Conflict);
    const reason = 'Nobody said so.';
    const decline = { deed: 'decline', comment: second?.id ?? '', reason } as const;
    await decideComment(scene.host, scene.slug, decline);
    expect((await findLinePage(scene.host, scene.slug, line)).body).toBe(accept.body);
    const { mine } = await findNotesPage(scene.attendee, scene.slug);
    expect(mine.map(({ state, reason: why }) => [state, why])).toEqual([
      ['accepted', ''],
      ['declined', reason],
    ]);
    expect((await findNotesPage(scene.host, scene.slug)).mine).toEqual([]);
  });

  it('on a line that was taken out can be declined only', async () => {
    const line = await circulated();
    await commentOnLine(scene.attendee, scene.slug, comment(line));
    await moveLine(scene.host, scene.slug, line, 'remove');
    const [open] = (await findCommentsPage(scene.host, scene.slug)).open;
    const id = open?.id ?? '';
    const accept = { deed: 'accept', comment: id, body: 'x' } as const;
    await expect(decideComment(scene.host, scene.slug, accept)).rejects.toThrow(Conflict);
    await decideComment(scene.host, scene.slug, { deed: 'decline', comment: id, reason: 'Gone.' });
  });

  it('is on a line of the draft', async () => {
    await circulated();
    const nowhere = commentOnLine(scene.attendee, scene.slug, comment('nowhere'));
    await expect(nowhere).rejects.toThrow(Invalid);
  });
});

/** Has what the log asks for done, its mails too. */
async function sendMails(): Promise<void> {
  await catchUp();
  const later = new Date(now().getTime() + 3 * 60_000);
  // A notice’s job asks for the mail’s: two rounds.
  for (const _ of [1, 2]) await atTime(later, () => runner.runDue());
}

describe('the final version', () => {
  it('waits for comments to be decided, is read by every member, found and compared', async () => {
    const line = await circulated();
    await commentOnLine(scene.attendee, scene.slug, comment(line));
    await expect(publishNotes(scene.host, scene.slug)).rejects.toThrow(Conflict);
    const [open] = (await findCommentsPage(scene.host, scene.slug)).open;
    const body = 'Many nurses know the bewildered families.';
    await decideComment(scene.host, scene.slug, { deed: 'accept', comment: open?.id ?? '', body });
    await expect(publishNotes(scene.noteTaker, scene.slug)).rejects.toThrow(Forbidden);
    const words = () =>
      search(scene.outsider, { text: 'bewildered', kind: 'notes', labels: [], before: null });
    expect((await words()).total).toBe(0);
    await publishNotes(scene.host, scene.slug);
    const { content, state } = await findNotesPage(scene.outsider, scene.slug);
    expect([state, content.headings[0]?.lines[0]?.body]).toEqual(['final', body]);
    const found = await words();
    expect(JSON.stringify(found)).toContain(`/events/${scene.slug}/notes`);
    const compared = await compareEditions(scene.attendee, scene.slug, 1, 2);
    const changed = compared.lines[0]?.parts.filter(({ kind }) => kind === 'in');
    expect(changed?.map(({ text }) => text.trim()).join(' ')).toContain('bewildered');
    // Drafts are theirs who were there.
    await expect(compareEditions(scene.outsider, scene.slug, 1, 2)).rejects.toThrow(NotFound);
    await expect(publishNotes(scene.host, scene.slug)).rejects.toThrow(Conflict);
  });

  it('is mailed to who was there, guests too, and to nobody else', async () => {
    await change(theProcess, (tx) =>
      tx.eventAnswer.create({
        data: {
          eventId: scene.id,
          guestName: 'Jo Marsh',
          guestEmail: 'jo@example.org',
          answer: 'yes',
          place: 'held',
          answeredAt: now(),
        },
      }),
    );
    await circulated();
    await sendMails();
    await publishNotes(scene.host, scene.slug);
    await sendMails();
    const to = (subject: string) =>
      post.readers.filter((_, index) => post.mails[index]?.subject === subject).flat();
    const address = async ({ id }: { id: string }) =>
      (await db().person.findUniqueOrThrow({ where: { id } })).email ?? '';
    const attendee = await address(scene.attendee);
    const outsider = await address(scene.outsider);
    expect(to('Draft notes, for your comments: Fair shares day')).toContain(attendee);
    const sent = to('Notes: Fair shares day');
    expect(sent).toEqual(expect.arrayContaining([attendee, 'jo@example.org']));
    expect(sent).not.toContain(outsider);
    const ofJo = post.readers.findIndex((readers) => readers.includes('jo@example.org'));
    expect(post.mails[ofJo]?.text).toContain('Nurses know the families.');
  });
});

describe('what people wanted', () => {
  it('is answered by who takes notes, and stands in them without a name', async () => {
    const answer = await db().eventAnswer.findFirstOrThrow({
      where: { personId: scene.attendee.id },
    });
    await change(theProcess, (tx) =>
      tx.eventExpectation.create({ data: { answerId: answer.id, body: 'Hear what failed' } }),
    );
    await expect(listWanted(scene.attendee, scene.slug)).rejects.toThrow(Forbidden);
    const { wanted } = await listWanted(scene.noteTaker, scene.slug);
    expect(wanted).toMatchObject([{ who: scene.attendee.name, body: 'Hear what failed' }]);
    const reply = replyToWanted(scene.attendee, scene.slug, answer.id, 'No');
    await expect(reply).rejects.toThrow(Forbidden);
    await replyToWanted(scene.noteTaker, scene.slug, answer.id, 'Two clusters told us.');
    await circulated();
    const { content } = await findNotesPage(scene.attendee, scene.slug);
    expect(content.wanted).toEqual([
      { wanted: 'Hear what failed', reply: 'Two clusters told us.' },
    ]);
    expect(JSON.stringify(content)).not.toContain(scene.attendee.name);
  });
});
