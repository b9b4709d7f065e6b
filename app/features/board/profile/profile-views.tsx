import { registerProfileView } from '~/platform/profile/profile-views';
import { MembersPostsPart } from '../components/home/members-posts';

registerProfileView({ key: 'board.posts', order: 10, View: MembersPostsPart });
