import { visitor } from '~/platform/actor';
import { useViewer } from '~/platform/http/viewer';
import { boardPolicy, factsOf } from '../../policy';
import type { TopicView } from '../../views';

/**
 * Asks whoever has said that their query is answered which reply it was: that one stands out for the next who asks.
 *
 * @param props.mine ids of what the reader wrote in it without their name
 */
export function WhichReply({ topic, mine }: { topic: TopicView; mine: readonly string[] }) {
  const viewer = useViewer() ?? visitor;
  const said = topic.standing?.state === 'answered' && topic.answer === null;
  if (!said || topic.replyCount === 0) return null;
  if (!boardPolicy.acceptAnswer(viewer, factsOf(topic, mine))) return null;
  return (
    <div className="pbc-standing-acts pbc-no-print">
      <h3>Which reply answered it?</h3>
      <p>
        Choose “This answered my query” <a href="#replies">under that reply</a>, and the next person
        who asks finds it at once. If it was none of them, leave it as it is.
      </p>
    </div>
  );
}
