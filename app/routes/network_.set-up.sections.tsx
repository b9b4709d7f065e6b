import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sectionList } from '~/features/board/sections/edit-sections.server';
import { networkAddresses } from '~/features/network/addresses';
import { SetUpButtons, SetUpTitle } from '~/features/network/components/set-up-step';
import { stepTitles } from '~/features/network/set-up';
import { goOn, refuseWhenSetUp } from '~/features/network/set-up-door.server';
import { SectionRows } from '~/features/settings/components/section-rows';
import { saveSentRows } from '~/features/settings/sent-rows.server';
import { anyForm } from '~/features/settings/schema';
import { act, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { readRows, viewRows } from '~/platform/lists/rows.server';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled(stepTitles.sections);

export const loader = page(networkAddresses.setUpSections, async ({ actor }) => {
  await refuseWhenSetUp(actor);
  return { rows: await viewRows(actor, sectionList) };
});

export const action = act(networkAddresses.setUpSections, anyForm, async ({ actor, input }) => {
  await refuseWhenSetUp(actor);
  if (input.deed !== 'skip') await saveSentRows(actor, sectionList, readRows(sectionList, input));
  return goOn(actor, 'sections');
});

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function SetUpSections() {
  const { rows } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <SetUpTitle step="sections" />
      <p>
        Queries stand in sections, so that clinical and management debate can be had apart. A query
        can stand in several. You can open a section to PbC leads or the steering group alone in the
        settings.
      </p>
      <Form method="post" noValidate className="pbc-row-form">
        <SectionRows rows={rows} refusal={refusal} />
        <SetUpButtons />
      </Form>
    </PageBody>
  );
}
