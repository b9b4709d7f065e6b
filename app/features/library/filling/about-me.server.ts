import { waysTo } from '~/features/organisations/family.server';
import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { registerFillSource } from '~/platform/templates/fill-sources.server';

/** What is known of whoever fills in a document: their own name and contact details, and for whom they speak. */

/** As templates ask for each of them; `docs/decisions/0045` lists them for those who write templates. */
const asked = {
  name: ['name', 'my name', 'your name', 'author', 'prepared by', 'completed by', 'contact name'],
  jobTitle: ['job title', 'my job title', 'your job title', 'role', 'your role'],
  email: ['email', 'email address', 'my email', 'your email', 'contact email'],
  phone: ['phone', 'telephone', 'my phone', 'your phone', 'contact phone'],
  organisation: ['organisation', 'my organisation', 'your organisation', 'organisation name'],
  today: ['date', 'today', 'today’s date', "today's date", 'date prepared'],
} as const;

registerFillSource({
  key: 'me',
  label: 'you and your organisation',
  values: async (actor) => {
    const { email, jobTitle, profile } = await db().person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { email: true, jobTitle: true, profile: { select: { phone: true } } },
    });
    const bodies = await bodiesOf(actor);
    return {
      ...bodies.names,
      ...under(asked.name, actor.name),
      ...under(asked.jobTitle, jobTitle),
      ...under(asked.email, email ?? ''),
      ...under(asked.phone, profile?.phone ?? ''),
      ...under(asked.organisation, bodies.own),
      ...under(asked.today, londonDay(now())),
    };
  },
});

/** Their organisation and what it belongs to, by what each is: `practice`, `cluster`, `pbc cluster`, `cluster name`. */
async function bodiesOf({ organisationId }: Person) {
  const way = (await waysTo(db(), [organisationId])).get(organisationId) ?? [];
  const bodies = await db().organisation.findMany({
    where: { id: { in: [...way.map(({ id }) => id), organisationId] } },
    select: { id: true, name: true, kind: { select: { slug: true, name: true } } },
  });
  const names: Record<string, string> = {};
  for (const { name, kind } of bodies) {
    for (const called of [kind.name.toLowerCase(), kind.slug.replaceAll('-', ' ')]) {
      Object.assign(names, under([called, `${called} name`], name));
    }
  }
  return { names, own: bodies.find(({ id }) => id === organisationId)?.name ?? '' };
}

function under(names: readonly string[], value: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, value]));
}
