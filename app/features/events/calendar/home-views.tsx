import { registerHomeView } from '~/platform/home/home-views';
import { registerProfileView } from '~/platform/profile/profile-views';
import { NextEventPart } from '../components/calendar/next-event';
import { PartsInEvents } from '../components/calendar/parts-in-events';

registerHomeView({ key: 'events.next', column: 'aside', order: 50, View: NextEventPart });
registerProfileView({ key: 'events.parts', order: 20, View: PartsInEvents });
