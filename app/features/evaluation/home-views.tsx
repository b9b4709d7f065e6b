import { registerHomeView } from '~/platform/home/home-views';
import { WaitingAfterEvents } from './components/waiting-after-events';

/** Among what waits for its reader. */
registerHomeView({
  key: 'evaluation.waiting',
  column: 'main',
  order: 22,
  View: WaitingAfterEvents,
});
