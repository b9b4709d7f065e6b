import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { Refusal } from './refusal';
import { usePosted } from './use-posted';

/**
 * A form that stays on its page and is sent again and again. The page is read again whenever something happens in it, but
 * the form keeps its key and its words until what it sends is taken; then it begins anew.
 *
 * @param name tells it from other forms on the page
 * @param formKey the newest key the page has
 * @param refusal what was wrong when it was sent without scripts
 * @returns `round` grows when it begins anew: a `key` for what keeps words by itself; `refused` is what was wrong last
 */
export function useRounds<Refused extends Refusal = Refusal>(
  name: string,
  formKey: string,
  refusal: Refused | undefined,
) {
  const [{ round, key }, setRound] = useState({ round: 0, key: formKey });
  // A fetcher of its own for each round: it keeps what was refused last.
  const fetcher = useFetcher<Refused>({ key: `${name} ${round}` });
  usePosted(fetcher, () => setRound({ round: round + 1, key: formKey }));
  const refused = fetcher.data ?? (round === 0 ? refusal : undefined);
  return { fetcher, key, round, refused };
}
