import { PartViews, type PartView } from '../parts/views';

const views = new PartViews();

/** Registers the looks of a part of an organisation's page. */
export function registerOrganisationView(view: PartView): void {
  views.register(view);
}

/** All parts of an organisation's page, in order. */
export function listOrganisationViews(): readonly PartView[] {
  return views.list();
}
