import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { chatAddresses } from '../addresses';

/** The button beside somebody's name that opens the conversation with them; the first time it makes it. */
export function WriteTo({ id, name }: { id: string; name: string }) {
  return (
    <Form method="post" action={href(chatAddresses.newRoom, {})} className="pbc-no-print">
      <input type="hidden" name="deed" value="direct" />
      <Button name="people" value={id}>
        Write a message<HiddenText> to {name}</HiddenText>
      </Button>
    </Form>
  );
}
