/** Id of a question's element in the minutes. */
export const anchorOf = (questionId: string): string => `question-${questionId}`;
