import { registerHomeView } from '~/platform/home/home-views';
import { registerProfileView } from '~/platform/profile/profile-views';
import { HasToDo, YouSaidYouWould } from './components/open-actions';

/** Among what waits for its reader. */
registerHomeView({ key: 'actions.mine', column: 'main', order: 24, View: YouSaidYouWould });

registerProfileView({ key: 'actions.open', order: 30, View: HasToDo });
