import { PartViews, type PartView } from '../parts/views';

/** How a part of the home page looks, and where it stands. */
export interface HomeView extends PartView {
  column: 'main' | 'aside';
}

const views = new PartViews<HomeView>();

/** Registers a part's looks. */
export function registerHomeView(view: HomeView): void {
  views.register(view);
}

/** All parts of a column, in order. */
export function listHomeViews(column: HomeView['column']): HomeView[] {
  return views.list().filter((view) => view.column === column);
}
