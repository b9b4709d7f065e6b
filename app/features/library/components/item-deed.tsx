import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import type { ItemLine } from '../views';

/** A button that does something with one document of a collection. */
export function ItemDeed({
  item: { slug, title },
  deed,
  text,
  find = '',
}: {
  item: ItemLine;
  deed: 'add' | 'take-out' | 'up' | 'down';
  text: string;
  /** What was looked for, so that it is looked for again. */
  find?: string;
}) {
  return (
    <Form method="post">
      <input type="hidden" name="item" value={slug} />
      {find === '' ? null : <input type="hidden" name="find" value={find} />}
      <Button small variant="secondary" name="deed" value={deed}>
        {text}
        <HiddenText> “{title}”</HiddenText>
      </Button>
    </Form>
  );
}
