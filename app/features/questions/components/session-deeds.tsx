import { Form } from '@remix-run/react';
import { Button, Buttons } from '~/ui/button';
import { Part } from '~/ui/part';

/** Closing a session, and putting it away. */
export function SessionDeeds({ closed, archived }: { closed: boolean; archived: boolean }) {
  return (
    <Part title="Close it, or put it away">
      <p>
        {closed
          ? 'It is closed: it takes no more questions and votes.'
          : 'Closed, it takes no more questions and votes. An hour after its end it closes by itself.'}{' '}
        Put away, it can only be read, and its badges end.
      </p>
      <Form method="post">
        <Buttons>
          {archived ? null : (
            <Button variant="secondary" name="deed" value={closed ? 'open' : 'close'}>
              {closed ? 'Open it again' : 'Close the session'}
            </Button>
          )}
          <Button variant="secondary" name="deed" value={archived ? 'restore' : 'archive'}>
            {archived ? 'Take it out again' : 'Put it away'}
          </Button>
        </Buttons>
      </Form>
    </Part>
  );
}
