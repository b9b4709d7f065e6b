import { Link } from '@remix-run/react';
import { visitor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { HiddenText } from '~/ui/hidden-text';
import { boardAddresses } from '../addresses';
import { boardPolicy, factsOf } from '../policy';
import type { TopicView } from '../views';
import { useCare } from './moderation/care';
import { SafetyLinks } from './moderation/safety-links';
import { TakenDown } from './moderation/taken-down';
import { Post, Trace } from './post';

/** A query with what the reader may do with it, by the same policy that the server enforces. */
export function QueryPost({ topic }: { topic: TopicView }) {
  const viewer = useViewer() ?? visitor;
  const lookedAfter = useCare();
  if (topic.deleted) return <Trace id="query" what="This query" trace={topic.deleted} />;
  const facts = { ...factsOf(topic), lookedAfter };
  if (topic.hidden) {
    return (
      <TakenDown id="query" kind="topic" postId={topic.id} hidden={topic.hidden} facts={facts} />
    );
  }
  return (
    <Post {...topic} id="query" label={`Query by ${topic.author.name}`} badges={['Asker']}>
      {boardPolicy.editTopic(viewer, facts) ? (
        <Link to={href(boardAddresses.editTopic, { id: topic.id })}>
          Edit<HiddenText> the query</HiddenText>
        </Link>
      ) : null}
      {boardPolicy.deleteTopic(viewer, facts) ? (
        <Link to={href(boardAddresses.deleteTopic, { id: topic.id })}>
          Delete<HiddenText> the query</HiddenText>
        </Link>
      ) : null}
      <SafetyLinks kind="topic" id={topic.id} whose="the query" facts={facts} />
    </Post>
  );
}
