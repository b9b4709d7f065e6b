import type { DemoTopic } from '../types';
import { businessCases } from './business-cases';
import { clinicalEngagement } from './clinical-engagement';
import { communityAndPrescribing } from './community-and-prescribing';
import { contractsAndProviders } from './contracts-and-providers';
import { education } from './education';
import { fairShares } from './fair-shares';
import { information } from './information';
import { longTermConditions } from './long-term-conditions';
import { mentalHealthAndDementia } from './mental-health-and-dementia';
import { otherKinds } from './other-kinds';
import { plannedCare } from './planned-care';
import { runningTheNetwork } from './running-the-network';
import { tariffAndCoding } from './tariff-and-coding';
import { urgentCare } from './urgent-care';

/**
 * All queries of the demonstration network with their replies, one file for each theme. Everything said in
 * them is made up; figures are local to made-up clusters unless they come from the project’s own sources.
 */
export const topics: DemoTopic[] = [
  ...fairShares,
  ...businessCases,
  ...urgentCare,
  ...tariffAndCoding,
  ...longTermConditions,
  ...plannedCare,
  ...mentalHealthAndDementia,
  ...clinicalEngagement,
  ...contractsAndProviders,
  ...information,
  ...education,
  ...communityAndPrescribing,
  ...runningTheNetwork,
  ...otherKinds,
];
