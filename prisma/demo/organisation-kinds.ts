/**
 * The kinds of organisation that the demonstration network starts with: those that `organisations.ts`
 * uses, and three more (provider, local authority, voluntary organisation) that members may add to.
 */
export const organisationKinds: Array<{
  slug: string;
  name: string;
  plural: string;
  badge?: string;
  /** People can be looked for by the one that theirs belongs to. */
  inDirectory?: boolean;
  /** They stand in the register of suppliers. */
  supplies?: boolean;
}> = [
  {
    slug: 'sha',
    name: 'Strategic health authority',
    plural: 'Strategic health authorities',
    badge: 'SHA',
  },
  {
    slug: 'pct',
    name: 'Primary care trust',
    plural: 'Primary care trusts',
    inDirectory: true,
  },
  { slug: 'cluster', name: 'PbC cluster', plural: 'PbC clusters', inDirectory: true },
  { slug: 'practice', name: 'Practice', plural: 'Practices' },
  { slug: 'provider', name: 'Provider', plural: 'Providers' },
  { slug: 'local-authority', name: 'Local authority', plural: 'Local authorities' },
  {
    slug: 'voluntary-organisation',
    name: 'Voluntary organisation',
    plural: 'Voluntary organisations',
  },
  { slug: 'government', name: 'Government department', plural: 'Government departments' },
  { slug: 'membership-body', name: 'Membership body', plural: 'Membership bodies' },
  { slug: 'guidance-body', name: 'Guidance body', plural: 'Guidance bodies' },
  {
    slug: 'support-supplier',
    name: 'Supplier of commissioning support',
    plural: 'Suppliers of commissioning support',
    supplies: true,
  },
];
