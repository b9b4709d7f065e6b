import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { href } from '~/platform/addresses';
import { organisationAddresses } from '../addresses';

/** Looks for organisations by name and kind; a form, so that it works without scripts. */
export function RegionFilters({
  q,
  kind,
  kinds,
}: {
  q: string;
  kind: string;
  kinds: Array<{ slug: string; plural: string }>;
}) {
  const chosen = [q === '' ? '' : `“${q}”`, kinds.find(({ slug }) => slug === kind)?.plural ?? ''];
  const words = chosen.filter(Boolean).join(', ');
  return (
    <Fold summary={`Show: ${words === '' ? 'all organisations' : words}`}>
      <Form
        className="pbc-filters"
        role="search"
        aria-label="Organisations"
        action={href(organisationAddresses.organisations, {})}
        // The fields keep what was typed last; another page must show its own.
        key={JSON.stringify([q, kind])}
      >
        <TextInput small name="q" label="Name" defaultValue={q} />
        <Select
          small
          name="kind"
          label="Kind"
          defaultValue={kind}
          options={[
            { value: '', text: 'All kinds' },
            ...kinds.map(({ slug, plural }) => ({ value: slug, text: plural })),
          ]}
        />
        <Button variant="secondary" small>
          Show organisations
        </Button>
      </Form>
    </Fold>
  );
}
