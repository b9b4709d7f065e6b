import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/text-input';

/** Puts members of other organisations into the list of members that can be chosen. */
export function MemberSearch({ who }: { who: string }) {
  return (
    <Form className="pbc-filters pbc-member-search" role="search" aria-label="Members">
      <TextInput
        small
        name="who"
        label="Find a member of another organisation"
        defaultValue={who}
      />
      <Button variant="secondary" small>
        Find
      </Button>
    </Form>
  );
}
