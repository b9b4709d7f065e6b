import { href } from '~/platform/addresses';
import { Views } from '~/ui/views';
import { boardAddresses } from '../../addresses';
import { sides, wordOfSide, type Side } from '../../sides';

/** Lets a debate of two sides be read by one of them. `side` is the one that is shown; null for both. */
export function SideViews({ topicId, side }: { topicId: string; side: Side | null }) {
  const to = (wanted: Side | undefined) =>
    `${href(boardAddresses.topic, { id: topicId }, { side: wanted })}#replies`;
  return (
    <Views
      items={[
        { to: to(undefined), text: 'All replies', current: side === null },
        ...sides.map((each) => ({
          to: to(each),
          text: wordOfSide(each),
          current: side === each,
        })),
      ]}
    />
  );
}
