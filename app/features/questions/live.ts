import type { Happening } from '~/platform/live/protocol';
import type { QuestionView, SessionPage, SessionUpdate } from './views';

/**
 * What happened, applied to an open page of a session: the result is what the same page would show if it were loaded
 * again. Pure, so that a test can hold the two side by side. Where questions stand is worked out when they are shown.
 */
export function applyToSession<Question extends QuestionView>(
  page: SessionPage<Question>,
  { payload }: Pick<Happening<SessionUpdate<Question>>, 'payload'>,
): SessionPage<Question> {
  const { session, attending, questions = [], gone = [], tally = {}, places = {} } = payload;
  const away = new Set([...gone, ...questions.map(({ id }) => id)]);
  const kept = page.questions.filter(({ id }) => !away.has(id));
  return {
    ...page,
    session: session ?? page.session,
    attending: attending ?? page.attending,
    questions: [...kept, ...questions]
      .map((question) => ({
        ...question,
        ...places[question.id],
        votes: tally[question.id] ?? question.votes,
      }))
      .sort((a, b) => a.seq - b.seq),
  };
}
