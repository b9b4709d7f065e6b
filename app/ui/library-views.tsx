import { Views } from './views';

/** The views of the part “Library” of the navigation, each with its own address. */
const views = {
  documents: { to: '/library', text: 'Documents' },
  collections: { to: '/library/collections', text: 'Collections' },
  wanted: { to: '/library/wanted', text: 'Wanted' },
  guidance: { to: '/guidance', text: 'Guidance' },
} as const;

/** Stands at the top of the list of each. */
export function LibraryViews({ current }: { current: keyof typeof views }) {
  return (
    <Views
      label="Documents, collections, what is wanted, and guidance"
      items={Object.entries(views).map(([key, view]) => ({ ...view, current: key === current }))}
    />
  );
}
