/**
 * The service areas of the demonstration network, in the order of `service-areas.csv`: the rows of the
 * redesign matrix and the subjects that a query can be filed under. A webmaster can change them.
 */
export const serviceAreas: Array<{ name: string; group: string }> = [
  { name: 'Urgent care', group: 'Acute' },
  { name: 'A&E front end in primary care', group: 'Acute' },
  { name: 'Emergency admissions', group: 'Acute' },
  { name: 'Outpatient follow-up', group: 'Planned care' },
  { name: 'Elective day surgery', group: 'Planned care' },
  { name: 'Dermatology', group: 'Planned care' },
  { name: 'Physiotherapy and musculoskeletal', group: 'Planned care' },
  { name: 'Diagnostics', group: 'Planned care' },
  { name: 'Therapies', group: 'Planned care' },
  { name: 'Podiatry', group: 'Planned care' },
  { name: 'Diabetes', group: 'Long-term conditions' },
  { name: 'Respiratory', group: 'Long-term conditions' },
  { name: 'Dementia', group: 'Long-term conditions' },
  { name: 'Stroke', group: 'Long-term conditions' },
  { name: 'Older people and case management', group: 'Long-term conditions' },
  { name: 'Intermediate care', group: 'Community' },
  { name: 'Community nursing', group: 'Community' },
  { name: 'Sexual health', group: 'Community' },
  { name: 'Mental health', group: 'Community' },
  { name: "Children's services", group: 'Community' },
  { name: 'Public health and inequalities', group: 'Prevention' },
  { name: 'Prescribing', group: 'Primary care' },
  { name: 'Out-of-hours', group: 'Primary care' },
  { name: 'Commissioning support', group: 'Commissioning' },
];
