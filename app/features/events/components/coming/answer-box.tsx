import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Details } from '~/ui/details';
import { Part } from '~/ui/part';
import { When } from '~/ui/when';
import { comingAddresses } from '../../coming/addresses';
import type { MyAnswerView } from '../../coming/views';
import { AnswerButtons } from './answer-buttons';
import { DetailFields } from './detail-fields';

/** “Will you come?”: the answer in one press, and what is asked besides. */
export function AnswerBox({ mine }: { mine: MyAnswerView }) {
  const { slug, may } = mine;
  if (!may.answer && mine.answer === null) return null;
  return (
    <Part title="Will you come?" id="answer" print={false}>
      <WhatISaid mine={mine} />
      {may.answer ? (
        <>
          <AnswerButtons slug={slug} answer={mine.answer} offered={mine.place === 'offered'} />
          {mine.answer === 'yes' || mine.answer === 'maybe' ? (
            <Details summary="What you eat, need, and want out of it">
              <Form method="post" action={href(comingAddresses.answer, { slug })}>
                <input type="hidden" name="answer" value={mine.answer} />
                <DetailFields values={mine} errors={{}} asked={mine.expectationAsked} />
                <Button small>Save</Button>
              </Form>
            </Details>
          ) : null}
          {may.answerFor ? (
            <p>
              <Link to={href(comingAddresses.answer, { slug }, { for: 'colleague' })}>
                Answer for a colleague
              </Link>
            </p>
          ) : null}
        </>
      ) : null}
    </Part>
  );
}

function WhatISaid({ mine }: { mine: MyAnswerView }) {
  return (
    <>
      <p aria-live="polite">{sayMine(mine)}</p>
      {mine.place === 'offered' && mine.offerEndsAt !== null ? (
        <p>
          It is kept for you until <When at={mine.offerEndsAt} style="datetime" />. After that it is
          offered to the next.
        </p>
      ) : null}
      {mine.answeredBy === null ? null : <p>{mine.answeredBy} answered for you.</p>}
      {mine.may.answer &&
      mine.left !== null &&
      mine.place !== 'held' &&
      mine.place !== 'offered' ? (
        <p>{sayLeft(mine.left)}</p>
      ) : null}
    </>
  );
}

function sayMine({ answer, place, before }: MyAnswerView): string {
  if (place === 'offered') return 'A place is free for you. Say yes to take it.';
  if (place === 'waiting') {
    if (before === 0) return 'You wait, and are the next.';
    return `You wait. ${before === 1 ? 'One person waits' : `${before} people wait`} before you.`;
  }
  if (place === 'lapsed') return 'A place was free for you, and went to the next.';
  if (answer === 'yes') return 'You are coming.';
  if (answer === 'maybe') return 'You may come. A maybe keeps no place.';
  return answer === 'no' ? 'You are not coming.' : 'You have not answered yet.';
}

function sayLeft(left: number): string {
  if (left === 0) return 'All places are taken: a yes waits for one.';
  return left === 1 ? '1 place is left.' : `${left} places are left.`;
}
