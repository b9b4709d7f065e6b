import { expect, it } from 'vitest';
import { newFormKey, ownerOfFormKey } from '~/platform/http/form-key.server';
import { seal } from '~/platform/secrets/secret.server';
import { somebody } from './people';

it('a form’s key tells the server whose it is, and nobody else', () => {
  const key = newFormKey(somebody('person-a'));
  expect(ownerOfFormKey(key)).toBe('person-a');
  expect(Buffer.from(key, 'base64url').toString('latin1')).not.toContain('person-a');
});

it('every form has a key of its own', () => {
  expect(newFormKey(somebody('a'))).not.toBe(newFormKey(somebody('a')));
});

it.each([
  ['made up', 'my-own-key-1'],
  ['empty', ''],
  ['sealed for something else', seal('saying', 'x person-a')],
])('a key that is %s is nobody’s', (_, key) => {
  expect(ownerOfFormKey(key)).toBeNull();
});
