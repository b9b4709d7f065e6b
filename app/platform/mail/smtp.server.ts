import { createTransport, type SendMailOptions } from 'nodemailer';
import { JobFailed } from '../jobs/registry.server';

/** A mail server that says nothing for so long is given up until later: well within a job's time. */
const SILENCE_MILLISECONDS = 15_000;

/** By address of the mail server: in a process there is one. */
const transports = new Map<string, ReturnType<typeof openTransport>>();

function openTransport(url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // Trying again is the job's business: two of them doing so would send a mail twice.
    maxRequeues: 0,
    idleTimeout: 10_000,
    connectionTimeout: SILENCE_MILLISECONDS,
    greetingTimeout: SILENCE_MILLISECONDS,
    socketTimeout: SILENCE_MILLISECONDS,
  });
}

/**
 * Hands a mail to the mail server.
 *
 * @throws {JobFailed} for good when the server will never take this mail; for now when it, or the way to it, is at fault
 */
export async function handOver(url: string, message: SendMailOptions): Promise<void> {
  let transport = transports.get(url);
  if (!transport) transports.set(url, (transport = openTransport(url)));
  try {
    await transport.sendMail(message);
  } catch (error) {
    throw asFailure(error);
  }
}

/** Ends idle connections, so that nothing keeps the process from ending. */
export function closeMailServer(): void {
  for (const transport of transports.values()) transport.close();
  transports.clear();
}

/** The server's own words name the reader, so only its number is told. */
function asFailure(error: unknown): JobFailed {
  const { code = 'unknown', responseCode: answer } = error as {
    code?: string;
    responseCode?: number;
  };
  if (answer === undefined) return new JobFailed(`The mail server could not be reached (${code}).`);
  // A wrong password or a server that takes nobody's mail answers with 5 too, but that is no fault of this mail.
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return answer >= 500 && aboutTheMail
    ? new JobFailed(`The mail server refuses this mail or its reader’s address (${answer}).`, true)
    : new JobFailed(`The mail server does not take mail at the moment (${answer}, ${code}).`);
}
