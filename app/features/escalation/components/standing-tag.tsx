import { londonDay } from '~/platform/calendar/days';
import { useNow } from '~/ui/now';
import { Badge, StateTag } from '~/ui/tag';
import type { Standing } from '../seen/standing';
import { besideOf, tagOf } from '../seen/words';

/** How a query stands: icon, word and colour. */
export function StandingTag({ standing, replies }: { standing: Standing; replies: number }) {
  const { look, word } = tagOf(standing, replies, londonDay(useNow()));
  return look === null ? <Badge>{word}</Badge> : <StateTag state={look}>{word}</StateTag>;
}

/** What stands beside a query in a list: who has it, and by when. */
export function StandingBeside({ standing }: { standing: Standing }) {
  const { head, text } = besideOf(standing, londonDay(useNow()));
  return (
    <>
      <b>{head}</b>
      {text}
    </>
  );
}
