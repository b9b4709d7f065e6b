import { Link } from '@remix-run/react';
import { visitor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { HiddenText } from '~/ui/hidden-text';
import { boardAddresses } from '../../addresses';
import { badgeOfAuthor, wordsOfKind } from '../../kinds';
import { boardPolicy, factsOf } from '../../policy';
import type { TopicView } from '../../views';
import { useCare } from '../moderation/care';
import { SafetyLinks } from '../moderation/safety-links';
import { TakenDown } from '../moderation/taken-down';
import { Post, Trace } from '../post/post';
import { QuoteLink } from '../post/quote-link';

/** Id of the query's element. */
const ANCHOR = 'query';

/**
 * A topic's first post with what the reader may do with it, by the same policy that the server enforces.
 *
 * @param props.mine ids of what the reader wrote in it without their name
 */
export function QueryPost({ topic, mine }: { topic: TopicView; mine: readonly string[] }) {
  const viewer = useViewer() ?? visitor;
  const lookedAfter = useCare();
  const { noun, tag } = wordsOfKind(topic.kind);
  if (topic.deleted) return <Trace id={ANCHOR} what={`This ${noun}`} trace={topic.deleted} />;
  const facts = { ...factsOf(topic, mine), lookedAfter };
  if (topic.hidden) {
    return (
      <TakenDown
        id={ANCHOR}
        kind="topic"
        noun={noun}
        postId={topic.id}
        hidden={topic.hidden}
        facts={facts}
      />
    );
  }
  const { id, author } = topic;
  const what = <HiddenText> the {noun}</HiddenText>;
  return (
    <Post
      {...topic}
      id={ANCHOR}
      label={`${tag} by ${author.name}`}
      badges={[badgeOfAuthor(topic.kind)]}
      side={topic.sections.length > 1}
      history={href(boardAddresses.topicHistory, { id })}
    >
      {boardPolicy.reply(viewer, facts) && topic.html !== '' ? (
        <QuoteLink
          topicId={id}
          post={{ id, to: href(boardAddresses.topic, { id }), anchor: ANCHOR }}
          who={author.name}
        />
      ) : null}
      {boardPolicy.editTopic(viewer, facts) ? (
        <Link to={href(boardAddresses.editTopic, { id })}>Edit{what}</Link>
      ) : null}
      {boardPolicy.deleteTopic(viewer, facts) ? (
        <Link to={href(boardAddresses.deleteTopic, { id })}>Delete{what}</Link>
      ) : null}
      {author.kind === 'nobody' && boardPolicy.readWriter(viewer) ? (
        <Link to={href(boardAddresses.topicWriter, { id })}>Who wrote this?</Link>
      ) : null}
      <SafetyLinks kind="topic" id={topic.id} whose={`the ${noun}`} facts={facts} />
    </Post>
  );
}
