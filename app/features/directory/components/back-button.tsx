import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { entryAddresses } from '../entry-addresses';

/** Ends one's holiday before its time. */
export function BackButton() {
  return (
    <Form method="post" action={href(entryAddresses.away, {})}>
      <input type="hidden" name="deed" value="back" />
      <Button variant="secondary" small>
        I am back
      </Button>
    </Form>
  );
}
