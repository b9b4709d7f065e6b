import type { Actor } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { untilCommit } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { wordsOfField, type FieldChange } from '~/platform/lists/deeds.server';
import { refuseStale, versionOf } from '~/platform/lists/version.server';
import { networkPolicy } from './policy';

/** What the network calls itself, and how to reach the person who runs the site. Data, not code. */
export interface NetworkFacts {
  name: string;
  region: string;
  /** How to reach the webmaster by phone; as shown. */
  contactPhone: string | null;
  /** "Mondays to Thursdays". */
  contactHours: string | null;
}

/** The webmaster as shown on every page. */
export interface Contact {
  name: string;
  phone: string | null;
  email: string;
  hours: string | null;
}

const KEY = 'network';
const DEMONSTRATION = 'demonstration';

/** Used until a network has named itself. */
const unnamed: NetworkFacts = {
  name: 'PbC Network',
  region: '',
  contactPhone: null,
  contactHours: null,
};

const labels: Record<keyof NetworkFacts, string> = {
  name: 'Name',
  region: 'Region',
  contactPhone: 'Phone number',
  contactHours: 'Hours',
};

const named = registerAuditKind<{ changes: FieldChange[] }>({
  kind: 'network.named',
  group: 'settings',
  words: ({ changes }) =>
    `changed what the network says about itself: ${changes.map(wordsOfField).join('; ')}`,
});

/**
 * Says what the network is called and how its webmaster is reached.
 *
 * @param version of the facts that a form showed; left out, whatever stands there is replaced
 * @throws {Invalid} when they were changed meanwhile
 */
export function nameNetwork(actor: Actor, facts: NetworkFacts, version?: string): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(networkPolicy.edit(actor));
    const before = await readFacts(tx);
    const changes = Object.entries(labels)
      .map(([key, label]) => {
        const field = key as keyof NetworkFacts;
        return { label, from: before[field] ?? '', to: facts[field] ?? '' };
      })
      .filter(({ from, to }) => from !== to);
    if (changes.length === 0) return;
    if (version !== undefined) {
      const versions = { sent: version, now: versionOf({ ...before }) };
      await refuseStale(tx, actor, versions, { called: 'this', subject: KEY });
    }
    const value = { ...facts };
    await tx.setting.upsert({
      where: { key: KEY },
      create: { key: KEY, value },
      update: { value },
    });
    const seq = await record({ kind: named.kind, channels: [], subjects: {} });
    if (actor.kind === 'process') return; // what a demonstration begins with
    await audit(tx, actor, seq, named, { details: { changes }, subject: KEY });
  });
}

/** What the network says about itself, for the form that changes it, and the mark of it. */
export async function viewFacts(actor: Actor): Promise<{ values: NetworkFacts; version: string }> {
  authorize(networkPolicy.edit(actor));
  const values = await readFacts(db());
  return { values, version: versionOf({ ...values }) };
}

async function readFacts(tx: Reader): Promise<NetworkFacts> {
  const setting = await tx.setting.findUnique({ where: { key: KEY } });
  return { ...unnamed, ...(setting?.value as Partial<NetworkFacts> | undefined) };
}

/** The network's name and region, and its webmaster's contact details. On every page. */
export const findNetwork = untilCommit(
  async (): Promise<{ name: string; region: string; contact: Contact | null }> => {
    const [facts, webmaster] = await Promise.all([
      readFacts(db()),
      db().person.findFirst({
        where: { roles: { some: { role: 'webmaster', endsAt: null } } },
        orderBy: { joinedAt: 'asc' },
        select: { name: true, email: true },
      }),
    ]);
    return {
      name: facts.name,
      region: facts.region,
      contact: webmaster && {
        name: webmaster.name,
        email: webmaster.email ?? '',
        phone: facts.contactPhone,
        hours: facts.contactHours,
      },
    };
  },
);

/** Marks the database as holding made-up people with published passwords. There is no way back. */
export function markAsDemonstration(actor: Actor): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(networkPolicy.edit(actor));
    await tx.setting.create({ data: { key: DEMONSTRATION, value: true } });
    await record({ kind: 'network.marked-as-demonstration', channels: [], subjects: {} });
  });
}

/** Whether everything here is made up. */
export const isDemonstration = untilCommit(
  async (): Promise<boolean> =>
    (await db().setting.findUnique({ where: { key: DEMONSTRATION } })) !== null,
);
