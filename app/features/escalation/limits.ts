/** Letters of what everybody reads beside a query: a reason, a question asked back, what is waited for. */
export const MAX_WORDS = 1_000;
