import { beforeAll, describe, expect, it } from 'vitest';
import { contactFields, type ContactField } from '~/features/directory/contacts';
import { shownToChoices, type ShownTo } from '~/features/directory/shown-to';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { writeEntry } from '../support/directory';
import { unescapeHtml } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { useDatabaseOf } from '../support/second-process';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/**
 * Who sees which contact detail, wherever details are shown: every field, shown to everybody possible, for every kind of
 * reader, in every channel. A detail that is hidden must not be anywhere in what is sent, however it is written there.
 */

const server = useServer();
useDatabaseOf(server);

/** Somebody for each choice, who shows all of their details to the same people. */
const owners: Record<ShownTo, string> = {
  member: 'lotte.vanderhey@demo.example',
  steering: 'pia.strand@demo.example',
  nobody: 'constance.yeo@demo.example',
};

/** Details that every channel has to write in its own way. */
const details: Record<ShownTo, Record<ContactField, string>> = {
  member: detailsOf(owners.member, 1),
  steering: detailsOf(owners.steering, 2),
  nobody: detailsOf(owners.nobody, 3),
};

function detailsOf(email: string, number: number): Record<ContactField, string> {
  return {
    email,
    phone: `01632 960 81${number}`,
    mobile: `07700 900 82${number}`,
    address: `Quire ${number}; “The Lodge”, c/o A&E <north>, a lane so long that it is folded\nWhittlefen 90${number}`,
  };
}

/** Where details are shown, and which of them. Another channel is a line. */
const channels: Array<{
  name: string;
  path: (owner: Owner) => string;
  fields: readonly ContactField[];
}> = [
  {
    name: 'the list',
    path: ({ name }) => `/directory?${new URLSearchParams({ q: name })}`,
    fields: ['email', 'phone', 'mobile'],
  },
  {
    name: 'the list on paper',
    path: ({ name }) => `/directory/print?${new URLSearchParams({ q: name })}`,
    fields: contactFields,
  },
  { name: 'the spreadsheet', path: () => '/directory.csv', fields: contactFields },
  { name: 'the contact cards', path: () => '/directory.vcf', fields: contactFields },
  { name: 'one contact card', path: ({ id }) => `/directory/${id}.vcf`, fields: contactFields },
];

interface Owner {
  id: string;
  name: string;
}

type Viewer =
  | 'a stranger'
  | 'a member'
  | 'a lead'
  | 'the steering group'
  | 'the webmaster'
  | 'an agent'
  | 'a former member'
  | 'the owner';

/** To whom one has to have shown a detail for a reader to see it; an owner sees their own. */
const seenBy: Record<Exclude<Viewer, 'the owner'>, readonly ShownTo[]> = {
  'a stranger': [],
  'a member': ['member'],
  'a lead': ['member'],
  'the steering group': ['member', 'steering'],
  'the webmaster': ['member'],
  'an agent': ['member'],
  'a former member': [],
};

const accounts = {
  'a member': 'member@demo.example',
  'a lead': 'lead2@demo.example',
  'the steering group': 'steering@demo.example',
  'the webmaster': 'webmaster@demo.example',
  'an agent': 'agent@demo.example',
  'a former member': 'ned.skeels@demo.example',
};

const found = {} as Record<ShownTo, Owner>;
const clients = new Map<Viewer, HttpClient>();
const owning = {} as Record<ShownTo, HttpClient>;

beforeAll(async () => {
  const { url } = server();
  for (const shownTo of shownToChoices) {
    const id = personId(server(), owners[shownTo]);
    const [row] = stored<{ name: string }>(server(), 'SELECT name FROM "Person" WHERE id = ?', id);
    found[shownTo] = { id, name: row?.name ?? '' };
    const { phone, mobile, address } = details[shownTo];
    await writeEntry(id, {
      phone,
      mobile,
      address,
      shownTo: { email: shownTo, phone: shownTo, mobile: shownTo, address: shownTo },
    });
    owning[shownTo] = await signedIn(url, owners[shownTo]);
  }
  clients.set('a stranger', new HttpClient(url));
  for (const [viewer, email] of Object.entries(accounts)) {
    clients.set(viewer as Viewer, await signedIn(url, email));
  }
  await leave(personId(server(), accounts['a former member']));
});

/** Takes from somebody what makes them a member, and leaves their browser signed in. */
function leave(id: string) {
  return change(theProcess, async (tx, record) => {
    await tx.roleGrant.deleteMany({ where: { personId: id } });
    const left = { leftAt: new Date(), email: null, organisationId: null, name: 'A former member' };
    await tx.person.update({ where: { id }, data: left });
    await record({ kind: 'membership.left', channels: ['people'], subjects: { person: id } });
  });
}

/** What was sent, in every way in which a value can be written there. */
function readings(sent: string): string[] {
  const unfolded = sent.replaceAll(/\r\n[ \t]/g, '');
  const unescaped = unfolded.replaceAll(/\\([\\;,])/g, '$1').replaceAll('\\n', '\n');
  const json = unfolded
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\\"', '"')
    .replaceAll('\\n', '\n');
  const plain = unescapeHtml(unfolded.replaceAll('<!-- -->', ''));
  return [sent, unfolded, unescaped, json, plain, decodeURI(plain.replaceAll('%', '%25'))];
}

/** A value is there when any piece of it is that nothing else on the page has. */
function isIn(sent: string, field: ContactField, value: string): boolean {
  const last = value.split('\n').at(-1) ?? '';
  const digits = value.replaceAll(/\D/g, '');
  return readings(sent).some(
    (text) =>
      text.includes(value) ||
      text.includes(last) ||
      (field !== 'email' && field !== 'address' && text.replaceAll(/[ ()-]/g, '').includes(digits)),
  );
}

async function sentTo(viewer: Viewer, shownTo: ShownTo, path: string) {
  const client = viewer === 'the owner' ? owning[shownTo] : clients.get(viewer);
  if (!client) throw new Error(`Nobody is ${viewer}`);
  const response = await client.get(path);
  return { status: response.status, text: await response.text() };
}

const viewers = [...(Object.keys(seenBy) as Viewer[]), 'the owner' as const];

describe.each(channels)('$name', ({ path, fields }) => {
  describe.each(viewers)('for %s', (viewer) => {
    it.each(shownToChoices)('holds what is shown to them, of what is for: %s', async (shownTo) => {
      const { status, text } = await sentTo(viewer, shownTo, path(found[shownTo]));
      const admitted = viewer === 'the owner' || seenBy[viewer].length > 0;
      expect(status).toBe(admitted ? 200 : viewer === 'a stranger' ? 302 : 403);
      if (admitted) expect(isIn(text, 'address', found[shownTo].name)).toBe(true);
      const mine = viewer === 'the owner' || seenBy[viewer].includes(shownTo);
      for (const field of contactFields) {
        const seen = mine && fields.includes(field);
        expect([field, isIn(text, field, details[shownTo][field])]).toEqual([field, seen]);
      }
    });
  });
});
