import { Link } from '@remix-run/react';
import { visitor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { HiddenText } from '~/ui/hidden-text';
import { When } from '~/ui/when';
import { boardAddresses } from '../../addresses';
import { boardPolicy, type ReplyFacts } from '../../policy';
import type { HiddenView } from '../../views';

/**
 * What stands where a post was taken down. Its author finds the form for changing it here, who looks after it the page
 * for deciding.
 *
 * @param props.id where links to the post lead
 * @param props.noun what it is called
 */
export function TakenDown({
  id,
  kind,
  noun = 'reply',
  postId,
  hidden,
  facts,
}: {
  id: string;
  kind: 'topic' | 'reply';
  noun?: string;
  postId: string;
  hidden: HiddenView;
  facts: ReplyFacts;
}) {
  const viewer = useViewer() ?? visitor;
  const isTopic = kind === 'topic';
  const edit = isTopic ? boardAddresses.editTopic : boardAddresses.editReply;
  const decide = isTopic ? boardAddresses.hideTopic : boardAddresses.hideReply;
  const mayEdit = isTopic ? boardPolicy.editTopic : boardPolicy.editReply;
  const edits = mayEdit(viewer, facts);
  const decides = boardPolicy.readHidden(viewer, facts);
  return (
    <div className="pbc-deleted" id={id}>
      <p className="pbc-meta">
        {isTopic ? 'This' : 'A'} {noun} was taken down <When at={hidden.at} style="datetime" />,
        because a patient may be named in it. A moderator decides whether it is shown again.
      </p>
      {edits || decides ? (
        <p className="pbc-acts pbc-no-print">
          {edits ? (
            <Link to={href(edit, { id: postId })}>
              Change what you wrote<HiddenText> in this {noun}</HiddenText>
            </Link>
          ) : null}
          {decides ? (
            <Link to={href(decide, { id: postId })}>
              Decide<HiddenText> about this {noun}</HiddenText>
            </Link>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
