import { z } from 'zod';
import { isLeftOut, readDate } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { MAX_REASON, MAX_SUMMARY, MAX_TITLE, MAX_URL } from './limits';

/** What the forms of guidance take. */

const oneLine = (field: { name: string; max: number; required?: string }) =>
  textField(field).transform((typed) => typed.replaceAll(/\s+/g, ' '));

const about = {
  title: oneLine({ name: 'Title', max: MAX_TITLE, required: 'Enter what it is called' }),
  /** Slug. */
  source: z.string().max(80).default(''),
  url: textField({ name: 'The address', max: MAX_URL }),
  summary: textField({ name: 'What it says', max: MAX_SUMMARY }),
  /** Slugs. */
  serviceAreas: several,
  /** Files that wait, and those of its own that were shown. */
  attachments: several,
  attached: several,
};

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');
const tick = z.enum(['on', '']).default('');

type About = z.output<z.ZodObject<typeof about>> & { publishedOn: Day; reviewOn: Day | null };

/** An address of the web; empty for none. */
function readUrl(typed: string): string | null {
  if (typed === '') return '';
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(whole) || !URL.canParse(whole)) return null;
  const { hostname, username, password } = new URL(whole);
  const named = hostname.includes('.') || hostname.startsWith('[');
  return named && username === '' && password === '' ? new URL(whole).href : null;
}

/** Checks what fields say together; undefined when something is wrong with them. */
function readAbout(
  fields: z.output<z.ZodObject<typeof about>> & Record<string, unknown>,
  context: z.RefinementCtx,
): About | undefined {
  const problems: Array<[field: string, message: string]> = [];
  const refuse = (field: string, message: string) => problems.push([field, message]);
  const url = readUrl(fields.url);
  if (url === null)
    refuse('url', 'Enter the address of a page of the web, such as www.nice.org.uk/ta1');
  if (fields.source === '') refuse('source', 'Choose who issued it');
  const published = readDate(fields, 'published', 'the day on which it was published');
  if (!('day' in published)) refuse('published', published.problem);
  const review = isLeftOut(fields, 'review')
    ? null
    : readDate(fields, 'review', 'the day of review');
  if (review && !('day' in review)) refuse('review', review.problem);
  for (const [field, message] of problems) {
    context.addIssue({ code: 'custom', path: [field], message });
  }
  if (problems.length > 0 || url === null || !('day' in published)) return undefined;
  const { title, source, summary, serviceAreas, attachments, attached } = fields;
  return {
    ...{ title, source, url, summary, serviceAreas, attachments, attached },
    publishedOn: published.day,
    reviewOn: review && 'day' in review ? review.day : null,
  };
}

export const addForm = z.looseObject({ ...about, idempotencyKey }).transform((fields, context) => {
  const read = readAbout(fields, context);
  return read ? { ...read, idempotencyKey: fields.idempotencyKey } : z.NEVER;
});

export type AddInput = z.output<typeof addForm>;
/** What is said of guidance. */
export type AboutInput = Omit<AddInput, 'idempotencyKey'>;

export const changeForm = z
  .looseObject({
    ...about,
    /** Log entry of the latest change that the form knows of. */
    version: z.string().max(20).default(''),
    /** What it says is different: those whom it touches are told. */
    news: tick,
  })
  .transform((fields, context) => {
    const read = readAbout(fields, context);
    return read ? { about: read, version: fields.version, news: fields.news === 'on' } : z.NEVER;
  });

export type ChangeInput = z.output<typeof changeForm>;

export const retireForm = z
  .object({
    how: z.enum(['superseded', 'withdrawn'], { error: 'Choose what has become of it' }),
    /** Address of what stands in its place. */
    by: textField({ name: 'The address', max: MAX_URL }),
    reason: textField({ name: 'The reason', max: MAX_REASON, required: 'Enter why' }),
  })
  .refine(({ how, by }) => how !== 'superseded' || by !== '', {
    path: ['by'],
    message: 'Enter the address of the guidance that stands in its place',
  });

export type RetireInput = z.output<typeof retireForm>;

/** Buttons on the page of guidance. */
export const guidanceDeedForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('ask') }),
    /** With the address that was shown: another may be known by now. */
    z.object({ deed: z.literal('use-new-address'), movedTo: z.string().max(MAX_URL).default('') }),
    z.object({ deed: z.literal('restore') }),
    z.object({ deed: z.literal('keep') }),
    z.looseObject({ deed: z.literal('still-right') }).transform(({ deed, ...fields }, context) => {
      const read = readDate(fields, 'review', 'the day of the next review');
      if ('day' in read) return { deed, reviewOn: read.day };
      context.addIssue({ code: 'custom', path: ['review'], message: read.problem });
      return z.NEVER;
    }),
  ],
  { error: 'Choose what to do' },
);

export type GuidanceDeed = z.output<typeof guidanceDeedForm>;
