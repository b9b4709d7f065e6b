import { registerHomeView } from '~/platform/home/home-views';
import { HereToHelp } from './components/here-to-help';
import { SetUpPart } from './components/set-up-part';

registerHomeView({ key: 'network.set-up', column: 'main', order: 1, View: SetUpPart });
registerHomeView({ key: 'network.here-to-help', column: 'aside', order: 90, View: HereToHelp });
