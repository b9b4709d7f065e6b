import { describe, expect, it } from 'vitest';
import { trustedDomainForm } from '~/features/accounts/trusted-domain';

const parse = (domain: string) => trustedDomainForm.safeParse({ domain, note: '' });

describe('a trusted mail domain', () => {
  it.each([
    ['nhs.net', 'nhs.net'],
    [' NHS.net ', 'nhs.net'],
    ['@fenland-pct.nhs.uk', 'fenland-pct.nhs.uk'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['a.xn--p1ai', 'a.xn--p1ai'],
  ])('%j is taken as %s', (typed, kept) => {
    expect(parse(typed).data?.domain).toBe(kept);
  });

  it.each([
    ['', 'Enter a mail domain'],
    ['*.nhs.uk', 'Enter each domain by itself, without *'],
    ['*', 'Enter each domain by itself, without *'],
    ['nhs', 'Enter a mail domain in the correct format, like nhs.net'],
    ['ada@nhs.net', 'Enter a mail domain in the correct format, like nhs.net'],
    ['nhs.net, nhs.uk', 'Enter a mail domain in the correct format, like nhs.net'],
    ['https://nhs.net', 'Enter a mail domain in the correct format, like nhs.net'],
    ['-nhs.net', 'Enter a mail domain in the correct format, like nhs.net'],
    ['nhs..net', 'Enter a mail domain in the correct format, like nhs.net'],
    ['127.0.0.1', 'Enter a mail domain in the correct format, like nhs.net'],
    [`${'a.'.repeat(130)}net`, 'Mail domain must be 253 characters or fewer. It has 263'],
    [
      'Gmail.com',
      'Anybody can get an address at gmail.com: everybody could join without being looked at',
    ],
  ])('%j is refused', (typed, message) => {
    expect(parse(typed).error?.issues[0]?.message).toBe(message);
  });
});
