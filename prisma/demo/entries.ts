import type { PersonKey } from './types';

/**
 * What the members of the demonstration network show of themselves. Numbers are from the ranges that are kept free for
 * drama: 01632 960 000 to 999, and 07700 900 000 to 999.
 */
export interface DemoEntry {
  /** Slug of a profession. */
  profession: string;
  /** What one may ask them about. */
  ask: string[];
  /** Names of service areas. */
  areas: string[];
  phone?: string;
  mobile?: string;
  address?: string;
  /** Where it is not as a new entry has it. */
  shownTo?: Partial<
    Record<'email' | 'phone' | 'mobile' | 'address', 'member' | 'steering' | 'nobody'>
  >;
  /** Days since they were last here; left out, today or yesterday. */
  seenDaysAgo?: number;
  away?: { days: number; deputy?: PersonKey };
}

/** Short for most: profession, what to ask, services, the last three digits of the telephone. */
const entry = (
  profession: string,
  ask: string[],
  areas: string[],
  line: number | null,
  more: Partial<DemoEntry> = {},
): DemoEntry => ({
  profession,
  ask,
  areas,
  ...(line === null ? {} : { phone: `01632 960 ${String(line).padStart(3, '0')}` }),
  ...more,
});

const mobile = (digits: number) => `07700 900${String(digits).padStart(3, '0')}`;

