import { Link } from '@remix-run/react';
import { visitor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { Part } from '~/ui/part';
import { boardAddresses } from '../../addresses';
import { boardPolicy, factsOf } from '../../policy';
import type { TopicView } from '../../views';
import { useCare } from './care';

/** Beside a topic, for who looks after it. */
export function LookAfterLink({ topic }: { topic: TopicView }) {
  const viewer = useViewer() ?? visitor;
  const lookedAfter = useCare();
  if (!boardPolicy.moderate(viewer, { ...factsOf(topic), lookedAfter })) return null;
  return (
    <Part title="Look after it" print={false}>
      <p>
        <Link to={href(boardAddresses.moderate, { id: topic.id })}>
          Move, merge, split, close or pin this topic
        </Link>
      </p>
    </Part>
  );
}
