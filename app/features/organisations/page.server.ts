import { isMember, type Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { hostOf } from '~/platform/text/web-address';
import { organisationPolicy } from './policy';
import { groupByKind, readRegion } from './region.server';
import { allBelow, wayTo } from './tree';
import { useFacts, viewUse } from './supplier-uses.server';
import { comparableName } from './names';
import type { LinkInput } from './schema';
import type { ContactView, OrganisationView, ProgrammeView } from './views';

/** An organisation's page. */

/** More members than that are found in the directory. */
const MEMBERS_SHOWN = 12;

/**
 * All that an organisation's page shows.
 *
 * @throws {NotFound} when there is no such organisation
 */
export async function viewOrganisation(actor: Actor, id: string): Promise<OrganisationView> {
  authorize(organisationPolicy.read(actor));
  const [region, row, members] = await Promise.all([readRegion(), readRow(id), readMembers(id)]);
  const { forest, kinds } = region;
  const leaf = forest.byId.get(id);
  if (!row || !leaf) throw new NotFound('No such organisation');
  const { slug, name, kind, website, phone, address, offers } = row;
  const below = allBelow(forest, id).reduce((sum, each) => sum + each.members, 0);
  return {
    slug,
    name,
    kind: kind.name,
    badge: kind.badge,
    supplies: kind.supplies,
    madeUp: row.madeUp,
    closed: row.closedAt !== null,
    within: wayTo(forest, leaf).map((above) => ({ slug: above.slug, name: above.name })),
    aboutHtml: renderMarkdown(row.about),
    website: website === '' ? null : { url: website, host: hostOf(website) },
    phone,
    address,
    offers,
    children: groupByKind(forest.childrenOf.get(id) ?? [], kinds),
    members,
    memberCount: leaf.members,
    memberCountBelow: leaf.members + below,
    programmes: programmesOf(row.contacts),
    documents: row.links.map((link) => ({
      id: link.id,
      kind: link.kind as LinkInput['kind'],
      title: link.title,
      url: link.url,
      host: hostOf(link.url),
    })),
    usedBy: row.usedBy.map(viewUse),
    may: {
      edit: organisationPolicy.edit(actor),
      addUse: isMember(actor) && organisationPolicy.addUse(actor, { id, supplies: kind.supplies }),
    },
  };
}

const isMemberRole = { some: { role: 'member' } };

const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

function readRow(id: string) {
  return db().organisation.findUnique({
    where: { id },
    include: {
      kind: true,
      // Who is no member any more is nobody to ask.
      contacts: {
        orderBy: inOrder,
        where: { OR: [{ personId: null }, { person: { roles: isMemberRole } }] },
        include: { person: { select: { name: true, jobTitle: true } } },
      },
      links: { orderBy: inOrder },
      usedBy: { orderBy: [{ addedAt: 'desc' }, { id: 'asc' }], include: useFacts },
    },
  });
}

function readMembers(organisationId: string) {
  return db().person.findMany({
    where: { organisationId, leftAt: null, roles: isMemberRole },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MEMBERS_SHOWN,
    select: { id: true, name: true, jobTitle: true },
  });
}

interface ContactRow extends Omit<ContactView, 'memberId'> {
  programme: string;
  personId: string | null;
  person: { name: string; jobTitle: string } | null;
}

/** Contacts under their work programmes, in the order in which each first appears. */
function programmesOf(rows: ContactRow[]): ProgrammeView[] {
  const programmes = new Map<string, ProgrammeView>();
  for (const { programme, personId, person, ...outside } of rows) {
    const key = comparableName(programme);
    const known = programmes.get(key) ?? { programme, contacts: [] };
    programmes.set(key, known);
    const { id, phone, email } = outside;
    const { name, jobTitle } = person ?? outside;
    known.contacts.push({ id, name, jobTitle, memberId: personId, phone, email });
  }
  return [...programmes.values()];
}
