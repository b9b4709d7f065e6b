import { beforeAll, describe, expect, it } from 'vitest';
import { contactFields, type ContactField } from '~/features/directory/contacts';
import { shownToChoices, type ShownTo } from '~/features/directory/shown-to';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { ask, locationOf, reply } from '../support/board';
import { detailsOf, isIn } from '../support/contact-details';
import { writeEntry } from '../support/directory';
import { HttpClient, signedIn } from '../support/http-client';
import { useDatabaseOf } from '../support/second-process';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';
import { unzip } from '../support/zip';

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

/** An organisation that has all of them as its contacts. */
const ORGANISATION = 'saltmarsh';

interface Channel {
  name: string;
  path: (owner: Owner) => string;
  /** Which details are shown there, to whom they are for. */
  fields: readonly ContactField[];
  /** Who is let in, where not all members are. */
  readers?: readonly Viewer[];
  /** What is there is about its reader alone. */
  own?: boolean;
  /** What was sent, where it is no text. */
  read?: (answer: Response) => Promise<string>;
}

/** Where details are shown, or could slip out, and which of them. Another channel is a line. */
const channels: Channel[] = [
  {
    name: 'the list',
    path: ({ name }) => `/directory?${new URLSearchParams({ q: name })}`,
    fields: ['email', 'phone', 'mobile'],
  },
  {
    name: 'the list’s data, as scripts ask for it',
    path: ({ name }) => `/directory.data?${new URLSearchParams({ q: name })}`,
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
  { name: 'a member’s page', path: ({ id }) => `/directory/${id}`, fields: contactFields },
  {
    name: 'the data of a member’s page, as scripts ask for it',
    path: ({ id }) => `/directory/${id}.data`,
    fields: contactFields,
  },
  {
    name: 'search’s data, as scripts ask for it',
    path: ({ name }) => `/search.data?${new URLSearchParams({ q: name })}`,
    fields: [],
  },
  {
    name: 'an organisation’s data, as scripts ask for it',
    path: () => `/organisations/${ORGANISATION}.data`,
    fields: [],
  },
  {
    name: 'the data of an account, as scripts ask for it',
    path: ({ id }) => `/network/people/${id}.data`,
    fields: [],
    readers: ['the webmaster'],
  },
  {
    name: 'search',
    path: ({ name }) => `/search?${new URLSearchParams({ q: name })}`,
    fields: [],
  },
  { name: 'an organisation’s page', path: () => `/organisations/${ORGANISATION}`, fields: [] },
  {
    name: 'an organisation’s contacts, to be changed',
    path: () => `/organisations/${ORGANISATION}/contacts`,
    fields: [],
    readers: ['the webmaster'],
  },
  {
    name: 'an account',
    path: ({ id }) => `/network/people/${id}`,
    fields: [],
    readers: ['the webmaster'],
  },
  {
    name: 'accounts found by name',
    path: ({ name }) => `/network/people?${new URLSearchParams({ who: name })}`,
    fields: [],
    readers: ['the webmaster'],
  },
  {
    name: 'the audit log',
    path: () => '/network/audit',
    fields: [],
    readers: ['the webmaster', 'the steering group'],
  },
  {
    name: 'the audit log as a file',
    path: () => '/network/audit.csv',
    fields: [],
    readers: ['the webmaster', 'the steering group'],
  },
  { name: 'a query they answered', path: () => `/topics/${query}`, fields: [] },
  {
    name: 'who could answer meanwhile',
    path: ({ name }) => `/account/away?${new URLSearchParams({ who: name })}`,
    fields: [],
    own: true,
  },
  {
    name: 'the copy of one’s own data',
    path: () => '/account/data.zip',
    fields: contactFields,
    own: true,
    read: async (answer) => {
      const files = await unzip(Buffer.from(await answer.arrayBuffer()));
      return [...files].map(([name, bytes]) => `${name}\n${bytes.toString()}`).join('\n');
    },
  },
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
let query: string;

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
  await nameOwnersElsewhere();
});

/** Has the owners stand where others are named: among contacts, in the audit log, under a query. */
async function nameOwnersElsewhere(): Promise<void> {
  const webmaster = clients.get('the webmaster');
  if (!webmaster) throw new Error('There is no webmaster');
  query = await ask(webmaster, { title: 'Who has bound a quire?' });
  for (const shownTo of shownToChoices) {
    const { id, name } = found[shownTo];
    const contact = { programme: `Quires ${shownTo}`, person: id };
    locationOf(await webmaster.post(`/organisations/${ORGANISATION}/contacts`, contact));
    const role = { deed: 'roles', shown: 'agent', roles: 'agent' };
    locationOf(await webmaster.post(`/network/people/${id}`, role));
    await reply(owning[shownTo], query, `Signed, ${name}`);
  }
}

/** Takes from somebody what makes them a member, and leaves their browser signed in. */
function leave(id: string) {
  return change(theProcess, async (tx, record) => {
    await tx.roleGrant.deleteMany({ where: { personId: id } });
    const left = { leftAt: new Date(), email: null, organisationId: null, name: 'A former member' };
    await tx.person.update({ where: { id }, data: left });
    await record({ kind: 'membership.left', channels: ['people'], subjects: { person: id } });
  });
}

async function sentTo(viewer: Viewer, shownTo: ShownTo, { path, read }: Channel) {
  const client = viewer === 'the owner' ? owning[shownTo] : clients.get(viewer);
  if (!client) throw new Error(`Nobody is ${viewer}`);
  const answer = await client.get(path(found[shownTo]));
  const { status } = answer;
  return { status, text: status === 200 && read ? await read(answer) : await answer.text() };
}

const viewers = [...(Object.keys(seenBy) as Viewer[]), 'the owner' as const];

describe.each(channels)('$name', (channel) => {
  const { fields, readers, own } = channel;
  describe.each(viewers)('for %s', (viewer) => {
    it.each(shownToChoices)('holds what is shown to them, of what is for: %s', async (shownTo) => {
      const { status, text } = await sentTo(viewer, shownTo, channel);
      const isMember = viewer === 'the owner' || seenBy[viewer].length > 0;
      const admitted = isMember && (readers?.includes(viewer) ?? true);
      // A script is told in its own way to go and sign in.
      if (viewer === 'a stranger') expect([202, 302]).toContain(status);
      else expect(status).toBe(admitted ? 200 : 403);
      if (admitted && !own) expect(isIn(text, 'address', found[shownTo].name)).toBe(true);
      const mine = viewer === 'the owner' || (own !== true && seenBy[viewer].includes(shownTo));
      for (const field of contactFields) {
        const seen = admitted && mine && fields.includes(field);
        expect([field, isIn(text, field, details[shownTo][field])]).toEqual([field, seen]);
      }
    });
  });
});

describe('search for a detail itself', () => {
  describe.each(
    viewers.filter((viewer) => viewer !== 'a stranger' && viewer !== 'a former member'),
  )('by %s', (viewer) => {
    it.each(shownToChoices)('finds nobody by what is for: %s', async (shownTo) => {
      for (const value of Object.values(details[shownTo])) {
        const path = () => `/search?${new URLSearchParams({ q: value })}`;
        const { status, text } = await sentTo(viewer, shownTo, { name: '', fields: [], path });
        expect(status).toBe(200);
        const hits = /<ol class="pbc-hits"[^]*?<\/ol>/.exec(text)?.[0] ?? '';
        expect(hits).not.toContain(found[shownTo].id);
      }
    });
  });
});
