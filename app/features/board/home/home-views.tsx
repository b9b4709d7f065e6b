import { registerHomeView } from '~/platform/home/home-views';
import { OnYourDesk } from '../components/desk/on-your-desk';
import {
  AnsweredThisWeek,
  CanYouHelp,
  NearYourWork,
  WasItAnswered,
  YourOpenAsks,
} from '../components/home/home-parts';

/** Where the board's parts stand on the home page, in the order of the brief. */
registerHomeView({ key: 'board.on-your-desk', column: 'main', order: 15, View: OnYourDesk });
registerHomeView({ key: 'board.was-it-answered', column: 'main', order: 20, View: WasItAnswered });
registerHomeView({ key: 'board.can-you-help', column: 'main', order: 30, View: CanYouHelp });
registerHomeView({ key: 'board.near-your-work', column: 'main', order: 40, View: NearYourWork });
registerHomeView({
  key: 'board.answered-this-week',
  column: 'aside',
  order: 60,
  View: AnsweredThisWeek,
});
registerHomeView({ key: 'board.your-open-asks', column: 'aside', order: 70, View: YourOpenAsks });
