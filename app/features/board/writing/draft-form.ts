/** Which form a draft belongs to, as it is kept and as pages name it. */

const REPLY = 'reply:';

/** The form for a query. */
export const ASK = 'ask';

/** The form for a reply to a topic. */
export const replyDraft = (topicId: string) => `${REPLY}${topicId}`;

/** Id of the topic that a form replies to, or null when it is none for a reply. */
export function topicOfDraft(form: string): string | null {
  return form.startsWith(REPLY) ? form.slice(REPLY.length) : null;
}
