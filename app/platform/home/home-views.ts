import type { ComponentType } from 'react';

/** How a part of the home page looks, and where it stands. */
export interface HomeView {
  /** The same key as the part's content, see `home-parts.server`. */
  key: string;
  column: 'main' | 'aside';
  /** Small numbers first. */
  order: number;
  // The content's type is known to the feature that registers both halves.
  View: ComponentType<{ data: never }>;
}

const views: HomeView[] = [];

/** Registers a part's looks. */
export function registerHomeView(view: HomeView): void {
  views.push(view);
  views.sort((a, b) => a.order - b.order);
}

/** All parts of a column, in order. */
export function listHomeViews(column: HomeView['column']): HomeView[] {
  return views.filter((view) => view.column === column);
}
