import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { ReactNode } from 'react';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { Textarea } from '~/ui/textarea';
import { escalationAddresses } from '../addresses';
import type { StandingAbilities } from '../seen/abilities';
import { MAX_WORDS } from '../limits';

/**
 * The buttons under a query's line, for those who may press them.
 *
 * @param props.question what the agent has asked back last
 * @param props.replies how many there are: without any nothing can have been answered
 */
export function StandingActs({
  topicId,
  may,
  question,
  replies,
  refusal,
}: {
  topicId: string;
  may: StandingAbilities;
  question: string | null;
  replies: number;
  refusal?: Refusal;
}) {
  const { sayAnswered, askEarlier, stop, restart, desk, reply } = may;
  if (!sayAnswered && !askEarlier && !stop && !restart && !desk && !reply) return null;
  return (
    <div className="pbc-standing-acts pbc-no-print">
      {reply && question !== null ? (
        <p>
          <b>The agent asks you:</b> {question} <a href="#reply-form">Reply</a>, and it goes back to
          them.
        </p>
      ) : null}
      {sayAnswered && replies > 0 ? (
        <>
          <h3>Is it answered?</h3>
          <DeedForm topicId={topicId}>
            <Button small name="deed" value="yes">
              Yes, it is answered
            </Button>
            <Button small variant="secondary" name="deed" value="not-yet">
              Not yet
            </Button>
          </DeedForm>
          <p className="pbc-meta">
            If one reply did it, choose “This answered my query” under it instead.
          </p>
        </>
      ) : null}
      {askEarlier ? (
        <DeedForm topicId={topicId}>
          <Button small variant="secondary" name="deed" value="earlier">
            Ask the agent now
          </Button>
        </DeedForm>
      ) : null}
      {desk ? (
        <p>
          <Link to={href(escalationAddresses.deskQuery, { topicId })}>See to it on your desk</Link>
        </p>
      ) : null}
      {stop ? (
        <Details summary="Stop this query" open={refusal !== undefined}>
          <Form method="post" action={href(escalationAddresses.decide, { id: topicId })} noValidate>
            <Textarea
              name="words"
              label="Why is it stopped?"
              hint="Everybody reads the reason beside the query, and the asker is told."
              rows={2}
              limit={MAX_WORDS}
              defaultValue={String(refusal?.typed.words ?? '')}
              error={refusal?.errors.words}
            />
            <Button small variant="secondary" name="deed" value="stop">
              Stop it
            </Button>
          </Form>
        </Details>
      ) : null}
      {restart ? (
        <DeedForm topicId={topicId}>
          <Button small variant="secondary" name="deed" value="restart">
            Start it again
          </Button>
        </DeedForm>
      ) : null}
    </div>
  );
}

function DeedForm({ topicId, children }: { topicId: string; children: ReactNode }) {
  return (
    <Form
      method="post"
      action={href(escalationAddresses.decide, { id: topicId })}
      preventScrollReset
    >
      <Buttons>{children}</Buttons>
    </Form>
  );
}
