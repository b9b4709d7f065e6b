import { StandingStrip } from '~/features/escalation/components/standing-strip';
import { EveryStep } from '~/features/escalation/components/every-step';
import { href } from '~/platform/addresses';
import { boardAddresses } from '../../addresses';
import { anchorOf } from '../../posts/anchor';
import type { DeskQueryView } from '../../desk/views';
import { factsOf } from '../../policy';
import { TakenDown } from '../moderation/taken-down';
import { Post, Trace } from '../post/post';
import { askedOf } from '../topic/where-it-stands';

/** Shows a query on the desk. */
export function DeskQuery({ query: { topic, replies, history } }: { query: DeskQueryView }) {
  return (
    <>
      <StandingStrip standing={topic.standing} asked={askedOf(topic)}>
        <EveryStep history={history} />
      </StandingStrip>
      {topic.hidden ? (
        <TakenDown
          id="query"
          kind="topic"
          noun="query"
          postId={topic.id}
          hidden={topic.hidden}
          facts={factsOf(topic)}
        />
      ) : (
        <Post
          {...topic}
          id="query"
          label={`Query by ${topic.author.name}`}
          badges={['Asker']}
          history={href(boardAddresses.topicHistory, { id: topic.id })}
        />
      )}
      {replies.length > 0 ? (
        <header className="pbc-replies" id="replies">
          <h2>{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</h2>
        </header>
      ) : null}
      {replies.map((reply) =>
        reply.deleted ? (
          <Trace key={reply.id} id={anchorOf(reply)} what="A reply" trace={reply.deleted} />
        ) : reply.hidden ? (
          <TakenDown
            key={reply.id}
            id={anchorOf(reply)}
            kind="reply"
            postId={reply.id}
            hidden={reply.hidden}
            facts={factsOf(reply)}
          />
        ) : (
          <Post
            key={reply.id}
            {...reply}
            id={anchorOf(reply)}
            label={`Reply by ${reply.author.name}`}
            history={href(boardAddresses.replyHistory, { id: reply.id })}
          />
        ),
      )}
    </>
  );
}
