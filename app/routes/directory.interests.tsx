import { useLoaderData } from '@remix-run/react';
import { directoryAddresses } from '~/features/directory/addresses';
import { SubjectLists } from '~/features/directory/components/subject-lists';
import { listSubjects } from '~/features/directory/subject-index.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Who knows about what');

export const loader = page(directoryAddresses.subjects, ({ actor }) => listSubjects(actor));

export default function Subjects() {
  const index = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(directoryAddresses.people, {}), text: 'People' }]} />
      <PageBody>
        <PageHeader
          title="Who knows about what"
          lede="What members say one may ask them about, with how many they are."
        />
        <SubjectLists {...index} />
      </PageBody>
    </>
  );
}
