import { isMember } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { organisationPath } from '~/platform/paths';
import type { HitView } from '~/platform/search/hit';
import { registerSearchable, type Document } from '~/platform/search/searchables.server';
import { plainText } from '~/platform/text/plain';
import { waysTo } from './family.server';

/** How organisations are found: by name, and by what they are, belong to, work on and offer. */

const AUDIENCE = 'member';

registerSearchable({
  kind: 'organisation',
  name: 'Organisations',
  audiences: (actor) => (isMember(actor) ? [AUDIENCE] : []),
  count: () => db().organisation.count(),
  async list(after, limit) {
    const rows = await db().organisation.findMany({
      where: { id: { gt: after ?? '' } },
      orderBy: { id: 'asc' },
      take: limit,
      select: { id: true },
    });
    return rows.map(({ id }) => ({ id, place: id, writtenAt: now() }));
  },
  async read(tx, ids) {
    const rows = await tx.organisation.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        name: true,
        about: true,
        offers: true,
        address: true,
        kind: { select: { name: true, badge: true } },
        contacts: { select: { programme: true } },
        links: { select: { title: true } },
      },
    });
    const ways = await waysTo(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id, name, kind, ...said }): Document => {
      const words = [
        kind.name,
        kind.badge ?? '',
        ...(ways.get(id) ?? []).map((above) => above.name),
        plainText(said.about),
        said.offers,
        said.address,
        ...said.contacts.map(({ programme }) => programme),
        ...said.links.map(({ title }) => title),
      ];
      return {
        kind: 'organisation',
        id,
        audience: AUDIENCE,
        title: name,
        body: words.filter((part) => part !== '').join('. '),
        labels: [],
        // Its page has no date: what stands there holds now.
        writtenAt: now(),
        valued: false,
      };
    });
  },
  async show(_actor, ids) {
    const rows = await db().organisation.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        slug: true,
        name: true,
        closedAt: true,
        kind: { select: { name: true } },
      },
    });
    const ways = await waysTo(db(), ids);
    return new Map(
      rows.map(({ id, slug, name, closedAt, kind }): [string, HitView] => [
        id,
        {
          title: name,
          to: organisationPath(slug),
          who: [kind.name, ...(closedAt ? ['closed'] : [])],
          where: (ways.get(id) ?? []).map((above) => above.name),
          at: null,
          state: null,
        },
      ]),
    );
  },
});
