import { writeCsv } from '~/platform/text/csv';
import type { Figures, Overview } from './views';

/** The overview as a spreadsheet: a row for the whole board, for every section and every service area. */
export function writeOverview({ all, sections, areas, full }: Overview): string {
  const headings = [
    'Of',
    'Name',
    'Asked in 12 months',
    'Open',
    'With an agent or the steering group',
    'Overdue',
    'Median working days to the first reply',
    'Median working days to the accepted answer',
    ...all.ages.map(({ label }) => `Open for: ${label.toLowerCase()}`),
  ];
  const row = (of: string, name: string, figures: Figures) => [
    of,
    name,
    ...[figures.asked, figures.open, figures.escalated, figures.overdue].map(String),
    figures.firstReply?.toString() ?? '',
    figures.accepted?.toString() ?? '',
    ...figures.ages.map(({ count }) => String(count)),
  ];
  const agents = full?.agents ?? [];
  return writeCsv([
    headings,
    row('Whole board', 'All queries', all),
    ...sections.map((figures) => row('Section', figures.name, figures)),
    ...areas.map((figures) => row('Service area', figures.name, figures)),
    ...agents.map(({ name, open, overdue }) => ['Agent', name, '', `${open}`, '', `${overdue}`]),
  ]);
}
