import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Invalid } from '~/platform/errors';
import { accountPolicy } from '../policy';
import { authorizeForWebmasters, isDeputy } from '../roles.server';
import { findSignInRules, SIGN_IN_RULES, type SignInRules } from './rule.hot.server';
import { hasSecondFactor } from './take-code.server';

const changed = registerAuditKind<{ required: boolean }>({
  kind: 'accounts.sign-in-rules-changed',
  group: 'settings',
  words: ({ required }) =>
    required
      ? 'asked a second factor of whoever looks after the network'
      : 'asks no second factor of whoever looks after the network any more',
});

/** What holds, and whether this actor may change it, for the page of the settings. */
export async function viewSignInRules(
  actor: Person,
): Promise<{ required: boolean; mayChange: boolean; has: boolean }> {
  authorize(accountPolicy.manageRoles(actor));
  return {
    required: findSignInRules().webmasters,
    mayChange: accountPolicy.manageWebmasters(actor, { forATime: await isDeputy(actor) }),
    has: await hasSecondFactor(db(), actor.id),
  };
}

/**
 * Says whether looking after the network takes a second factor. Whoever has none keeps the role and loses its rights until
 * they have set one up; deputies too.
 *
 * @throws {Forbidden} unless by a webmaster; a deputy decides nothing about webmasters
 * @throws {Invalid} when it is asked by somebody who has none: they would lock themselves out
 */
export function askSecondFactorOfWebmasters(actor: Person, required: boolean): Promise<void> {
  return change(actor, async (tx, record) => {
    await authorizeForWebmasters(tx, actor);
    if (required && !(await hasSecondFactor(tx, actor.id))) {
      throw new Invalid({ required: 'Set up a second factor of your own first' });
    }
    if (findSignInRules().webmasters === required) return;
    const rules: SignInRules = { webmasters: required };
    const value = { ...rules };
    await tx.setting.upsert({
      where: { key: SIGN_IN_RULES },
      create: { key: SIGN_IN_RULES, value },
      update: { value },
    });
    const seq = await record({ kind: changed.kind, channels: [], subjects: {} });
    await audit(tx, actor, seq, changed, { details: { required }, subject: SIGN_IN_RULES });
    const webmasters = await tx.roleGrant.findMany({ where: { role: 'webmaster' } });
    for (const { personId } of webmasters) {
      await record({
        kind: 'accounts.roles-changed',
        channels: [`person:${personId}`],
        subjects: { person: personId },
      });
    }
  });
}
