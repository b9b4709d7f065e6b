import { pastNetworkDay } from './past-network-day';
import { eventsToCome } from './to-come';
import type { DemoEvent } from './types';

export type * from './types';

/** Every event of the demonstration network. */
export const events: DemoEvent[] = [pastNetworkDay, ...eventsToCome];
