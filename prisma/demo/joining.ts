import type { JoinInput } from '~/features/joining/schema';

/** Who is on the way into the demonstration network. All are made up; every address ends in `demo.example`. */

/** People who have asked to join and confirmed their address; the webmaster has not decided yet. */
export const applications: Array<JoinInput & { daysAgo: number; asked?: string }> = [
  {
    name: 'Dr Ottoline Marchbanks',
    email: 'ottoline.marchbanks@demo.example',
    organisation: 'brecks-and-heath',
    organisationName: '',
    jobTitle: 'GP partner',
    reason:
      'Our practice has just joined the cluster. I am to look after its minor surgery, and would like to hear how others have bought it.',
    daysAgo: 5,
  },
  {
    name: 'Emrys Kettleborough',
    email: 'emrys.kettleborough@demo.example',
    organisation: '',
    organisationName: 'Withy Brook Hospice',
    jobTitle: 'Director of care',
    reason: 'We offer end-of-life care to four clusters and are asked the same questions by all.',
    daysAgo: 2,
  },
  {
    name: 'Philippa Onuoha',
    email: 'philippa.onuoha@demo.example',
    organisation: 'nhs-norfolk',
    organisationName: '',
    jobTitle: 'Commissioning analyst',
    reason: 'I prepare the budgets for the clusters in the county.',
    daysAgo: 3,
    asked: 'Do you work with all the clusters in the county, or with some of them?',
  },
];

/** People who have been invited and have not joined yet. */
export const invitations = [
  {
    by: 'marcus',
    name: 'Dr Basil Ferncombe',
    email: 'basil.ferncombe@demo.example',
    organisation: 'saltmarsh',
    jobTitle: 'GP',
    message: '',
    daysAgo: 6,
  },
  {
    by: 'josie',
    name: 'Annika Thorsby-Rao',
    email: 'annika.thorsby-rao@demo.example',
    organisation: 'nine-wells',
    jobTitle: 'Practice manager',
    message: 'You told me about your phlebotomy rota in Ely: others would like to read about it.',
    daysAgo: 1,
  },
];
