import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { readFiles } from '~/platform/files/uses.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { loadEvent } from '../load.server';
import { sayWhere, type Change } from '../making/changes';
import { PAPERS } from '../papers/kinds';
import { eventsPolicy } from '../policy';
import { sayRule } from '../series/rule';
import type { EventPage, PersonLine } from '../views';
import { sayWhen } from '../when';
import { listProgramme } from './programme.server';

/**
 * An event as its reader sees it.
 *
 * @throws {NotFound}
 */
export async function findEventPage(actor: Person, slug: string): Promise<EventPage> {
  const seq = await newestSeq();
  const event = await loadEvent(db(), actor, slug);
  const { id, facts } = event;
  const may = {
    change: eventsPolicy.change(actor, facts),
    publish: eventsPolicy.publish(actor, facts),
    cancel: eventsPolicy.cancel(actor, facts),
    discard: eventsPolicy.discard(actor, facts),
    run: eventsPolicy.run(actor, facts),
    copy: (await db().eventKind.findMany({ where: { retiredAt: null } })).some((kind) =>
      eventsPolicy.make(actor, kind),
    ),
    takeAttendance: eventsPolicy.takeAttendance(actor, facts),
    sayHere: eventsPolicy.sayHere(actor, facts),
    haveCertificate: eventsPolicy.haveCertificate(actor, facts),
  };
  const [row, programme, lastChange] = await Promise.all([
    db().event.findUniqueOrThrow({
      where: { id },
      include: {
        kind: true,
        organiser: { select: { slug: true, name: true } },
        series: true,
        serviceAreas: { select: { serviceArea: { select: { slug: true, name: true } } } },
        hosts: {
          orderBy: { position: 'asc' },
          select: {
            part: true,
            person: {
              select: { id: true, name: true, organisation: { select: { name: true } } },
            },
          },
        },
      },
    }),
    listProgramme(id),
    db().eventChange.findFirst({ where: { eventId: id }, orderBy: { seq: 'desc' } }),
  ]);
  const people = (part: string): PersonLine[] =>
    row.hosts
      .filter((host) => host.part === part)
      .map(({ person }) => ({
        id: person.id,
        name: person.name,
        organisation: person.organisation?.name ?? '',
      }));
  return {
    id,
    slug,
    title: row.title,
    kind: row.kind.name,
    state: facts.state,
    startsAt: row.startsAt.toISOString(),
    when: sayWhen(row),
    where: sayWhere({ ...row, address: '' }),
    seq,
    purposeHtml: renderMarkdown(row.purpose),
    hotTopicsHtml: renderMarkdown(row.hotTopics),
    directionsHtml: renderMarkdown(row.directions),
    accessHtml: renderMarkdown(row.access),
    address: row.address,
    venue: row.venue,
    town: row.town,
    online: row.onlineLink !== '',
    onlineLink:
      row.onlineLink !== '' && eventsPolicy.joinOnline(actor, facts) ? row.onlineLink : null,
    organiser: row.organiser,
    serviceAreas: row.serviceAreas.map(({ serviceArea }) => serviceArea),
    hosts: people('host'),
    noteTakers: people('note-taker'),
    programme,
    papers: {
      before: readFiles(PAPERS.before, [id]).get(id) ?? [],
      after: readFiles(PAPERS.after, [id]).get(id) ?? [],
    },
    repeats: row.series && row.series.endedAt === null ? sayRule(row.series) : '',
    cancelReason: row.cancelReason,
    lastChange: lastChange && {
      at: lastChange.at.toISOString(),
      changes: JSON.parse(lastChange.what) as Change[],
    },
    begun: facts.begun,
    over: facts.over,
    may,
  };
}
