import { registerHomeView } from '~/platform/home/home-views';
import { TodayPart } from '../components/day/today-part';

registerHomeView({ key: 'events.today', column: 'main', order: -10, View: TodayPart });
