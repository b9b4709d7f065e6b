import { Form } from '@remix-run/react';
import { Button, Buttons } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import { When } from '~/ui/when';
import type { FeedKind, FeedView } from '../../feeds/feed-kinds';

export const feedWords: Readonly<Record<FeedKind, { title: string; what: string }>> = {
  mine: { title: 'Your events', what: 'What you come to, may come to, run or speak at.' },
  network: { title: 'All events', what: 'Everything the network holds.' },
};

/** One of one's calendars: whether it has an address, and what can be done about that. */
export function FeedPart({ feed: { kind, madeAt } }: { feed: FeedView }) {
  const { title, what } = feedWords[kind];
  return (
    <Part title={title}>
      <p>
        {what}{' '}
        {madeAt === null ? (
          'It has no address yet.'
        ) : (
          <>
            Its address was made on <When at={madeAt} style="date" />.
          </>
        )}
      </p>
      {madeAt === null ? null : (
        <p className="pbc-meta">
          With a new address, or without one, the calendars that follow this one hear nothing more.
        </p>
      )}
      <Buttons>
        <FeedButton kind={kind} deed="make">
          {madeAt === null ? 'Make an address' : 'Make a new address'}
        </FeedButton>
        {madeAt === null ? null : (
          <FeedButton kind={kind} deed="end">
            End this address
          </FeedButton>
        )}
      </Buttons>
    </Part>
  );
}

function FeedButton({
  kind,
  deed,
  children,
}: {
  kind: FeedKind;
  deed: 'make' | 'end';
  children: string;
}) {
  return (
    <Form method="post">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="deed" value={deed} />
      <Button variant="secondary">
        {children}
        <HiddenText> of “{feedWords[kind].title}”</HiddenText>
      </Button>
    </Form>
  );
}
