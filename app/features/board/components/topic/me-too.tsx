import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Part } from '~/ui/part';
import { boardAddresses } from '../../addresses';

/**
 * A button to say that one asks a query too, or that one does not any more.
 *
 * @param props.count how many ask it too
 * @param props.said whether the reader does
 */
export function MeToo({ topicId, count, said }: { topicId: string; count: number; said: boolean }) {
  return (
    <Part title="Do you ask this too?" print={false}>
      <Form
        method="post"
        action={href(boardAddresses.meToo, { id: topicId })}
        preventScrollReset
        className="pbc-me-too"
      >
        <input type="hidden" name="too" value={said ? '' : 'yes'} />
        <Button variant="secondary" small>
          {said ? 'You ask this too: take it back' : 'I ask this too'}
          {count > 0 ? ` · ${count}` : ''}
        </Button>
        <p className="pbc-meta">
          {said ? 'You are told when it is answered.' : 'You are told when it is answered, too.'}
        </p>
      </Form>
    </Part>
  );
}

/** How many others ask a query too, in words; null when nobody does. */
export function sayMeToos(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? '1 other asks this too' : `${count} others ask this too`;
}
