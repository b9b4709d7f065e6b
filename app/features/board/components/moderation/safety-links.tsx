import { Link, useSubmit } from '@remix-run/react';
import type { MouseEvent } from 'react';
import { visitor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { HiddenText } from '~/ui/hidden-text';
import { boardAddresses } from '../../addresses';
import { boardPolicy, type ReplyFacts } from '../../policy';

const QUESTION =
  'Take this down now because a patient is named in it? Nobody will be able to read it.';

/**
 * What every reader can do about a post of somebody else: report it, or take it down at once. Without scripts, taking
 * down has a page that asks; with them, the browser asks on the spot.
 *
 * @param props.whose names the post for screen readers: "the reply by Dr Fenwright"
 */
export function SafetyLinks({
  kind,
  id,
  whose,
  facts,
}: {
  kind: 'topic' | 'reply';
  id: string;
  whose: string;
  facts: ReplyFacts;
}) {
  const viewer = useViewer() ?? visitor;
  const submit = useSubmit();
  const isTopic = kind === 'topic';
  const hide = href(isTopic ? boardAddresses.hideTopic : boardAddresses.hideReply, { id });
  const report = href(isTopic ? boardAddresses.reportTopic : boardAddresses.reportReply, { id });
  const takeDown = (event: MouseEvent) => {
    event.preventDefault();
    if (window.confirm(QUESTION)) void submit({ deed: 'hide' }, { method: 'post', action: hide });
  };
  return (
    <>
      {boardPolicy.report(viewer, facts) ? (
        <Link to={report} rel="nofollow">
          Report<HiddenText> {whose}</HiddenText>
        </Link>
      ) : null}
      {boardPolicy.hidePost(viewer, facts) ? (
        <Link to={hide} rel="nofollow" onClick={takeDown}>
          Patient named?<HiddenText> Take down {whose}</HiddenText>
        </Link>
      ) : null}
    </>
  );
}
