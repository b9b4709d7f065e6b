import { z } from 'zod';
import { textField } from '~/platform/text/limits';

/** What the form of a trusted mail domain takes. */

/** As long as the domain name system allows. */
export const MAX_DOMAIN = 253;
export const MAX_NOTE = 120;

/** Letters, digits and hyphens between dots; the last part has letters, so that no network address passes. */
const DOMAIN =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** Providers that give an address to anybody. Trusting one would let in the whole world. */
const ANYBODYS = new Set([
  'aol.com',
  'btinternet.com',
  'gmail.com',
  'gmx.com',
  'gmx.net',
  'googlemail.com',
  'hotmail.co.uk',
  'hotmail.com',
  'icloud.com',
  'live.co.uk',
  'live.com',
  'mail.com',
  'me.com',
  'msn.com',
  'ntlworld.com',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'sky.com',
  'talktalk.net',
  'virginmedia.com',
  'yahoo.co.uk',
  'yahoo.com',
  'ymail.com',
]);

export const trustedDomainForm = z.object({
  domain: textField({ name: 'Mail domain', max: MAX_DOMAIN, required: 'Enter a mail domain' })
    .transform((typed) => typed.toLowerCase().replace(/^@/, ''))
    .superRefine((domain, context) => {
      const message = problemOf(domain);
      if (message !== null) context.addIssue({ code: 'custom', message });
    }),
  note: textField({ name: 'Note', max: MAX_NOTE }).transform((typed) =>
    typed.replaceAll(/\s+/g, ' '),
  ),
});

function problemOf(domain: string): string | null {
  if (domain === '') return null; // has been asked for already
  if (domain.includes('*')) return 'Enter each domain by itself, without *';
  if (!DOMAIN.test(domain)) return 'Enter a mail domain in the correct format, like nhs.net';
  if (ANYBODYS.has(domain)) {
    return `Anybody can get an address at ${domain}: everybody could join without being looked at`;
  }
  return null;
}

export type TrustedDomainInput = z.output<typeof trustedDomainForm>;
