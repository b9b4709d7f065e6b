export { networkDay } from './network-day';
export { workshop } from './workshop';
