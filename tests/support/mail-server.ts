import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real mail server on this machine, which can be told to misbehave. */
export interface MailServer {
  url: string;
  /** What it has accepted, in order. */
  mails: Email[];
  /** Whom each of them was handed over for: what the line said, not the mail's own heading. */
  readers: string[][];
  /** How it answers from now on; `well` takes everything. */
  behave: (how: Behaviour) => void;
  close: () => Promise<void>;
}

type Behaviour =
  | 'well'
  /** Never answers the mail itself. */
  | 'hang'
  /** Cuts the line in the middle of the mail. */
  | 'drop'
  /** Refuses its reader, or the mail, with this number. */
  | { reader: number }
  | { mail: number };

/** Opens it on a port of its own, or on one that it had before. */
export async function openMailServer(port = 0): Promise<MailServer> {
  let how: Behaviour = 'well';
  const mails: Email[] = [];
  const readers: string[][] = [];
  const refusal = (code: number) =>
    Object.assign(new Error('no room for nuala@example.org'), { responseCode: code });
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, answer) =>
      typeof how === 'object' && 'reader' in how ? answer(refusal(how.reader)) : answer(),
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        if (how === 'hang') return;
        if (how === 'drop') return cut();
        if (typeof how === 'object' && 'mail' in how) return answer(refusal(how.mail));
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push(mail);
          readers.push(envelope.rcptTo.map(({ address }) => address));
          answer();
        });
      });
    },
  };
  const server = new SMTPServer(options);
  // Cut lines are what some tests are about.
  server.on('error', () => undefined);
  const cut = () => {
    for (const connection of server.connections as Set<{ _socket: { destroy: () => void } }>) {
      connection._socket.destroy();
    }
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    mails,
    readers,
    behave: (next) => (how = next),
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
