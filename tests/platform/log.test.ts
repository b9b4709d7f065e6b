import { expect, it } from 'vitest';
import { change } from '~/platform/database/change.server';
import { log } from '~/platform/log.server';
import { theProcess } from '~/platform/actor';
import { databaseFile, useFreshDatabase } from '../support/database';

useFreshDatabase();

/** What the log would write about an error. */
function describeError(error: unknown): string {
  const symbols = Object.getOwnPropertySymbols(log).filter(({ description }) =>
    description?.includes('serializers'),
  );
  const [serializers] = symbols.map(
    (symbol) => (log as unknown as Record<symbol, Record<string, (error: unknown) => unknown>>)[symbol],
  );
  return JSON.stringify(serializers?.err?.(error));
}

it('a line about an error of the database tells nothing of what was to be written', async () => {
  const row = { email: 'nuala@secret.example', name: 'Dr Nuala', roles: 'wrong' };
  const error: unknown = await change(theProcess, (tx) =>
    tx.person.create({ data: row as never }),
  ).catch((thrown: unknown) => thrown);
  const line = describeError(error);
  expect(String(error)).toContain('nuala@secret.example');
  expect(line).toContain('PrismaClientValidationError');
  expect(line).not.toMatch(/nuala/i);
});

it('a line about any other error says what it was and where', () => {
  const line = describeError(Object.assign(new Error('no room left'), { code: 'ENOSPC' }));
  expect(line).toContain('no room left');
  expect(line).toContain('ENOSPC');
  expect(line).toContain('log.test.ts');
  expect(databaseFile()).not.toBe('');
});
