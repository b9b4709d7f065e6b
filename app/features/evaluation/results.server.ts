import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { RATINGS } from './limits';
import { loadEvaluation } from './load.server';
import { evaluationPolicy } from './policy';
import type { QuestionResult, QuestionView, ResultsView } from './views';

/** What came of an evaluation, question by question: no page puts together what one person wrote without a name. */

/**
 * The results, for who runs the event.
 *
 * @returns without `questions` as long as they may not be read
 * @throws {NotFound} when there is no evaluation, also for who may not read the event
 * @throws {Forbidden} for who does not run it
 */
export async function findResults(actor: Person, slug: string): Promise<ResultsView> {
  const { event, evaluation } = await loadEvaluation(db(), actor, slug);
  authorize(evaluationPolicy.readCounts(actor, event.facts));
  const { facts, asked, closesOn, nameless } = evaluation;
  const readable = evaluationPolicy.readResults(actor, event.facts, facts);
  return {
    event: { slug, title: event.title, startsOn: event.startsOn },
    nameless,
    open: facts.open,
    closesOn,
    answered: facts.answered,
    asked,
    questions: readable ? await gatherResults(evaluation) : null,
    mayChange: evaluationPolicy.open(actor, event.facts),
  };
}

/**
 * The same where they can be read, for the spreadsheet.
 *
 * @throws {NotFound} also as long as they may not be read
 */
export async function findReadableResults(
  actor: Person,
  slug: string,
): Promise<ResultsView & { questions: QuestionResult[] }> {
  const results = await findResults(actor, slug);
  if (results.questions === null) throw new NotFound('No results yet');
  return { ...results, questions: results.questions };
}

function gatherResults({
  questions,
  nameless,
}: {
  questions: readonly QuestionView[];
  nameless: boolean;
}): Promise<QuestionResult[]> {
  return Promise.all(
    questions.map(async (question) => {
      const answers = await db().evaluationAnswer.findMany({
        where: { questionId: question.id },
        select: {
          words: true,
          rating: true,
          sheet: {
            select: {
              answer: { select: { guestName: true, person: { select: { name: true } } } },
            },
          },
        },
      });
      const ratings = answers.flatMap(({ rating }) => rating ?? []);
      const quotes = answers
        .filter(({ words }) => words !== '')
        .map(({ words, sheet }) => ({ words, by: nameless ? null : nameOf(sheet.answer) }));
      return {
        ...question,
        answered: answers.length,
        counts: RATINGS.map((rating) => ratings.filter((given) => given === rating).length),
        mean:
          ratings.length === 0
            ? null
            : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length,
        // By their words, which tell nothing of who came when.
        quotes: quotes.sort((a, b) => a.words.localeCompare(b.words, 'en-GB')),
      };
    }),
  );
}

/** Who wrote it. */
const nameOf = (answer: { guestName: string; person: { name: string } | null } | null): string =>
  answer?.person?.name ?? (answer?.guestName || 'A former member');
