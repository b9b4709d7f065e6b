import type { Actor, Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Typed } from '~/platform/http/refusal';
import { versionOf } from '~/platform/lists/version.server';
import { readValues } from './edit.server';
import { versionOfPlace } from './move.server';
import { organisationPolicy } from './policy';
import { listOrganisationChoices, readRegion } from './region.server';
import { allBelow } from './tree';
import type { OrganisationChoice, OrganisationForm } from './views';

/** What the forms about an organisation begin with. */

/** What every form carries besides its content. */
export interface FormParts {
  /** Makes sending it twice write once, and brings back what was typed when the session had ended. */
  formKey: string;
  /** What was typed into it before the session ended. */
  held: Typed | null;
}

/** The parts of the form at the address that was asked for. */
export async function openForm(request: Request, actor: Person): Promise<FormParts> {
  return { formKey: newFormKey(actor), held: await findHeldForm(request, actor) };
}

/** An organisation, for the form that changes it. @throws {NotFound} when there is none */
export async function viewForm(actor: Actor, id: string): Promise<OrganisationForm> {
  authorize(organisationPolicy.edit(actor));
  const values = await readValues(db(), id);
  return { values, version: versionOf(values) };
}

/** Where an organisation stands, and where it may stand: with nobody that belongs to it. */
export interface PlaceForm {
  /** Slug of what it is part of; empty for nothing. */
  parent: string;
  version: string;
  choices: OrganisationChoice[];
  /** How many move along. */
  below: number;
}

/** For the form that moves an organisation. */
export async function viewPlace(actor: Actor, id: string): Promise<PlaceForm> {
  authorize(organisationPolicy.edit(actor));
  const { forest } = await readRegion();
  const below = allBelow(forest, id);
  const barred = new Set([id, ...below.map((each) => each.id)]);
  const parentId = forest.byId.get(id)?.parentId ?? null;
  const choices = await listOrganisationChoices(parentId ?? '');
  return {
    parent: forest.byId.get(parentId ?? '')?.slug ?? '',
    version: versionOfPlace(parentId),
    choices: choices.filter((choice) => !barred.has(choice.id)),
    below: below.length,
  };
}

/** Organisations that another can be merged into: all but itself, closed ones too. */
export async function listMergeChoices(actor: Actor, id: string): Promise<OrganisationChoice[]> {
  authorize(organisationPolicy.edit(actor));
  const { leaves, kinds } = await readRegion();
  return kinds.flatMap((kind) =>
    leaves
      .filter((leaf) => leaf.kindSlug === kind.slug && leaf.id !== id)
      .map((leaf) => ({ id: leaf.id, slug: leaf.slug, name: leaf.name, group: kind.plural })),
  );
}

/** Id of the organisation at an address; null for none, and for an empty one. */
export async function idOfSlug(slug: string): Promise<string | null> {
  if (slug === '') return null;
  const found = await db().organisation.findUnique({ where: { slug }, select: { id: true } });
  return found?.id ?? null;
}

/** The address's part that names an organisation. @throws {NotFound} when there is none */
export async function slugOfId(id: string): Promise<string> {
  const found = await db().organisation.findUnique({ where: { id }, select: { slug: true } });
  if (!found) throw new NotFound('No such organisation');
  return found.slug;
}
