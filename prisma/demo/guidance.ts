/** Guidance of the demonstration network: real, with real addresses; said in words of its own. */

export interface DemoGuidance {
  title: string;
  /** Slug of a source. */
  source: string;
  url: string;
  publishedOn: string;
  summary: string;
  /** Names of service areas. */
  areas: string[];
  /** People by key. */
  by: string;
  daysAgo: number;
  /** Title of what stands in its place. */
  supersededBy?: { title: string; reason: string; daysAgo: number };
}

export const guidance: readonly DemoGuidance[] = [
  {
    title: 'Falls in older people: assessing risk and prevention (CG161)',
    source: 'nice',
    url: 'https://www.nice.org.uk/guidance/cg161',
    publishedOn: '2013-06-12',
    summary: 'Who is asked about falls, and what is done for those who fall or may fall.',
    areas: ['Older people and case management', 'Therapies'],
    by: 'tobias',
    daysAgo: 420,
    supersededBy: {
      title:
        'Falls: assessment and prevention in older people and in people 50 and over at higher risk (NG249)',
      reason: 'NICE has replaced it with NG249.',
      daysAgo: 59,
    },
  },
  {
    title:
      'Falls: assessment and prevention in older people and in people 50 and over at higher risk (NG249)',
    source: 'nice',
    url: 'https://www.nice.org.uk/guidance/ng249',
    publishedOn: '2025-04-29',
    summary:
      'Whom to ask about falls, how a falls assessment is done, and which help is offered. For a falls service: compare your pathway with it before you renew the specification.',
    areas: ['Older people and case management', 'Therapies'],
    by: 'tobias',
    daysAgo: 60,
  },
  {
    title: 'Type 2 diabetes in adults: management (NG28)',
    source: 'nice',
    url: 'https://www.nice.org.uk/guidance/ng28',
    publishedOn: '2015-12-02',
    summary:
      'How adults with type 2 diabetes are cared for: individual advice, blood glucose, medicines, and complications.',
    areas: ['Diabetes'],
    by: 'wilhelmina',
    daysAgo: 12,
  },
  {
    title: 'Chronic obstructive pulmonary disease in over 16s: diagnosis and management (NG115)',
    source: 'nice',
    url: 'https://www.nice.org.uk/guidance/ng115',
    publishedOn: '2018-12-05',
    summary:
      'How COPD is found and treated, with inhalers, pulmonary rehabilitation and self-management.',
    areas: ['Respiratory'],
    by: 'sunil',
    daysAgo: 300,
  },
  {
    title:
      'Dementia: assessment, management and support for people living with dementia and their carers (NG97)',
    source: 'nice',
    url: 'https://www.nice.org.uk/guidance/ng97',
    publishedOn: '2018-06-20',
    summary:
      'From the first talk in the practice to care coordination and support for carers. Names who should be one person’s contact.',
    areas: ['Dementia', 'Mental health'],
    by: 'sunil',
    daysAgo: 290,
  },
  {
    title: 'Freedom of Information Act 2000',
    source: 'network',
    url: 'https://www.legislation.gov.uk/ukpga/2000/36/contents',
    publishedOn: '2000-11-30',
    summary:
      'What public bodies hold may have to be disclosed when somebody asks for it, with some exemptions. Think of it before you share a document in confidence.',
    areas: ['Commissioning support'],
    by: 'josie',
    daysAgo: 450,
  },
];

/** Documents whose owners have looked at them since. */
export const checkedOff = [
  {
    item: 'Falls prevention at home: joint specification',
    guidance: 'Falls in older people: assessing risk and prevention (CG161)',
    daysAgo: 10,
  },
  {
    item: 'Falls prevention at home: joint specification',
    guidance:
      'Falls: assessment and prevention in older people and in people 50 and over at higher risk (NG249)',
    daysAgo: 10,
  },
] as const;
