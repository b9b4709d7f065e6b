import type { DemoItem } from './types';

/** Specifications, agreements and protocols: what clusters, PCTs and providers have between them. */

const FREE = 'Take it, change it, and say in one line where it came from.';

export const agreements: DemoItem[] = [
  {
    title: 'Service specification',
    kind: 'service-specification',
    by: 'farida',
    sharedDaysAgo: 390,
    file: 'service-specification.docx',
    areas: ['Commissioning support'],
    owners: ['fen-edge'],
    purpose:
      'Says what patients get and how one knows, and leaves the provider to say how. It becomes a schedule of the contract.',
    howTo:
      'Write it with the people who will provide the service and with two patients. Measures that nobody will count are worse than none: five are enough.',
    tried: 'Dermatology, minor surgery and anticoagulation, with three different providers.',
    sharing: FREE,
    reviewInDays: -6,
    uses: [
      {
        by: 'nuala',
        version: 1,
        result: 'in-use',
        advice: 'Section 2.2 saved us: patients sent by mistake were the first quarrel.',
        daysAgo: 200,
      },
      {
        by: 'agatha',
        version: 1,
        result: 'in-use',
        advice: 'We took the measures as they are.',
        daysAgo: 210,
      },
    ],
  },
  {
    title: 'Falls prevention at home: joint specification',
    kind: 'service-specification',
    by: 'agatha',
    sharedDaysAgo: 205,
    file: 'falls-specification-1.docx',
    areas: ['Older people and case management', 'Therapies'],
    owners: ['broadland-rivers', 'north-coast'],
    purpose:
      'One falls service for two clusters: one telephone number, one pathway, costs shared by the number of people aged 65 and over.',
    howTo:
      'The table in section 3 is the pathway, and section 5 is what two clusters quarrel about if it is not written down. Change the shares, keep the rule.',
    tried:
      'Running in both areas since the spring. Half of all referrals came from the ambulance service, which nobody had expected.',
    sharing:
      'Other clusters may take it as it stands. Tell us what you change: we want to stay close to one another.',
    adapted: { from: 'Service specification', version: 1 },
    versions: [
      {
        file: 'falls-specification-2.docx',
        note: 'What was learned in the first six months: who refers, where classes fill up, a letter about night sedation.',
        daysAgo: 12,
      },
    ],
    signOffs: [
      { by: 'agatha', version: 1, daysAgo: 204 },
      { by: 'hal', version: 1, daysAgo: 199 },
      { by: 'agatha', version: 2, daysAgo: 11 },
    ],
    uses: [
      {
        by: 'oluwaseun',
        version: 1,
        result: 'in-progress',
        advice: 'Our social services wanted the home improvement agency paid by visit.',
        daysAgo: 60,
      },
    ],
  },
  {
    title: 'Service level agreement',
    kind: 'service-level-agreement',
    by: 'delphine',
    sharedDaysAgo: 350,
    file: 'service-level-agreement.docx',
    areas: ['Commissioning support'],
    owners: ['nhs-mid-essex', 'saltmarsh'],
    purpose:
      'Between parties that both belong to the NHS: a clinic of a trust in a health centre, or the PCT’s own provider services. It is no contract; disagreements are settled as section 8 says.',
    howTo: 'For anybody outside the NHS use a contract instead.',
    sharing: FREE,
    signOffs: [{ by: 'nuala', version: 1, daysAgo: 345 }],
    uses: [
      {
        by: 'zsofia',
        version: 1,
        result: 'in-use',
        advice: 'Write down who tells patients when a clinic is cancelled. We had not.',
        daysAgo: 150,
      },
    ],
  },
  {
    title: 'SPMS outline contract',
    kind: 'contract',
    by: 'philippa',
    sharedDaysAgo: 280,
    file: 'spms-outline-contract.docx',
    areas: ['Commissioning support'],
    owners: ['lark-and-linnet', 'gipping-valley'],
    purpose:
      'For a company of practices that provides a specialist service. It lists what a specialist provider medical services agreement has to settle, with words that worked.',
    howTo:
      'Talk it over with the PCT first and with a solicitor second. It is an outline and not for signing.',
    tried:
      'A solicitor needed four hours instead of three days. Pensions took longest: ask the PCT in the first week.',
    sharing: 'For members of the network. Not to be passed to companies that bid.',
    reviewInDays: 30,
    uses: [
      {
        by: 'ranjit',
        version: 1,
        result: 'in-progress',
        advice: 'Our PCT preferred its own wording for Part F, and kept the rest.',
        daysAgo: 85,
      },
      {
        by: 'desmond',
        version: 1,
        result: 'dropped',
        advice: 'Four of our twelve practices did not want to own a company. We use an SLA now.',
        daysAgo: 140,
      },
    ],
  },
  {
    title: 'Joint working protocol between clusters',
    kind: 'protocol',
    by: 'hal',
    sharedDaysAgo: 240,
    file: 'joint-working-protocol.docx',
    areas: ['Commissioning support'],
    owners: ['north-coast', 'broadland-rivers'],
    purpose:
      'For clusters that commission some things together and stay independent in all others: who decides what, who pays, and what happens when they do not agree.',
    howTo: 'Read it aloud at a joint meeting and change it there. It works because it is short.',
    sharing: FREE,
    signOffs: [
      { by: 'hal', version: 1, daysAgo: 239 },
      { by: 'agatha', version: 1, daysAgo: 235 },
    ],
    uses: [
      {
        by: 'perpetua',
        version: 1,
        result: 'in-use',
        advice: 'The third lead who listens to both sides was asked once, and it helped.',
        daysAgo: 70,
      },
      { by: 'mireille', version: 1, result: 'in-use', advice: '', daysAgo: 68 },
    ],
  },
  {
    title: 'Anticoagulation in practices: shared protocol',
    kind: 'protocol',
    by: 'nuala',
    sharedDaysAgo: 9,
    file: 'anticoagulation-protocol.docx',
    areas: ['Prescribing'],
    owners: ['saltmarsh'],
    purpose: 'Who does what, in practices and in the hospital’s clinic. A draft for comment.',
    draft: true,
  },
];
