import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

export type State =
  'new' | 'unanswered' | 'with-agent' | 'due' | 'overdue' | 'waiting' | 'answered';

const icons: Record<State, IconName> = {
  new: 'dot',
  unanswered: 'query',
  'with-agent': 'arrow-up',
  due: 'clock',
  overdue: 'overdue',
  waiting: 'hourglass',
  answered: 'tick',
};

/** The state of a query, promise or action: icon, word and colour together. `children` is the word. */
export function StateTag({ state, children }: { state: State; children: ReactNode }) {
  return (
    <strong className={`nhsuk-tag pbc-tag--${state}`}>
      <Icon name={icons[state]} />
      {children}
    </strong>
  );
}

/** A plain outlined word beside a name or title: a role, a kind. It has no colour, because colours mean states. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="pbc-badge">{children}</span>;
}
