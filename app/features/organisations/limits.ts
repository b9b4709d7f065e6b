/** How much may stand on an organisation's page, in characters. Browser-safe: forms say it. */
export const limits = {
  name: 160,
  about: 5_000,
  phone: 40,
  address: 400,
  offers: 600,
  programme: 80,
  person: 120,
  jobTitle: 120,
  title: 160,
  what: 200,
} as const;
