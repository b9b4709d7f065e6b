import { Views } from './views';

/** The views of the part “Library” of the navigation, each with its own address. */
const views = {
  documents: { to: '/library', text: 'Documents' },
  collections: { to: '/library/collections', text: 'Collections' },
  wanted: { to: '/library/wanted', text: 'Wanted' },
} as const;

/** Stands at the top of the lists of documents, collections and what is wanted. */
export function LibraryViews({ current }: { current: keyof typeof views }) {
  return (
    <Views
      label="Documents, collections and what is wanted"
      items={Object.entries(views).map(([key, view]) => ({ ...view, current: key === current }))}
    />
  );
}
