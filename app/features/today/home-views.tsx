import { registerHomeView } from '~/platform/home/home-views';
import { TodayInShort } from './components/today-in-short';

registerHomeView({ key: 'today.in-short', column: 'main', order: 10, View: TodayInShort });
