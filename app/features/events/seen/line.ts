import { formatDay } from '~/platform/dates';
import { formatMinutes } from '~/platform/calendar/times';
import { sayWhere } from '../making/changes';
import type { EventState } from '../policy';
import type { EventLine } from '../views';

/** An event in a line, out of its row. Pure. */

/** The columns a line is made of. */
export const lineColumns = {
  slug: true,
  title: true,
  state: true,
  startsAt: true,
  endsAt: true,
  startsOn: true,
  startsMinutes: true,
  endsOn: true,
  endsMinutes: true,
  venue: true,
  town: true,
  onlineLink: true,
  kind: { select: { name: true } },
} as const;

interface LineRow {
  slug: string;
  title: string;
  state: string;
  startsAt: Date;
  endsAt: Date;
  startsOn: string;
  startsMinutes: number;
  endsOn: string;
  endsMinutes: number;
  venue: string;
  town: string;
  onlineLink: string;
  kind: { name: string };
}

export function lineOf(row: LineRow): EventLine {
  const { slug, title, startsOn, endsOn } = row;
  return {
    slug,
    title,
    kind: row.kind.name,
    state: row.state as EventState,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    startsOn,
    endsOn,
    when: sayTimes(row),
    where: sayWhere({ ...row, address: '' }),
  };
}

/** “9:30am to 4pm”; of several days “from 9:30am, to 4pm on Thursday 7 August 2018”. */
export function sayTimes({
  startsOn,
  startsMinutes,
  endsOn,
  endsMinutes,
}: Pick<LineRow, 'startsOn' | 'startsMinutes' | 'endsOn' | 'endsMinutes'>): string {
  const [from, to] = [formatMinutes(startsMinutes), formatMinutes(endsMinutes)];
  return startsOn === endsOn
    ? `${from} to ${to}`
    : `from ${from}, to ${to} on ${formatDay(endsOn)}`;
}
