import { symbols } from 'pino';
import { expect, it } from 'vitest';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { log } from '~/platform/log.server';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();

/** What a line of the log says about an error. */
function describeError(error: unknown): string {
  const { serializersSym } = symbols as unknown as { serializersSym: symbol };
  const serializers = (log as unknown as Record<symbol, { err: (error: unknown) => unknown }>)[
    serializersSym
  ];
  return JSON.stringify(serializers?.err(error));
}

it('a line about an error of the database tells nothing of what was to be written', async () => {
  const row = { email: 'nuala@secret.example', name: 'Dr Nuala', roles: 'wrong' };
  const error: unknown = await change(theProcess, (tx) =>
    tx.person.create({ data: row as never }),
  ).catch((thrown: unknown) => thrown);
  expect(String(error)).toContain('nuala@secret.example');
  const line = describeError(error);
  expect(line).toContain('PrismaClientValidationError');
  expect(line).not.toMatch(/nuala/i);
});

it('a line about any other error says what it was and where', () => {
  const line = describeError(Object.assign(new Error('no room left'), { code: 'ENOSPC' }));
  expect(line).toContain('no room left');
  expect(line).toContain('ENOSPC');
  expect(line).toContain('log.test.ts');
});
