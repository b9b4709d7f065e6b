import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { relativeDay } from '~/platform/dates';
import { HiddenText } from '~/ui/hidden-text';
import { Icon } from '~/ui/icons';
import { useNow } from '~/ui/now';
import { Reading } from '~/ui/reading';
import { boardAddresses } from '../../addresses';
import type { TopicView } from '../../views';

/**
 * What a discussion has come to, on top of its replies; and who convenes it.
 *
 * @param props.may what the reader may do about it
 */
export function Conclusion({
  topic,
  may,
}: {
  topic: TopicView;
  may: { conclude: boolean; nameConvener: boolean };
}) {
  const now = useNow();
  const { id, convener, conclusion } = topic;
  return (
    <section className="pbc-conclusion" aria-labelledby="conclusion">
      <h2 id="conclusion">
        {conclusion ? <Icon name="tick" /> : null}
        {conclusion ? 'What it came to' : 'No conclusion yet'}
      </h2>
      {conclusion ? (
        <>
          <Reading html={conclusion.html} />
          <p className="pbc-meta">
            Pinned by {conclusion.by}, the convener, {relativeDay(conclusion.at, now)}
          </p>
        </>
      ) : (
        <p className="pbc-meta">
          {convener ? `${convener.name} draws it to one.` : 'Nobody draws it to one.'}
        </p>
      )}
      {may.conclude || may.nameConvener ? (
        <div className="pbc-acts pbc-no-print">
          {may.conclude ? (
            <Link to={href(boardAddresses.conclusion, { id })}>
              {conclusion ? 'Change the conclusion' : 'Pin a conclusion'}
            </Link>
          ) : null}
          {may.nameConvener ? (
            <Link to={href(boardAddresses.convener, { id })}>
              {convener ? 'Change the convener' : 'Name a convener'}
              <HiddenText> of this discussion</HiddenText>
            </Link>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
