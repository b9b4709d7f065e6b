/** The parts of the navigation, by the first word of the addresses in them. */
const areas = {
  '': 'home',
  board: 'ask',
  topics: 'ask',
  replies: 'ask',
  redesign: 'redesigns',
  library: 'library',
  events: 'events',
  actions: 'network',
  live: 'events',
  promises: 'events',
  directory: 'people',
  organisations: 'people',
  network: 'network',
} as const;

export type Area = (typeof areas)[keyof typeof areas];

/** The part of the navigation a page belongs to, or null. */
export function areaOf(pathname: string): Area | null {
  const first = pathname.split('/')[1] ?? '';
  return Object.hasOwn(areas, first) ? areas[first as keyof typeof areas] : null;
}
