import { registerHomeView } from '~/platform/home/home-views';
import { HereToHelp } from './components/here-to-help';

registerHomeView({ key: 'network.here-to-help', column: 'aside', order: 90, View: HereToHelp });
