/** The professions that every network begins with. The webmaster can change them. */
export const professions = [
  { slug: 'gp', name: 'GP' },
  { slug: 'nurse', name: 'Nurse' },
  { slug: 'pharmacist', name: 'Pharmacist' },
  { slug: 'allied-health-professional', name: 'Allied health professional' },
  { slug: 'hospital-doctor', name: 'Hospital doctor' },
  { slug: 'public-health-specialist', name: 'Public health specialist' },
  { slug: 'manager', name: 'Manager' },
  { slug: 'analyst', name: 'Analyst' },
  { slug: 'finance', name: 'Finance' },
  { slug: 'other', name: 'Other' },
];
