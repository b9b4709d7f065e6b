import { Views } from './views';

/** The views of the part “People” of the navigation, each with its own address. */
const views = {
  people: { to: '/directory', text: 'People' },
  organisations: { to: '/organisations', text: 'Organisations' },
  suppliers: { to: '/organisations/suppliers', text: 'Suppliers' },
} as const;

/** Stands at the top of the lists of people, organisations and suppliers. */
export function PeopleViews({ current }: { current: keyof typeof views }) {
  return (
    <Views
      label="People, organisations and suppliers"
      items={Object.entries(views).map(([key, view]) => ({ ...view, current: key === current }))}
    />
  );
}
