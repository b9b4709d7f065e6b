import { z } from 'zod';
import { entryName, flag } from '~/platform/lists/schema';
import { textField } from '~/platform/text/limits';

/** What the forms of organisation kinds and service areas take. */

/** A badge stands beside names in a line: a word, not a sentence. */
export const MAX_BADGE = 12;

export const organisationKindForm = z.object({
  name: entryName(),
  plural: entryName('Name of several'),
  badge: textField({ name: 'Badge', max: MAX_BADGE }),
  inDirectory: flag,
  supplies: flag,
});

export const serviceAreaForm = z.object({
  name: entryName(),
  groupName: entryName('Group'),
});

export type OrganisationKindInput = z.output<typeof organisationKindForm>;
export type ServiceAreaInput = z.output<typeof serviceAreaForm>;
