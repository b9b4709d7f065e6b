import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useHappenings } from '~/platform/live/use-happenings';
import { useLive } from '~/platform/live/use-live';
import { useAnnounce } from '~/ui/live-region';
import { applyToSession } from '../live';
import type { QuestionView, SessionPage, SessionUpdate } from '../views';

/**
 * A page of a session as it is now: what happens while it is open appears in it.
 *
 * @param kind which page: the phone's, the projector's, the console
 * @param loaded as it was read
 * @param own ids of questions of which only the loader knows what belongs to their asker
 */
export function useLiveSession<Question extends QuestionView>(
  kind: 'session' | 'screen' | 'console',
  loaded: SessionPage<Question>,
  own: readonly string[] = [],
): { page: SessionPage<Question>; ended: boolean } {
  const announce = useAnnounce();
  const { revalidate } = useRevalidator();
  const [page, hear] = useHappenings<SessionPage<Question>, SessionUpdate<Question>>(
    loaded,
    applyToSession,
  );
  const changes = useRef<Array<{ seq: number; ids: string[] }>>([]);
  const isOwn = ({ ids }: { ids: string[] }) => own.some((id) => ids.includes(id));
  // A page that was read while something was heard does not show it, and may only now say what is one's own.
  useEffect(() => {
    changes.current = changes.current.filter(({ seq }) => seq > loaded.seq);
    if (changes.current.some(isOwn)) revalidate();
  }, [loaded]);
  const { ended } = useLive<SessionUpdate<Question>>(
    `${kind}:${loaded.session.id}`,
    loaded.seq,
    (happening) => {
      hear(happening);
      const { questions = [], gone = [], session } = happening.payload;
      const change = { seq: happening.seq, ids: [...gone, ...questions.map(({ id }) => id)] };
      if (change.ids.length > 0) changes.current.push(change);
      // What one may do depends on whether it is open; what became of one's own question is for oneself alone.
      if (session || isOwn(change)) revalidate();
      if (happening.kind === 'questions.asked' && kind === 'console') announce('New question');
      const onAir = questions.find(({ state }) => state === 'on-air');
      if (happening.kind === 'questions.moved' && onAir) announce(`On air: ${onAir.body}`);
    },
  );
  return { page, ended };
}
