import { applyToJoin } from '~/features/joining/apply.server';
import { confirmApplication } from '~/features/joining/confirm.server';
import { askApplicant } from '~/features/joining/decide.server';
import { invite } from '~/features/joining/invitations.server';
import '~/features/joining/notices.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { applications, invitations } from './joining';

/** Who is on the way into the demonstration network, through the verbs of joining. */

interface Deed {
  at: Date;
  run: () => Promise<unknown>;
}

/**
 * What they and the webmaster have done.
 *
 * @param actor answers a member by key
 * @param moment so many days ago at a time of day in London, on a working day
 */
export function joiningDeeds(
  actor: (key: string) => Person,
  moment: (daysAgo: number, time: string) => Date,
): Deed[] {
  const webmaster = actor('marcus');
  const invited = invitations.map(({ by, daysAgo, ...input }) => ({
    at: moment(daysAgo, '10:20'),
    run: () => invite(actor(by), { ...input, role: null }),
  }));
  const applied = applications.map(({ daysAgo, asked, ...input }) => ({
    at: moment(daysAgo, '08:50'),
    run: async () => {
      const token = await applyToJoin(input, `demonstration-${input.email}`);
      await confirmApplication(token ?? '');
      if (asked === undefined) return;
      const { email } = input;
      const { id } = await db().application.findFirstOrThrow({ where: { email } });
      await askApplicant(webmaster, id, asked);
    },
  }));
  return [...invited, ...applied];
}

/**
 * What was queued for them is not sent: they are made up, and so are their addresses. Those who were at an event have been
 * asked what they thought of it.
 */
export async function forgetMails(): Promise<void> {
  const done = ['mail.send', 'notices.mail', 'evaluation.ask'];
  await change(theProcess, async (tx) => {
    await tx.job.deleteMany({ where: { kind: { in: done } } });
    await tx.mail.deleteMany({});
  });
}
