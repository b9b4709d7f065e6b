import { atOneMoment } from '~/platform/database/hot.server';
import { registerProfilePart } from '~/platform/profile/profile-parts.server';
import { boardPolicy } from '../policy';
import { countAnswersBy, countAskedBy, listAnswersBy, listAskedBy } from './profile.hot.server';
import { readRows } from '../lists/rows.hot.server';
import type { MembersPosts } from '../views';

/** What a member's page shows of the board: the latest they asked and answered, of what its reader may read. */

const MOST = 5;

registerProfilePart({
  key: 'board.posts',
  async load(reader, memberId): Promise<MembersPosts | null> {
    if (!boardPolicy.read(reader)) return null;
    const posts = await atOneMoment(() => ({
      topics: readRows(listAskedBy(reader, memberId, MOST)),
      topicCount: countAskedBy(reader, memberId),
      answers: listAnswersBy(reader, memberId, MOST),
      answerCount: countAnswersBy(reader, memberId),
    }));
    return posts.topicCount + posts.answerCount === 0 ? null : posts;
  },
});
