import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { boardAddresses } from '../../addresses';

/**
 * A button that counts everything as read.
 *
 * @param props.section slug of the section that is meant; null means the whole board
 */
export function AllReadButton({ section }: { section: string | null }) {
  return (
    <Form method="post" action={href(boardAddresses.allRead, {})} className="pbc-no-print">
      <input type="hidden" name="section" value={section ?? ''} />
      <Button variant="secondary" small>
        {section === null ? 'Mark everything as read' : 'Mark this section as read'}
      </Button>
    </Form>
  );
}
