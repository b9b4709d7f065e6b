import { profileForm, type ProfileInput } from '~/features/directory/entry-schema';
import { editEntry } from '~/features/directory/edit-entry.server';
import type { Person } from '~/platform/actor';
import { entry } from '../../support/entry';

/** A form, read as the door reads it. */
export const written = (fields: Record<string, string | string[]> = {}): ProfileInput =>
  profileForm.parse(entry(fields));

/** Writes somebody's entry. */
export const write = (actor: Person, fields: Record<string, string | string[]> = {}) =>
  editEntry(actor, written({ name: actor.name, givenName: actor.givenName, ...fields }));
