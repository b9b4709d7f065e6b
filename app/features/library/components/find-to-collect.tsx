import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Part } from '~/ui/part';
import { TextInput } from '~/ui/text-input';
import type { ItemLine } from '../views';
import { CollectedRows } from './collected-rows';
import { ItemDeed } from './item-deed';

/** Looks for documents to put into a collection, by a form that works without scripts. */
export function FindToCollect({
  find,
  found,
  error,
}: {
  find: string;
  found: ItemLine[];
  error: string | undefined;
}) {
  return (
    <Part title="Add a document" id="add">
      <Form role="search" aria-label="Documents to add" noValidate>
        <TextInput
          name="find"
          label="Words in its title or inside it"
          defaultValue={find}
          error={error}
        />
        <Button small variant="secondary">
          Search
        </Button>
      </Form>
      {find.trim() === '' ? null : (
        <div role="status">
          {found.length === 0 ? (
            <p>
              No document to add has these words. Only what is published can be added, and only
              once.
            </p>
          ) : (
            <CollectedRows
              items={found}
              label="Found"
              deeds={(item) => <ItemDeed item={item} deed="add" text="Add" find={find} />}
            />
          )}
        </div>
      )}
    </Part>
  );
}
