import { expect, it } from 'vitest';
import { hostOf } from '~/platform/text/web-address';
import { webAddressField } from '~/platform/text/web-address-field';

const field = webAddressField({ name: 'Website' });

it.each([
  ['https://www.example.org/plan?year=2008#part', 'https://www.example.org/plan?year=2008#part'],
  ['http://example.org', 'http://example.org'],
  ['  www.example.org ', 'https://www.example.org'],
  ['example.org:8080/x', 'https://example.org:8080/x'],
  ['', ''],
])('takes %j', (typed, kept) => {
  expect(field.parse(typed)).toBe(kept);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://example.org',
  'https://name:secret@example.org',
  'https://two words.example.org',
  'nonsense',
  `https://example.org/${'x'.repeat(500)}`,
])('refuses %j', (typed) => {
  expect(field.safeParse(typed).success).toBe(false);
});

it('asks for one where it is required', () => {
  const required = webAddressField({ name: 'Website', required: 'Enter a website' });
  expect(required.safeParse('').error?.issues[0]?.message).toBe('Enter a website');
});

it('says whose site an address is on', () => {
  expect(hostOf('https://www.example.org:8443/a')).toBe('www.example.org:8443');
  expect(hostOf('nonsense')).toBe('');
});
