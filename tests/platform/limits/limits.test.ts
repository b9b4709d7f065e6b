import { describe, expect, it } from 'vitest';
import '~/features/register.server';
import { visitor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { findLimit, saveLimits, viewLimits } from '~/platform/limits/limits.server';
import { listLimits, registerLimit } from '~/platform/limits/registry.server';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

const keys = ['escalation.unanswered', 'escalation.answer', 'escalation.reminder'];
/** The form with these three days; all other limits stay as they are. */
const typed = (...days: string[]) => ({
  ...Object.fromEntries(listLimits().map((limit) => [limit.key, String(limit.days)])),
  ...Object.fromEntries(keys.map((key, at) => [key, days[at] ?? ''])),
});
const days = () =>
  Promise.all(
    listLimits()
      .filter(({ key }) => keys.includes(key))
      .map((limit) => findLimit(db(), limit)),
  );

describe('limits in working days', () => {
  it('hold as registered until somebody sets others', async () => {
    const actor = await addMember(['webmaster']);
    const { limits, version } = await viewLimits(actor);
    const ours = limits.filter(({ key }) => keys.includes(key));
    expect(ours.map(({ key, set }) => [key, set])).toEqual([
      ['escalation.unanswered', 10],
      ['escalation.answer', 10],
      ['escalation.reminder', 2],
    ]);
    await saveLimits(actor, typed('8', ' 60 ', '1'), version);
    expect(await days()).toEqual([8, 60, 1]);
    expect(await db().auditEntry.findFirst({ where: { kind: 'limits.changed' } })).toMatchObject({
      actorId: actor.id,
      details: {
        changes: [
          { label: 'An unanswered query goes to its agent after', from: '10', to: '8' },
          { label: 'The agent has to answer within', from: '10', to: '60' },
          { label: 'The agent is reminded before that date by', from: '2', to: '1' },
        ],
      },
    });
  });

  it.each(['', '0', '61', '-1', '1.5', '1e1', '０', 'ten', '99999'])('refuse %j', async (wrong) => {
    const actor = await addMember(['webmaster']);
    const before = await days();
    const { version } = await viewLimits(actor);
    await expect(saveLimits(actor, typed('5', wrong, '2'), version)).rejects.toMatchObject({
      errors: { 'escalation.answer': 'Enter a whole number of working days from 1 to 60' },
    });
    expect(await days()).toEqual(before);
  });

  it('changed by two take the first’s, and tell the second', async () => {
    const [one, other] = [await addMember(['webmaster']), await addMember(['webmaster'])];
    const { version } = await viewLimits(one);
    await saveLimits(one, typed('3', '3', '1'), version);
    await expect(saveLimits(other, typed('4', '4', '1'), version)).rejects.toMatchObject({
      errors: { form: expect.stringContaining(`${one.name} changed these limits`) as string },
    });
    expect(await days()).toEqual([3, 3, 1]);
  });

  it('are for the webmaster alone', async () => {
    for (const other of [visitor, await addMember(['lead', 'steering', 'agent'])]) {
      await expect(viewLimits(other)).rejects.toThrow(Forbidden);
      await expect(saveLimits(other, typed('1', '1', '1'), '')).rejects.toThrow(Forbidden);
    }
  });

  it('cannot be registered with what could not be set', () => {
    for (const days of [0, 61, 1.5]) {
      expect(() => registerLimit({ key: 'test.x', label: 'X', hint: '', days })).toThrow('test.x');
    }
  });
});
