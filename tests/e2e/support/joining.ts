import { createHash } from 'node:crypto';
import { sendForm } from '../../support/multipart';
import { signedIn } from '../../support/http-client';
import { stored, tamper } from '../../support/stored';
import type { TestServer } from '../../support/server';

/** What the links in the mails of joining lead to, in every state: their tokens are made known ones. */
export async function makeJoining(server: TestServer) {
  const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
  const know = (table: 'Invitation' | 'Application', email: string, token: string) => {
    const sql = `UPDATE "${table}" SET tokenHash = ? WHERE email = ?`;
    tamper(server, sql, hashOf(token), `${email}@demo.example`);
  };
  know('Invitation', 'annika.thorsby-rao', 'open');
  know('Application', 'ottoline.marchbanks', 'waiting');
  know('Application', 'philippa.onuoha', 'asked');
  tamper(
    server,
    `INSERT INTO "Application"
       (id, tokenHash, email, name, jobTitle, reason, organisationName, createdAt, expiresAt)
     VALUES ('unconfirmed', ?, 'u@demo.example', 'U', 'GP', 'Why not', 'U', ?, ?)`,
    hashOf('unconfirmed'),
    '2026-01-01T09:00:00.000+00:00',
    '2999-01-01T09:00:00.000+00:00',
  );
  const idOf = (name: string) =>
    stored<{ id: string }>(server, 'SELECT id FROM "Application" WHERE name = ?', name)[0]?.id ??
    '';
  return {
    invitation: '/invitation?token=open',
    confirm: '/join/confirm?token=unconfirmed',
    confirmed: '/join/confirm?token=waiting',
    question: '/join/answer?token=asked',
    application: `/network/applications/${idOf('Emrys Kettleborough')}`,
    applicationAsked: `/network/applications/${idOf('Philippa Onuoha')}`,
    preview: await stagePeople(server),
  };
}

/** Sends a file of people, some of whom cannot be invited. Answers where its preview is. */
async function stagePeople({ url }: TestServer): Promise<string> {
  const webmaster = await signedIn(url, 'webmaster@demo.example');
  const content = [
    'Name,Email,Organisation,Job title,Role',
    `Dr Ada Example,${'a'.repeat(60)}@practice.example,Saltmarsh,GP,lead`,
    'Bob Example,bob at practice,Saltmarch,,King',
    'Dr Nuala Fenwright,lead@demo.example,Saltmarsh,PbC lead,',
  ].join('\r\n');
  const files = [{ name: `${'people'.repeat(10)}.csv`, content }];
  const sent = await sendForm(
    url,
    '/network/invitations/import',
    webmaster,
    { deed: 'look' },
    files,
    'file',
  );
  return sent.headers.location ?? '';
}
