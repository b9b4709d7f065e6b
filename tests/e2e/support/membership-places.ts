import { createHash } from 'node:crypto';
import { PASSWORD } from '../../../prisma/demo/password';
import { signedIn } from '../../support/http-client';
import type { TestServer } from '../../support/server';
import { personId, tamper } from '../../support/stored';

/** Addresses about accounts in states that the demonstration does not hold. */
export async function makeMembershipPlaces(server: TestServer) {
  const webmaster = await signedIn(server.url, 'webmaster@demo.example');
  const removedId = personId(server, 'ines.caldbeck@demo.example');
  const removed = `/network/people/${removedId}`;
  await webmaster.post(`${removed}/remove`, { reason: 'Moved to another region.' });

  // Whoever is asked to take over, and wants another email address, looks at the pages as lead2.
  const person = personId(server, 'lead2@demo.example');
  await webmaster.post('/network/hand-over', { deed: 'offer', person });
  return {
    /** The account of somebody who wants another email address. */
    account: `/network/people/${person}`,
    /** The account of somebody who was removed. */
    removed,
    /** What merging the two would bring together. */
    mergePreview: `/network/people/${person}/merge?with=${removedId}`,
    /** The link in the mail to the new address. */
    emailLink: await askForEmail(server),
  };
}

/** Asks for another email address, and answers the path that the mail to it leads to. */
async function askForEmail(server: TestServer): Promise<string> {
  const lead2 = await signedIn(server.url, 'lead2@demo.example');
  const newEmail = 'lead2@elsewhere.example';
  await lead2.post('/account/email', { newEmail, password: PASSWORD });
  // The token stands in the mail alone; the page is looked at with one of our own.
  const token = 'looked-at';
  const hash = createHash('sha256').update(token).digest('base64url');
  tamper(server, 'UPDATE "EmailChange" SET newTokenHash = ?', hash);
  return `/account/email/confirm?token=${token}`;
}
