import { z } from 'zod';
import { isLeftOut, readDate } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_ADVICE, MAX_NOTE, MAX_OWNERS, MAX_SHARING, MAX_TEXT, MAX_TITLE } from './limits';
import { audiences } from './policy';
import { outcomes, results } from './words';

/** What the forms of the library take. */

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

const oneLine = (field: { name: string; max: number; required?: string }) =>
  textField(field).transform((typed) => typed.replaceAll(/\s+/g, ' '));

const about = {
  title: oneLine({ name: 'Title', max: MAX_TITLE, required: 'Enter what it is called' }),
  kind: z.string().max(80).default(''),
  /** Slugs. */
  serviceAreas: several,
  purpose: textField({ name: 'What it is for', max: MAX_TEXT }),
  howTo: textField({ name: 'How to use it', max: MAX_TEXT }),
  tried: textField({ name: 'Where it was tried', max: MAX_TEXT }),
  sharing: textField({ name: 'Sharing', max: MAX_SHARING }),
  /** Slugs of organisations. */
  owners: several.refine(
    (slugs) => slugs.length <= MAX_OWNERS,
    `Choose ${MAX_OWNERS} organisations or fewer`,
  ),
  audience: z.enum(audiences, { error: 'Choose who may see it' }).default('member'),
};

/** What is said of an item. */
export type AboutInput = z.output<z.ZodObject<typeof about>> & { reviewOn: Day | null };

function pickAbout(fields: Omit<AboutInput, 'reviewOn'>, reviewOn: Day | null): AboutInput {
  const { title, kind, serviceAreas, purpose, howTo, tried, sharing, owners, audience } = fields;
  return {
    title,
    kind,
    serviceAreas,
    purpose,
    howTo,
    tried,
    sharing,
    owners,
    audience,
    reviewOn,
  };
}

/** Texts of people’s own that could name a patient. */
const askAboutNhsNumbers = <S extends z.ZodType>(schema: S): S =>
  (
    [
      ['purpose', 'What it is for'],
      ['howTo', 'How to use it'],
      ['tried', 'Where it was tried'],
      ['note', 'What changed'],
    ] as const
  ).reduce((asking, [field, name]) => questionNhsNumber(asking, field, name), schema);

/** A day of review that may be left out; undefined when it is no day. */
function readReview(
  fields: Record<string, unknown>,
  context: z.RefinementCtx,
): Day | null | undefined {
  if (isLeftOut(fields, 'review')) return null;
  const read = readDate(fields, 'review', 'the day of review');
  if ('day' in read) return read.day;
  context.addIssue({ code: 'custom', path: ['review'], message: read.problem });
  return undefined;
}

function requireKind({ kind }: { kind: string }, context: z.RefinementCtx): void {
  if (kind === '') {
    context.addIssue({
      code: 'custom',
      path: ['kind'],
      message: 'Choose what kind of document it is',
    });
  }
}

/** A file, a title and a kind; the rest is folded. */
export const shareForm = askAboutNhsNumbers(
  z.looseObject({
    ...about,
    attachments: several,
    note: textField({ name: 'What changed', max: MAX_NOTE }),
    /** Slug of the item it was made of, and which version of it. */
    adaptedFrom: z.string().max(200).default(''),
    adaptedVersion: z.coerce.number().int().min(1).catch(1),
    /** The network has these files already, and whoever shares them has been told. */
    again: z.enum(['on', '']).default(''),
    deed: z.enum(['publish', 'draft'], { error: 'Choose what to do' }).default('publish'),
    notNhsNumber,
    idempotencyKey,
  }),
).transform((fields, context) => {
  requireKind(fields, context);
  if (fields.attachments.length === 0) {
    context.addIssue({ code: 'custom', path: ['attachments'], message: 'Select a file' });
  }
  const reviewOn = readReview(fields, context);
  if (reviewOn === undefined) return z.NEVER;
  const { attachments, note, adaptedFrom, adaptedVersion, again, deed } = fields;
  return {
    about: pickAbout(fields, reviewOn),
    attachments,
    note,
    adapted: adaptedFrom === '' ? null : { from: adaptedFrom, version: adaptedVersion },
    again: again === 'on',
    publish: deed === 'publish',
    idempotencyKey: fields.idempotencyKey,
  };
});

