import { createContext, useContext } from 'react';
import type { LookedAfter } from '../../policy';

/** What the reader looks after of the topic that is shown: `boardPolicy` asks for it, and no live page may be sent it. */
const Care = createContext<readonly LookedAfter[]>([]);

export const CareProvider = Care.Provider;

/** For `lookedAfter` of the facts that policies judge by. */
export function useCare(): readonly LookedAfter[] {
  return useContext(Care);
}
