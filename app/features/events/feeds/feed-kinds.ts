/** `network`: all events; `mine`: those one comes to, runs or speaks at. */
export const feedKinds = ['mine', 'network'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** One of somebody's calendars; null while they have none of the kind. */
export interface FeedView {
  kind: FeedKind;
  madeAt: string | null;
}