export type ShareInput = z.output<typeof shareForm>;

export const editForm = askAboutNhsNumbers(
  z.looseObject({
    ...about,
    /** Address of the item it was made of. */
    adaptedFrom: z.string().max(300, 'Enter an address of 300 characters or fewer').default(''),
    version: z.string().max(20).default(''),
    notNhsNumber,
  }),
).transform((fields, context) => {
  requireKind(fields, context);
  const reviewOn = readReview(fields, context);
  if (reviewOn === undefined) return z.NEVER;
  const { adaptedFrom, version } = fields;
  return { about: pickAbout(fields, reviewOn), adaptedFrom, version };
});

export type EditInput = z.output<typeof editForm>;

/** Another version. */
export const versionForm = askAboutNhsNumbers(
  z.object({
    attachments: several.refine((ids) => ids.length > 0, 'Select a file'),
    note: textField({ name: 'What changed', max: MAX_NOTE, required: 'Enter what changed' }),
    notNhsNumber,
    idempotencyKey,
  }),
);

export type VersionInput = z.output<typeof versionForm>;

/** That an item is not to be used any more: another stands in its place, or it is withdrawn. */
export const retireForm = z
  .object({
    how: z.enum(['superseded', 'withdrawn'], { error: 'Choose what has become of it' }),
    reason: textField({
      name: 'Why',
      max: MAX_NOTE,
      required: 'Enter why: whoever uses it reads this',
    }),
    /** Slug of the item that stands in its place. */
    by: z.string().max(300).default(''),
  })
  .superRefine(({ how, by }, context) => {
    if (how === 'superseded' && by.trim() === '') {
      const message = 'Enter the address of the item that stands in its place';
      context.addIssue({ code: 'custom', path: ['by'], message });
    }
  });

export type RetireInput = z.output<typeof retireForm>;

/** Buttons on an item’s page. */
export const itemDeedForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('publish') }),
    z.object({ deed: z.literal('discard') }),
    z.object({ deed: z.literal('restore') }),
    /** For the actor’s own organisation. */
    z.object({ deed: z.literal('sign-off'), number: z.coerce.number().int().catch(0) }),
    /** With the day on which it is looked at again. */
    z.looseObject({ deed: z.literal('still-right') }).transform(({ deed, ...fields }, context) => {
      const read = readDate(fields, 'review', 'the day of the next review');
      if ('day' in read) return { deed, reviewOn: read.day };
      context.addIssue({ code: 'custom', path: ['review'], message: read.problem });
      return z.NEVER;
    }),
  ],
  { error: 'Choose what to do' },
);

export type ItemDeed = z.output<typeof itemDeedForm>;

/** Who is asked about an item. */
export const peopleForm = z.discriminatedUnion(
  'deed',
  [
    z.object({
      deed: z.literal('add'),
      people: several.refine((ids) => ids.length > 0, 'Choose somebody'),
    }),
    z.object({ deed: z.literal('remove'), person: z.string().max(40).default('') }),
  ],
  { error: 'Choose what to do' },
);

export type PeopleInput = z.output<typeof peopleForm>;

/** "We used this". */
export const usedForm = z.object({
  version: z.coerce.number({ error: 'Choose a version' }).int().min(1, 'Choose a version'),
  result: z.enum(results, { error: 'Choose what came of it' }),
  advice: textField({ name: 'Advice', max: MAX_ADVICE }),
});

export type UsedInput = z.output<typeof usedForm>;

/** Slug of guidance. */
const guidance = z.string().max(200).default('');

/** Which guidance an item rests on. */
export const guidanceForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('name'), guidance }),
    z.object({ deed: z.literal('unname'), guidance }),
    z.object({
      deed: z.literal('check'),
      guidance,
      outcome: z.enum(outcomes, { error: 'Choose what came of it' }),
    }),
  ],
  { error: 'Choose what to do' },
);

export type GuidanceInput = z.output<typeof guidanceForm>;
