import { useNow } from '~/ui/now';
import { When } from '~/ui/when';
import { wordsOfStep } from '../seen/history-words';
import type { HistoryStep } from '../seen/standing';

/** Every step of a query's way, with the reasons, folded away. */
export function EveryStep({ history, open }: { history: HistoryStep[]; open?: boolean }) {
  const now = useNow();
  if (history.length === 0) return null;
  return (
    <details className="pbc-every-step" open={open}>
      <summary>Every step</summary>
      <ol>
        {history.map((step) => {
          const { what, words } = wordsOfStep(step, now);
          return (
            <li key={step.id}>
              <span className="pbc-meta">
                <When at={step.at} style="datetime" />
              </span>
              <b>{what}</b>
              {words === '' ? null : <q>{words}</q>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
