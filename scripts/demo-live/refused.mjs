// @ts-check
/** Why nothing can be played, in a sentence for whoever asked for it. */
export class Refused extends Error {}
