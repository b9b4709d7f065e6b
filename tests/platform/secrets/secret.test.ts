import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashToken, seal, unseal } from '~/platform/secrets/secret.server';
import { settings } from '~/platform/settings.server';

/** Every text that differs from a sealed one in one character. */
const forgeries = (sealed: string) =>
  [...sealed].map((letter, index) => {
    const other = letter === 'A' ? 'B' : 'A';
    return sealed.slice(0, index) + other + sealed.slice(index + 1);
  });

describe('a sealed text', () => {
  it.each(['', 'a', 'Fair shares – 👍 עברית', 'x'.repeat(10_000)])('opens again: %.20j', (text) => {
    expect(unseal('test', seal('test', text))).toBe(text);
  });

  it('tells nothing, and looks different every time', () => {
    const sealed = seal('test', 'member-4711');
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('4711');
    expect(seal('test', 'member-4711')).not.toBe(sealed);
  });

  it('stands in addresses, cookies and forms as it is', () => {
    expect(seal('test', 'a text of some length')).toMatch(/^[\w-]+$/);
  });

  it('does not open for another purpose', () => {
    expect(unseal('saying', seal('form-key', 'x'))).toBeNull();
  });

  it('does not open once a character was changed', () => {
    const sealed = seal('test', 'somebody else');
    // The last character may carry bits that stand for nothing.
    const opened = forgeries(sealed)
      .slice(0, -1)
      .filter((forged) => unseal('test', forged) !== null);
    expect(opened).toEqual([]);
  });

  it('does not open when its end is missing', () => {
    const sealed = seal('test', 'a text');
    for (let length = 0; length < sealed.length - 1; length += 1) {
      expect(unseal('test', sealed.slice(0, length))).toBeNull();
    }
  });

  it.each(['', 'not sealed', '!!!', 'A'.repeat(38), '👍'])('is not made of %j', (text) => {
    expect(unseal('test', text)).toBeNull();
  });
});

describe('the key of the data folder', () => {
  const file = () => join(settings().dataDir, 'secret.key');

  it('is 32 bytes of its own, readable by its user alone', () => {
    seal('test', 'x');
    expect(readFileSync(file())).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });
});

describe('the hash of a token', () => {
  it('is the same for the same token, another for another, and not the token', () => {
    expect(hashToken('a')).toBe(hashToken('a'));
    expect(hashToken('a')).not.toBe(hashToken('b'));
    expect(hashToken('a-token')).not.toContain('a-token');
  });
});
