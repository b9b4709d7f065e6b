import { Form } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { Radios } from '~/ui/radios';

interface SetChoice {
  slug: string;
  name: string;
  headings: string[];
}

/** Chooses the headings notes are taken under. */
export function StartForm({
  sets,
  parts,
  refusal,
}: {
  sets: SetChoice[];
  /** How many parts of the programme can have notes. */
  parts: number;
  refusal: Refusal | undefined;
}) {
  const items = [
    ...sets.map(({ slug, name }) => ({ value: slug, label: name })),
    { value: '', label: 'None' },
  ];
  const chosen = (name: string, otherwise: string) => String(refusal?.typed[name] ?? otherwise);
  const [first] = sets;
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="start" />
      {parts === 0 ? null : (
        <Radios
          name="each"
          legend="Headings for each part of the programme"
          items={items}
          defaultValue={chosen('each', first?.slug ?? '')}
          error={refusal?.errors.each}
        />
      )}
      <Radios
        name="whole"
        legend="Headings for the whole event"
        items={items}
        defaultValue={chosen('whole', parts === 0 ? (first?.slug ?? '') : '')}
        error={refusal?.errors.whole}
      />
      <Button>Begin the notes</Button>
    </Form>
  );
}
