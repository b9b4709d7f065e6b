import { StandingStrip } from '~/features/escalation/components/standing-strip';
import { EveryStep } from '~/features/escalation/components/every-step';
import { anchorOf } from '../../anchor';
import type { DeskQueryView } from '../../desk/views';
import type { AuthorView } from '../../views';
import { Post, Trace } from '../post';
import { askedOf } from '../where-it-stands';

/**
 * Shows a query on the desk.
 *
 * @param props.outside the reader has no account: no names lead to pages, no files can be opened
 */
export function DeskQuery({
  query: { topic, replies, history },
  outside,
}: {
  query: DeskQueryView;
  outside: boolean;
}) {
  const shown = <P extends { author: AuthorView }>(post: P): P =>
    outside ? { ...post, author: { ...post.author, former: true }, attachments: [] } : post;
  return (
    <>
      {topic.standing ? (
        <StandingStrip standing={topic.standing} asked={askedOf(topic)}>
          <EveryStep history={history} />
        </StandingStrip>
      ) : null}
      <Post
        {...shown(topic)}
        id="query"
        label={`Query by ${topic.author.name}`}
        badges={['Asker']}
      />
      {replies.length > 0 ? (
        <header className="pbc-replies" id="replies">
          <h2>{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</h2>
        </header>
      ) : null}
      {replies.map((reply) =>
        reply.deleted ? (
          <Trace key={reply.id} id={anchorOf(reply)} what="A reply" trace={reply.deleted} />
        ) : (
          <Post
            key={reply.id}
            {...shown(reply)}
            id={anchorOf(reply)}
            label={`Reply by ${reply.author.name}`}
          />
        ),
      )}
    </>
  );
}
