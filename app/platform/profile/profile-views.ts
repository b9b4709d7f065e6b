import { PartViews, type PartView } from '../parts/views';

const views = new PartViews();

/** Registers the looks of a part of a member's page. */
export function registerProfileView(view: PartView): void {
  views.register(view);
}

/** All parts of a member's page, in order. */
export function listProfileViews(): readonly PartView[] {
  return views.list();
}
