import type { Transaction } from '~/platform/database/transaction';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import type { Kept } from './kept.hot.server';
import { hasAddress } from './mail-addresses.hot.server';
import type { Did } from './machine';

/**
 * "Answered?", by mail: with a link to two buttons, so that nobody has to sign in to say it. What it says is put together
 * when it goes out (mail-values.server.ts).
 */

/** Under which name its values are put together. */
export const ASKER_COMPOSER = 'escalation.asker';

const answeredMail = registerMailKind({
  kind: 'escalation.answered',
  title: 'An asker is asked whether their query is answered',
  placeholders: ['givenName', 'title', 'link'],
  composer: ASKER_COMPOSER,
  words: {
    subject: 'Is it answered? {title}',
    body: [
      'Hello {givenName}',
      'You asked “{title}”, and there is a reply. Does it answer your query?',
      '{link}',
      'Say yes, and others find the answer too. Say not yet, and it goes on. If you say nothing, we ask once more, and then ' +
        'the query closes.',
    ].join('\n\n'),
    button: 'Yes, or not yet',
  },
});

/** Of what happens, what an asker is asked about. */
const ASKS: ReadonlyArray<Did['kind']> = ['asked', 'answer-given'];

/** Asks the asker by mail, when it is time to. Somebody who has left is asked nothing; the query goes on without them. */
export async function askByMail(
  tx: Transaction,
  { kept: { topicId, askerId }, did }: { kept: Kept; did: Did },
): Promise<void> {
  if (!ASKS.includes(did.kind) || !hasAddress(tx, askerId)) return;
  await queueMail(tx, {
    kind: answeredMail,
    to: { personId: askerId },
    values: { topic: topicId },
  });
}
