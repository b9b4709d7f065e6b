import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { auditGroups, type AuditGroup } from '~/platform/audit/groups';
import { Button } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/select';
import { auditAddresses } from '../addresses';
import type { AuditQuery } from '../views';

const names: Record<AuditGroup, string> = {
  settings: 'Settings',
  people: 'People and roles',
  organisations: 'Organisations',
  posts: 'Posts of others',
  jobs: 'Failed jobs',
};

/** Narrows the log to one kind of deed, and to one person's. */
export function AuditFilters({
  query,
  people,
}: {
  query: AuditQuery;
  people: Array<{ id: string; name: string }>;
}) {
  const person = people.find(({ id }) => id === query.person);
  const chosen = [query.group && names[query.group], person?.name].filter(Boolean).join(', ');
  return (
    <Fold summary={`Show: ${chosen === '' ? 'everything' : chosen}`}>
      <Form className="pbc-filters" action={href(auditAddresses.audit, {})}>
        <Select
          small
          name="about"
          label="About"
          defaultValue={query.group ?? ''}
          options={[
            { value: '', text: 'Everything' },
            ...auditGroups.map((group) => ({ value: group, text: names[group] })),
          ]}
        />
        <Select
          small
          name="by"
          label="Done by"
          defaultValue={person?.id ?? ''}
          options={[
            { value: '', text: 'Everybody' },
            ...people.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Button small variant="secondary">
          Show
        </Button>
      </Form>
    </Fold>
  );
}
