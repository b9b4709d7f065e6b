import { Form } from '@remix-run/react';
import { Button, Buttons } from '~/ui/button';

/** A place that is free: taken or left. `action` and `from` as of `AnswerButtons`. */
export function OfferButtons({ action, from }: { action?: string; from?: string }) {
  return (
    <Form method="post" action={action} aria-label="The place that is free for you">
      {from === undefined ? null : <input type="hidden" name="from" value={from} />}
      <Buttons>
        <Button name="answer" value="yes">
          Take the place
        </Button>
        <Button name="answer" value="no" variant="secondary">
          I cannot come
        </Button>
      </Buttons>
    </Form>
  );
}
