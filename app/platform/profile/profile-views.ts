import type { ComponentType } from 'react';

/** How a part of a member's page looks, and where it stands. */
export interface ProfileView {
  /** The same key as the part's content, see `profile-parts.server`. */
  key: string;
  /** Small numbers first. */
  order: number;
  // The content's type is known to the feature that registers both halves.
  View: ComponentType<{ data: never }>;
}

const views: ProfileView[] = [];

/** Registers a part's looks. */
export function registerProfileView(view: ProfileView): void {
  views.push(view);
  views.sort((a, b) => a.order - b.order);
}

/** All parts, in order. */
export function listProfileViews(): readonly ProfileView[] {
  return views;
}
