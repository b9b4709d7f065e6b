import { describe, expect, it } from 'vitest';
import {
  becomeFirstWebmaster,
  isFirstWebmasterToken,
  openFirstWebmasterLink,
} from '~/features/accounts/first-webmaster.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { firstWebmasterForm } from '~/features/accounts/schema';
import { resolveSession } from '~/features/accounts/sessions.server';
import { findOrAddFirstOrganisation } from '~/features/organisations/organisations.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { Conflict, Forbidden } from '~/platform/errors';
import { settings } from '~/platform/settings.server';
import { useFreshDatabase } from '../../support/database';
import { cookiesOf, newBrowser } from './browser';

useFreshDatabase();

const webmasters = () => db().roleGrant.count({ where: { role: 'webmaster' } });
const become = (token: string, email: string) =>
  becomeFirstWebmaster(
    firstWebmasterForm.parse({
      token,
      email,
      name: 'Dr Nuala Fenwright',
      organisation: 'Saltmarsh',
      kind: 'cluster',
      newPassword: 'three rivers meet',
    }),
    newBrowser(),
    findOrAddFirstOrganisation,
  );

async function openLink(): Promise<string> {
  const link = await openFirstWebmasterLink();
  return new URL(link ?? '').searchParams.get('token') ?? '';
}

/** A network without a webmaster again. */
const dismissAll = () =>
  theDatabase().writer.roleGrant.deleteMany({ where: { role: 'webmaster' } });

describe('the first webmaster’s link', () => {
  it('leads to the network’s own address', async () => {
    expect(await openFirstWebmasterLink()).toMatch(
      new RegExp(`^${settings().publicUrl}/first-webmaster\\?token=[\\w-]{43}$`),
    );
  });

  it('does not work with another token', async () => {
    await openLink();
    expect(isFirstWebmasterToken('made up')).toBe(false);
    await expect(become('made up', 'guess@example.org')).rejects.toThrow(Conflict);
    expect(await webmasters()).toBe(0);
  });

  it('makes one webmaster when it is used twice at the same time', async () => {
    const token = await openLink();
    const uses = [become(token, 'one@example.org'), become(token, 'other@example.org')];
    const results = await Promise.allSettled(uses);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await webmasters()).toBe(1);
    await dismissAll();
  });

  it('makes a member and webmaster, signed in, of an organisation of theirs', async () => {
    const cookie = cookiesOf(await become(await openLink(), 'first@example.org'));
    const { actor } = await resolveSession(cookie);
    expect(actor).toMatchObject({ name: 'Dr Nuala Fenwright', givenName: 'Nuala' });
    expect(actor.kind === 'person' && [...actor.roles].sort()).toEqual(['member', 'webmaster']);
    await expect(revokeRole(actor, 'nobody', 'lead')).rejects.not.toThrow(Forbidden);
    await dismissAll();
  });

  it('works once', async () => {
    const token = await openLink();
    expect(isFirstWebmasterToken(token)).toBe(true);
    await become(token, 'once@example.org');
    expect(isFirstWebmasterToken(token)).toBe(false);
    await expect(become(token, 'twice@example.org')).rejects.toThrow(
      new Conflict('This link does not work any more: the network has its webmaster.'),
    );
    await dismissAll();
  });

  it('is not made for a network that has one', async () => {
    await become(await openLink(), 'there@example.org');
    expect(await openFirstWebmasterLink()).toBeNull();
    await dismissAll();
  });

  it('does not work once there is one by another way', async () => {
    const token = await openLink();
    const before = await theDatabase().writer.person.findFirstOrThrow();
    await theDatabase().writer.roleGrant.create({
      data: { personId: before.id, role: 'webmaster', grantedAt: new Date(0) },
    });
    await expect(become(token, 'late@example.org')).rejects.toThrow(Conflict);
    expect(await webmasters()).toBe(1);
    await dismissAll();
  });
});

describe('the form', () => {
  it('says everything that is missing at once', () => {
    const { error } = firstWebmasterForm.safeParse({});
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'Enter your name',
      'Enter your email address',
      'Enter the name of your organisation',
      'Choose what kind of organisation it is',
      'Enter a new password',
    ]);
  });
});
