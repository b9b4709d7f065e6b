import type { Actor } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { untilCommit } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
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

/** Says what the network is called and how its webmaster is reached. */
export function nameNetwork(actor: Actor, facts: NetworkFacts): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(networkPolicy.edit(actor));
    const value = { ...facts };
    await tx.setting.upsert({
      where: { key: KEY },
      create: { key: KEY, value },
      update: { value },
    });
    await record({ kind: 'network.named', channels: [], subjects: {} });
  });
}

/** The network's name and region, and its webmaster's contact details. On every page. */
export const findNetwork = untilCommit(
  async (): Promise<{ name: string; region: string; contact: Contact | null }> => {
    const [setting, webmaster] = await Promise.all([
      db().setting.findUnique({ where: { key: KEY } }),
      db().person.findFirst({
        where: { roles: { some: { role: 'webmaster', endsAt: null } } },
        orderBy: { joinedAt: 'asc' },
        select: { name: true, email: true },
      }),
    ]);
    const facts = { ...unnamed, ...(setting?.value as Partial<NetworkFacts> | undefined) };
    return {
      name: facts.name,
      region: facts.region,
      contact: webmaster && {
        ...webmaster,
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
