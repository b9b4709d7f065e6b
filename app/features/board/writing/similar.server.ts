import type { Person } from '~/platform/actor';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { findAlike } from '~/platform/search/alike.server';
import { standing } from '../search/found.hot.server';
import { boardPolicy } from '../policy';
import { readRows } from '../lists/rows.hot.server';
import { labelsFor } from '../search/search.server';
import type { TopicRow } from '../views';
import { readHelpers } from './helpers.hot.server';
import type { AlreadyHere, PersonToAsk, SimilarTopic } from './views';

/** What is here already on what somebody is about to ask: from the very first query on. */

const MOST = 4;
/** So many more are looked at for who has answered them. */
const LOOKED_AT = 20;

/**
 * Queries like one that is being written, likest first, and who has answered such queries.
 *
 * @param draft.title as typed so far
 * @param draft.serviceArea slug, or empty
 */
export async function findSimilar(
  actor: Person,
  draft: { title: string; serviceArea: string },
): Promise<{ topics: SimilarTopic[]; helperIds: string[] }> {
  authorize(boardPolicy.read(actor));
  const serviceArea = draft.serviceArea === '' ? null : draft.serviceArea;
  const labels = await labelsFor(actor, { section: null, serviceArea, unanswered: false });
  const found = { text: draft.title, kind: 'topic', labels, limit: LOOKED_AT };
  const ids = await findAlike(actor, found);
  if (ids.length === 0) return { topics: [], helperIds: [] };
  return atOneMoment(() => {
    const stands = new Set(standing(actor, ids));
    const likest = ids.filter((id) => stands.has(id));
    return {
      topics: readRows(likest.slice(0, MOST)).map(viewSimilar),
      helperIds: readHelpers(likest),
    };
  });
}

/**
 * What is here already on what somebody is about to ask: queries, and whom they could ask.
 *
 * @param findPeople the directory's: who fits words and service, and those who have helped
 */
export async function findAlreadyHere(
  actor: Person,
  draft: { title: string; serviceArea: string },
  findPeople: (
    actor: Person,
    question: { words: string; serviceArea: string; helperIds: readonly string[] },
  ) => Promise<PersonToAsk[]>,
): Promise<AlreadyHere> {
  const { topics, helperIds } = await findSimilar(actor, draft);
  const { title: words, serviceArea } = draft;
  return { topics, people: await findPeople(actor, { words, serviceArea, helperIds }) };
}

function viewSimilar({ id, title, kind, replyCount, open, standing }: TopicRow): SimilarTopic {
  return { id, title, kind, replyCount, open, standing };
}
