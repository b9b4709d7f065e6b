/** The professions that every network begins with. The webmaster can change them. */
export const professions = [
  { slug: 'gp', name: 'GP', side: 'clinical' },
  { slug: 'nurse', name: 'Nurse', side: 'clinical' },
  { slug: 'pharmacist', name: 'Pharmacist', side: 'clinical' },
  { slug: 'allied-health-professional', name: 'Allied health professional', side: 'clinical' },
  { slug: 'hospital-doctor', name: 'Hospital doctor', side: 'clinical' },
  { slug: 'public-health-specialist', name: 'Public health specialist' },
  { slug: 'manager', name: 'Manager', side: 'management' },
  { slug: 'analyst', name: 'Analyst', side: 'management' },
  { slug: 'finance', name: 'Finance', side: 'management' },
  { slug: 'other', name: 'Other' },
];
