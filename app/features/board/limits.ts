/** The most characters a text of the board may have. Apart from the schema: pages show them, without its library. */
export const MAX_TITLE = 120;
export const MAX_BODY = 20_000;
