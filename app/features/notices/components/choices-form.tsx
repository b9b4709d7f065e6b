import { Form } from '@remix-run/react';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import type { ChoiceRow } from '../views';

/** For each kind of notice, whether it is told in the bell and by mail. */
export function ChoicesForm({ rows }: { rows: ChoiceRow[] }) {
  return (
    <Form method="post" className="pbc-choices">
      {rows.map(({ kind }) => (
        <input key={kind} type="hidden" name="shown" value={kind} />
      ))}
      {rows.map(({ kind, title, site, mail }) => (
        <Checkboxes
          key={kind}
          name={kind}
          id={kind.replaceAll('.', '-')}
          legend={title}
          small
          items={[
            { value: 'site', label: 'In the bell' },
            { value: 'mail', label: 'By email' },
          ]}
          defaultValues={[...(site ? ['site'] : []), ...(mail ? ['mail'] : [])]}
        />
      ))}
      <Buttons>
        <Button>Save</Button>
      </Buttons>
    </Form>
  );
}
