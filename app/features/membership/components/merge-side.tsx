import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { When } from '~/ui/when';
import type { MergeSideView } from '../views';

/** One of two accounts that are to become one, with what it has. */
export function MergeSide({ title, id, side }: { title: string; id: string; side: MergeSideView }) {
  return (
    <Part title={title} id={id}>
      <p>
        <b>{side.name}</b>
      </p>
      <Meta>
        {side.jobTitle}
        {side.organisation}
        <>
          joined <When at={side.joinedAt} style="date" />
        </>
      </Meta>
      <p>{side.tally.length === 0 ? 'Nothing written yet.' : `${side.tally.join(', ')}.`}</p>
    </Part>
  );
}
