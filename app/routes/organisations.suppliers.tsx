import { Form, Link, useLoaderData } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import { guidanceHref } from '~/features/guidance/finding/guidance-query';
import { organisationAddresses } from '~/features/organisations/addresses';
import { SupplierList } from '~/features/organisations/components/supplier-list';
import { listSuppliers } from '~/features/organisations/suppliers.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { PeopleViews } from '~/ui/people-views';
import { TextInput } from '~/ui/text-input';

const MAX_WORDS = 100;

export const meta = titled('Suppliers');

export const loader = page(organisationAddresses.suppliers, async ({ actor, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, MAX_WORDS);
  return { q, rows: await listSuppliers(actor, q) };
});

export default function Suppliers() {
  const { q, rows } = useLoaderData<typeof loader>();
  return (
    <PageBody>
      <PageHeader
        title="Suppliers"
        lede="What they offer to commissioners, and who in the network has used them. It informs, and recommends nobody."
      />
      <PeopleViews current="suppliers" />
      <p className="mt-4">
        <Link to={guidanceHref(guidanceAddresses.list, { serviceArea: 'commissioning-support' })}>
          Guidance on commissioning support
        </Link>
      </p>
      {rows.length === 0 && q === '' ? (
        <EmptyState title="No supplier has been added yet">
          The webmaster adds organisations that support commissioning.
        </EmptyState>
      ) : (
        <>
          <Form
            className="pbc-filters"
            role="search"
            aria-label="Suppliers"
            action={href(organisationAddresses.suppliers, {})}
            key={q}
          >
            <TextInput small name="q" label="Name, or what they offer" defaultValue={q} />
            <Button variant="secondary" small>
              Show suppliers
            </Button>
          </Form>
          {rows.length === 0 ? (
            <EmptyState title="No supplier has this">
              Try fewer words, or look through all of them.
            </EmptyState>
          ) : (
            <SupplierList rows={rows} />
          )}
        </>
      )}
    </PageBody>
  );
}
