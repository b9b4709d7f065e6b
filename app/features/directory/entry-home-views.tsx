import { registerHomeView } from '~/platform/home/home-views';
import { AwayPart, ColleaguePart, ConfirmPart, WelcomePart } from './components/entry-home-parts';

/** Where the parts about entries stand on the home page. */
registerHomeView({ key: 'directory.welcome', column: 'main', order: 2, View: WelcomePart });
registerHomeView({ key: 'directory.away', column: 'main', order: 5, View: AwayPart });
registerHomeView({ key: 'directory.colleague', column: 'main', order: 15, View: ColleaguePart });
registerHomeView({ key: 'directory.confirm', column: 'aside', order: 75, View: ConfirmPart });
