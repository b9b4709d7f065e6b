import type { ComponentType } from 'react';

/** How a part of another's page looks, and where it stands. */
export interface PartView {
  /** The same key as the part's content, see `parts.server`. */
  key: string;
  /** Small numbers first. */
  order: number;
  // The content's type is known to the feature that registers both halves.
  View: ComponentType<{ data: never }>;
}

/** The looks of one page's parts, in order. */
export class PartViews<View extends PartView = PartView> {
  readonly #views: View[] = [];

  /** Registers a part's looks. */
  register(view: View): void {
    this.#views.push(view);
    this.#views.sort((a, b) => a.order - b.order);
  }

  /** All parts, in order. */
  list(): readonly View[] {
    return this.#views;
  }
}
