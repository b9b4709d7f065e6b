import { theProcess } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { newToken } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { formatDay } from '~/platform/dates';
import { registerComposer, registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { hashToken } from '~/platform/secrets/secret.server';
import { evaluationAddresses } from './addresses';
import { isOpen } from './load.server';

/**
 * Mails to guests, who have no account: each with a link of its own, made when the mail goes out. The link in the newest
 * mail counts.
 */

const COMPOSER = 'evaluation.guest';

const letter = (...paragraphs: string[]) => paragraphs.join('\n\n');

const asked = registerMailKind({
  kind: 'evaluation.ask-guest',
  title: 'A guest is asked what they thought of an event',
  placeholders: ['name', 'title', 'until', 'link'],
  composer: COMPOSER,
  words: {
    subject: 'What did you think of “{title}”?',
    body: letter(
      'Hello {name}',
      'Thank you for coming to “{title}”. Please say what you thought of it: a few questions, by {until}.',
      '{link}',
      'You need no account. The link is for you alone.',
    ),
    button: 'Answer the questions',
  },
});

const reminder = registerMailKind({
  kind: 'evaluation.remind-guest',
  title: 'A guest is reminded to say what they thought of an event',
  placeholders: ['name', 'title', 'until', 'link'],
  composer: COMPOSER,
  words: {
    subject: 'Until {until}: what did you think of “{title}”?',
    body: letter(
      'Hello {name}',
      'You can still say what you thought of “{title}”, until {until}. We ask you this once more, and not again.',
      '{link}',
      'This link takes the place of the one you were sent before.',
    ),
    button: 'Answer the questions',
  },
});

interface Guest {
  answerId: string;
  address: string;
}

/** Asks a guest, once. */
export const askGuest = (tx: Transaction, guest: Guest): Promise<void> => write(tx, asked, guest);

/** Reminds a guest, once. */
export const remindGuest = (tx: Transaction, guest: Guest): Promise<void> =>
  write(tx, reminder, guest);

function write(tx: Transaction, kind: typeof asked, { answerId, address }: Guest): Promise<void> {
  return queueMail(tx, { kind, to: { address }, values: { answer: answerId }, key: answerId });
}

registerComposer(COMPOSER, (_kind, _personId, { answer: answerId = '' }) =>
  change(theProcess, async (tx) => {
    const ticket = await tx.evaluationTicket.findUnique({
      where: { answerId },
      include: {
        answer: { select: { guestName: true } },
        of: { select: { closesOn: true, event: { select: { title: true } } } },
      },
    });
    if (!ticket || ticket.spent || !isOpen(ticket.of.closesOn)) return null;
    const token = newToken();
    await tx.evaluationTicket.update({
      where: { answerId },
      data: { tokenHash: hashToken(token) },
    });
    return {
      name: ticket.answer.guestName,
      title: ticket.of.event.title,
      until: formatDay(ticket.of.closesOn),
      link: href(evaluationAddresses.guestForm, {}, { token }),
    };
  }),
);
