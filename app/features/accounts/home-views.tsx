import { registerHomeView } from '~/platform/home/home-views';
import { SecondFactorMissing } from './components/second-factor-missing';

registerHomeView({
  key: 'accounts.second-factor-missing',
  column: 'main',
  order: 0,
  View: SecondFactorMissing,
});