export const entries: Record<PersonKey, DemoEntry> = {
  nuala: entry(
    'gp',
    ['Diabetes in primary care', 'Clinical engagement', 'Fair shares budgets'],
    ['Diabetes', 'Older people and case management'],
    101,
    { mobile: mobile(101), address: 'Saltmarsh PbC\nThe Old Maltings\nQuay Street' },
  ),
  tobias: entry(
    'gp',
    ['Dermatology triage', 'Indicative budgets'],
    ['Dermatology', 'Diabetes', 'Outpatient follow-up'],
    102,
    { mobile: mobile(102) },
  ),
  josie: entry(
    'public-health-specialist',
    ['Health inequalities', 'Needs assessment'],
    ['Public health and inequalities', 'Sexual health'],
    103,
    { mobile: mobile(103), shownTo: { mobile: 'member' } },
  ),
  marcus: entry('manager', ['How this site works', 'Newsletter'], ['Commissioning support'], 118),
  hester: entry(
    'manager',
    ['Business cases', 'PCT approval', 'Contracts'],
    ['Commissioning support'],
    105,
    { mobile: mobile(105) },
  ),
  carys: entry('manager', ['Practice data', 'Choose and Book'], ['Outpatient follow-up'], 106),
  wilhelmina: entry('gp', ['Stroke pathways', 'Consortium agreements'], ['Stroke'], 107, {
    shownTo: { email: 'steering' },
    mobile: mobile(107),
  }),
  sunil: entry(
    'gp',
    ['Musculoskeletal triage', 'Physiotherapy self-referral'],
    ['Physiotherapy and musculoskeletal'],
    108,
    { away: { days: 12, deputy: 'moira' } },
  ),
  perpetua: entry('gp', ['Rural practices', 'Urgent care'], ['Urgent care'], 109),
  agatha: entry('gp', ['Podiatry', 'Foot care in diabetes'], ['Podiatry', 'Diabetes'], 110),
  cormac: entry('gp', ['Case management', 'Virtual wards'], ['Emergency admissions'], 111, {
    mobile: mobile(111),
    shownTo: { phone: 'steering' },
  }),
  farida: entry('gp', ['Respiratory', 'Spirometry'], ['Respiratory'], 112),
  gwilym: entry('gp', ['Rural practices', 'Prescribing'], ['Prescribing'], 113, {
    seenDaysAgo: 40,
  }),
  hal: entry('gp', ['Community nursing', 'Minor injuries'], ['Community nursing'], 114),
  oluwaseun: entry('gp', ['Dementia', 'Care homes'], ['Dementia'], 115),
  zsofia: entry('gp', ['Out-of-hours', 'Urgent care'], ['Out-of-hours', 'Urgent care'], 116),
  desmond: entry('gp', ['A&E front end', 'Tariff'], ['A&E front end in primary care'], 117),
  ranjit: entry('gp', ['Diabetes in primary care', 'South Asian health'], ['Diabetes'], 119),
  mireille: entry('gp', ['Mental health', 'Talking therapies'], ['Mental health'], 120, {
    shownTo: { phone: 'nobody' },
  }),
  ifeoma: entry('manager', ['System development', 'Policy'], ['Commissioning support'], 121),
  idris: entry('manager', ['Contracts', 'SLAs'], ['Commissioning support'], 122),
  yvonne: entry('manager', ['Business cases', 'Governance'], ['Commissioning support'], 123),
  gideon: entry('manager', ['Development support', 'Training'], ['Commissioning support'], 124),
  rufus: entry('manager', ['Service specifications', 'Tendering'], ['Diagnostics'], 125),
  leopold: entry('manager', ['Indicative budgets', 'Practice data'], ['Prescribing'], 126),
  saoirse: entry('manager', ['Consortium agreements', 'Patient groups'], ['Stroke'], 127, {
    away: { days: 5, deputy: 'wilhelmina' },
  }),
  tunde: entry('manager', ['Business cases', 'Freed-up resources'], ['Intermediate care'], 128),
  mags: entry('manager', ['Clinical engagement', 'Newsletters'], ['Dementia'], 129),
  philippa: entry('manager', ['Choose and Book', 'Practice data'], ['Outpatient follow-up'], 130),
  dot: entry('manager', ['Rural practices'], ['Community nursing'], 131, { seenDaysAgo: 75 }),
  kwame: entry('manager', ['Coding', 'Practice data'], ['Diagnostics'], 132),
  bronagh: entry('manager', ['Patient groups'], ['Older people and case management'], 133),
  stelios: entry('manager', ['Practice data', 'Referral management'], ['Dermatology'], 134),
  anouk: entry('manager', ['Minor surgery'], ['Elective day surgery'], 135),
  joy: entry('manager', ['Talking therapies'], ['Mental health'], 136, { seenDaysAgo: 120 }),
  ned: entry('manager', ['Phlebotomy'], ['Diagnostics'], 137),
  lavinia: entry('manager', ['Referral management'], ['Outpatient follow-up'], 138),
  parveen: entry('manager', ['Interpreting', 'Patient groups'], ["Children's services"], 139),
  delphine: entry('manager', ['Service specifications', 'Tariff'], ['Elective day surgery'], 140, {
    mobile: mobile(140),
  }),
  nasreen: entry('manager', ['Urgent care', 'Out-of-hours'], ['Urgent care'], 141),
  clive: entry('manager', ['Case management', 'Expert patients'], ['Respiratory', 'Diabetes'], 142),
  tamsin: entry('manager', ['Enhanced services', 'GMS contract'], ['Prescribing'], 143),
  bart: entry('manager', ['Joint commissioning', 'Care homes'], ['Intermediate care'], 144),
  aoife: entry('manager', ['Indicative budgets', 'Training'], ['Commissioning support'], 145),
  luca: entry('manager', ['Mental health', 'Tendering'], ['Mental health', 'Dementia'], 146),
  benedikt: entry('nurse', ['Virtual wards', 'Heart failure'], ['Emergency admissions'], 147, {
    mobile: mobile(147),
  }),
  comfort: entry('nurse', ['Case management', 'Virtual wards'], ['Community nursing'], 148),
  siobhan: entry('nurse', ['Leg ulcers', 'District nursing'], ['Community nursing'], 149),
  hyacinth: entry('nurse', ['Insulin starts', 'Diabetes in primary care'], ['Diabetes'], 150, {
    mobile: mobile(150),
    shownTo: { mobile: 'member' },
  }),
  pia: entry('nurse', ['Spirometry', 'Vaccination'], ['Respiratory'], null),
  moira: entry(
    'allied-health-professional',
    ['Physiotherapy self-referral', 'Musculoskeletal triage'],
    ['Physiotherapy and musculoskeletal'],
    152,
  ),
  eamon: entry('allied-health-professional', ['Foot care in diabetes'], ['Podiatry'], 153),
  lotte: entry('allied-health-professional', ['Early supported discharge'], ['Stroke'], 154),
  vikram: entry('pharmacist', ['Prescribing', 'Medicines reviews'], ['Prescribing'], 155),
  ottoline: entry(
    'analyst',
    ['Needs assessment', 'Health inequalities'],
    ['Public health and inequalities'],
    156,
  ),
  jarek: entry('analyst', ['Practice data', 'SUS extracts'], ['Commissioning support'], 157),
  constance: entry('finance', ['Fair shares budgets', 'Freed-up resources'], [], 158),
  amina: entry('gp', ['Dermatology triage', 'Skin surgery'], ['Dermatology'], 159),
  theo: entry('gp', ['Sexual health'], ['Sexual health'], null, { seenDaysAgo: 200 }),
  ines: entry('gp', ["Children's services"], ["Children's services"], 161),
};
