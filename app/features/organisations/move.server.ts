import type { Actor } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { refuseStale, versionOf } from '~/platform/lists/version.server';
import { moved, subjectOf, tell } from './deeds.server';
import { waysTo } from './family.server';
import { organisationPolicy } from './policy';
import { reindexBranch } from './reindex.server';

/** A mark of where an organisation stands, for the form that moves it. */
export function versionOfPlace(parentId: string | null): string {
  return versionOf({ parentId });
}

/**
 * Makes an organisation part of another one, or of none. All that belongs to it moves along.
 *
 * @param parentId id of the other; null for none
 * @param version of the place that the form showed
 * @throws {NotFound} when there is no such organisation
 * @throws {Invalid} when it was moved meanwhile, the other is not there, or it would belong to itself
 */
export function moveOrganisation(
  actor: Actor,
  id: string,
  parentId: string | null,
  version: string,
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(organisationPolicy.edit(actor));
    const organisation = await tx.organisation.findUnique({
      where: { id },
      include: { parent: true },
    });
    if (!organisation) throw new NotFound('No such organisation');
    if (organisation.parentId === parentId) return;
    const versions = { sent: version, now: versionOfPlace(organisation.parentId) };
    const thing = { called: 'this organisation', subject: subjectOf(id) };
    await refuseStale(tx, actor, versions, thing);
    const parent =
      parentId === null ? null : await tx.organisation.findUnique({ where: { id: parentId } });
    if (parentId !== null && !parent) {
      throw new Invalid({ parent: 'Choose an organisation of the list' });
    }
    if (parent) {
      const way = (await waysTo(tx, [parent.id])).get(parent.id) ?? [];
      if (parent.id === id || way.some((above) => above.id === id)) {
        throw new Invalid({
          parent: `“${parent.name}” belongs to “${organisation.name}” itself: choose one that does not`,
        });
      }
    }
    await tx.organisation.update({ where: { id }, data: { parentId } });
    await reindexBranch(tx, id);
    await tell({ tx, record, actor }, id, moved, {
      name: organisation.name,
      from: organisation.parent?.name ?? '',
      to: parent?.name ?? '',
    });
  });
}
