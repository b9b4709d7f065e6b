/** Who answers in the demonstration network what its members could not. Those above stand before who is below them. */

interface DemoAgent {
  key: string;
  name: string;
  organisation: string;
  /** A member's own address, or that of somebody outside the network. */
  email: string;
  /** Names of service areas; none means all subjects. */
  areas: string[];
  /** Keys of agents. */
  above?: string;
  deputy?: string;
  /** Away for so many working days more. */
  awayDays?: number;
}

export const agents: DemoAgent[] = [
  {
    key: 'ifeoma',
    name: 'Ifeoma Draycott',
    organisation: 'NHS East of England',
    email: 'ifeoma.draycott@demo.example',
    areas: [],
  },
  {
    key: 'hester',
    name: 'Hester Quillfeather',
    organisation: 'NHS Suffolk',
    email: 'agent@demo.example',
    areas: ['Prescribing', 'Dermatology', 'Dementia', 'Commissioning support'],
    above: 'ifeoma',
  },
  {
    key: 'idris',
    name: 'Idris Abernathy-Cole',
    organisation: 'NHS Norfolk',
    email: 'idris.abernathy-cole@demo.example',
    areas: ['Urgent care', 'Emergency admissions', 'Diabetes', 'Out-of-hours'],
    above: 'ifeoma',
  },
  {
    key: 'rosalind',
    name: 'Rosalind Eddowes-Achebe',
    organisation: 'County Council adult social care',
    email: 'rosalind.eddowes-achebe@council.example',
    areas: ['Older people and case management', 'Sexual health'],
    above: 'ifeoma',
    deputy: 'hester',
    awayDays: 4,
  },
];
