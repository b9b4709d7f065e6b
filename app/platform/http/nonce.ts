import { createContext, useContext } from 'react';

/** The nonce of this answer, for the page's own scripts. In the browser it is empty: they have run by then. */
const NonceContext = createContext('');

export const NonceProvider = NonceContext.Provider;

export function useNonce(): string {
  return useContext(NonceContext);
}
