import { registerHomeView } from '~/platform/home/home-views';
import { registerOrganisationView } from '~/platform/organisation/organisation-views';
import { registerProfileView } from '~/platform/profile/profile-views';
import {
  MembersItems,
  NewItems,
  OrganisationsDocuments,
  WaitingItems,
} from '../components/seen-parts';

registerHomeView({ key: 'library.waiting', column: 'main', order: 24, View: WaitingItems });
registerHomeView({ key: 'library.new', column: 'aside', order: 60, View: NewItems });
registerProfileView({ key: 'library.items', order: 30, View: MembersItems });
registerOrganisationView({ key: 'library.items', order: 10, View: OrganisationsDocuments });
