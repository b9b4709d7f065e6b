/** To whom somebody shows a detail: all members, the steering group, or nobody. */
export const shownToChoices = ['member', 'steering', 'nobody'] as const;
export type ShownTo = (typeof shownToChoices)[number];
