import type { DemoOrganisationPage, DemoSupplierUse } from './types';

/**
 * What organisations of the demonstration say of themselves. What is said of firms that exist is in the notes of the
 * workshop of 10 April 2008, in other words. People, numbers, plans and documents are made up, those of organisations that
 * exist too: their addresses lead nowhere, and the banner of the demonstration says so.
 */

const framework =
  'One of the companies on the Framework of External Support to Commissioning (FESC), a national list of 14 with expertise that strategic health authorities, primary care trusts and PbC groups can draw on.';

export const organisationPages: DemoOrganisationPage[] = [
  {
    organisation: 'nhs-east-of-england',
    about:
      'Oversees the primary care trusts of the region. In this network its people help and answer, and direct nothing.\n\nWithin the Framework of External Support to Commissioning it leads the project on checking the invoices of acute trusts.',
    contacts: [
      { programme: 'World class commissioning', person: 'gideon' },
      { programme: 'Support from outside (FESC)', person: 'ifeoma' },
    ],
    links: [
      {
        kind: 'document',
        title: 'How the framework of outside support works',
        url: 'https://www.example.org/fesc/how-it-works',
      },
    ],
  },
  {
    organisation: 'nhs-suffolk',
    about:
      'The primary care trust for most of Suffolk. It holds the contracts and the accountability; the PbC clusters redesign services with it.',
    phone: '01632 960 330',
    contacts: [
      { programme: 'Practice-based commissioning', person: 'hester' },
      {
        programme: 'Long-term conditions',
        outside: {
          name: 'Perpetua Lindqvist',
          jobTitle: 'Programme manager',
          phone: '01632 960 331',
        },
      },
    ],
    links: [
      {
        kind: 'plan',
        title: 'Commissioning plan 2008 to 2011',
        url: 'https://www.example.org/suffolk/commissioning-plan',
      },
      {
        kind: 'document',
        title: 'How indicative budgets are set',
        url: 'https://www.example.org/suffolk/indicative-budgets',
      },
    ],
  },
  {
    organisation: 'saltmarsh',
    about:
      'Nine practices on the estuary, 61,000 patients.\n\n- Diabetes in the community since 2006\n- Dermatology with a GP who has a special interest\n- Fair shares: a working group with the primary care trust',
    website: 'https://www.example.org/saltmarsh',
    phone: '01632 960 140',
    address: 'The Old Granary\nQuay Lane\nMaldon',
    contacts: [{ programme: 'Diabetes', person: 'nuala' }],
    links: [
      {
        kind: 'plan',
        title: 'Saltmarsh: what we redesign this year',
        url: 'https://www.example.org/saltmarsh/plan',
      },
    ],
  },
  {
    organisation: 'nine-wells',
    about:
      'A cluster of eleven practices south of Cambridge. Outpatient follow-up is its first redesign.',
    contacts: [{ programme: 'Planned care', person: 'tobias' }],
    links: [],
  },
  { organisation: 'humana', offers: framework, contacts: [], links: [] },
  { organisation: 'assura', offers: framework, contacts: [], links: [] },
  { organisation: 'chilvers-macrae', offers: framework, contacts: [], links: [] },
  { organisation: 'dr-foster', offers: framework, contacts: [], links: [] },
  { organisation: 'united-health', offers: framework, contacts: [], links: [] },
  {
    organisation: 'fenland-analytics',
    about: 'A small company of analysts, made up for the demonstration.',
    offers:
      'Reads hospital activity data for clusters: what was referred, what was charged, and where one differs from one’s neighbours.',
    website: 'https://www.example.org/fenland-analytics',
    contacts: [],
    links: [],
  },
  {
    organisation: 'heron-pathways',
    offers: 'Helps to write pathways and service specifications, and trains practices in them.',
    contacts: [],
    links: [],
  },
];

/** Of suppliers that are made up, too: nobody is said to have used a real firm. */
export const supplierUses: DemoSupplierUse[] = [
  {
    supplier: 'fenland-analytics',
    by: 'nuala',
    what: 'A monthly report on emergency admissions by practice, for one year.',
    year: 2007,
  },
  {
    supplier: 'fenland-analytics',
    by: 'tobias',
    what: 'Checking outpatient follow-up ratios against the contract.',
    year: null,
  },
  {
    supplier: 'heron-pathways',
    by: 'josie',
    what: 'Two workshops in which practices wrote their own heart failure pathway.',
    year: 2006,
  },
];
