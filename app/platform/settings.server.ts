import { join, resolve } from 'node:path';
import { z } from 'zod';

/**
 * The settings of the process, read from the environment in this one place and refused at start with one clear
 * line each. What an editor may change (names, sections, wording) is data, not a setting.
 */

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).catch('production'),
  PORT: z.coerce
    .number({ error: 'must be a port number from 0 to 65535' })
    .int('must be a port number from 0 to 65535')
    .min(0, 'must be a port number from 0 to 65535')
    .max(65_535, 'must be a port number from 0 to 65535')
    .default(3000),
  HOST: z.string().min(1, 'must name an address to listen on').default('127.0.0.1'),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be a full address such as https://network.example.org',
    })
    .optional(),
  TRUST_PROXY: z.coerce
    .number({ error: 'must be the number of proxies in front, e.g. 1' })
    .int('must be the number of proxies in front, e.g. 1')
    .min(0, 'must be the number of proxies in front, e.g. 1')
    .default(0),
  DATA_DIR: z.string().min(1, 'must name a folder').default('./data'),
  ERASED_LOG: z.string().min(1, 'must name a file').optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z.string().min(3, 'must be a mail address').default('PbC Network <noreply@localhost>'),
  CLAMD: z
    .string()
    .regex(/^(tcp:\/\/[^/\s]+:\d{1,5}|\/.+)$/, {
      error: 'must look like tcp://127.0.0.1:3310, or be the path of a socket',
    })
    .optional(),
  DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    })
    .default('info'),
});

export interface Settings {
  environment: 'production' | 'development' | 'test';
  port: number;
  host: string;
  /** Where members find the network; links in mails begin with it. No slash at the end. */
  publicUrl: string;
  /** How many proxies in front add to X-Forwarded-For; 0 means that header is not believed. */
  trustProxy: number;
  /** Absolute path of the folder that holds everything the network knows. */
  dataDir: string;
  /** Absolute path of the file that remembers who was erased; no backup of the data folder is put over it. */
  erasedLog: string;
  /** Where mail is handed over; without it mails are written to `<dataDir>/outbox`. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The virus scanner that looks at every file sent: `tcp://…` or the path of a socket. None when left out. */
  clamd: string | undefined;
  /** `0`: start empty. `1`: demonstration network. `auto`: demonstration network if the folder is empty. */
  demo: '0' | '1' | 'auto';
  logLevel: string;
}

/** A setting that cannot be used; its message names the setting and says what it must be. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

/**
 * Reads the settings.
 *
 * @param environment usually `process.env`
 * @throws {BadSetting} naming the first setting that cannot be used
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in schema.shape && value !== ''),
  );
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new BadSetting(`${String(issue?.path[0])} ${issue?.message ?? 'cannot be used'}`);
  }
  const value = parsed.data;
  const dataDir = resolve(value.DATA_DIR);
  return {
    environment: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    trustProxy: value.TRUST_PROXY,
    dataDir,
    erasedLog:
      value.ERASED_LOG === undefined ? join(dataDir, 'erased.log') : resolve(value.ERASED_LOG),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    clamd: value.CLAMD,
    demo: value.DEMO ?? 'auto',
    logLevel: value.LOG_LEVEL,
  };
}

let current: Settings | undefined;

/** The settings of this process. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}
