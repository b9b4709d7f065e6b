/** The steps of setting up a new network, in order. */
export const setUpSteps = ['name', 'sections', 'lists'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

export const stepTitles: Record<SetUpStep, string> = {
  name: 'Name and region',
  sections: 'Sections',
  lists: 'Organisations and services',
};

/** What the webmaster's home page says of it. */
export interface SetUpView {
  /** The step to go on with; null when it is finished. */
  next: SetUpStep | null;
}
