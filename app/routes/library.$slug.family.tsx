import { useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { FamilyTree } from '~/features/library/components/family-tree';
import { findFamily } from '~/features/library/reuse/family.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Who made what of it');

export const loader = page(libraryAddresses.family, async ({ actor, params }) => {
  const slug = params.slug ?? '';
  return { slug, ...(await findFamily(actor, slug)) };
});

export default function Family() {
  const { slug, title, family } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(libraryAddresses.item, { slug }), text: title, back: 'the document' }]}
      />
      <PageBody narrow>
        <h1>Who made what of it</h1>
        <FamilyTree family={family} slug={slug} label="What was made of what" />
      </PageBody>
    </>
  );
}
