import { Form, useLoaderData } from '@remix-run/react';
import { networkAddresses } from '~/features/network/addresses';
import { SetUpButtons, SetUpTitle } from '~/features/network/components/set-up-step';
import { stepTitles } from '~/features/network/set-up';
import { goOn, refuseWhenSetUp } from '~/features/network/set-up-door.server';
import { organisationKindList } from '~/features/organisations/kinds.server';
import { serviceAreaList } from '~/features/organisations/service-areas.server';
import { keepForm } from '~/features/settings/schema';
import { act, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { keepEntries } from '~/platform/lists/arrange.server';
import { viewChoices } from '~/platform/lists/read.server';
import { Checkboxes } from '~/ui/checkboxes';

export const meta = titled(stepTitles.lists);

export const loader = page(networkAddresses.setUpLists, async ({ actor }) => {
  await refuseWhenSetUp(actor);
  const [kinds, serviceAreas] = await Promise.all([
    viewChoices(actor, organisationKindList),
    viewChoices(actor, serviceAreaList),
  ]);
  return { kinds, serviceAreas };
});

export const action = act(networkAddresses.setUpLists, keepForm, async ({ actor, input }) => {
  await refuseWhenSetUp(actor);
  if (input.deed === 'save') {
    await keepEntries(actor, organisationKindList, input.kinds);
    await keepEntries(actor, serviceAreaList, input.serviceAreas);
  }
  return goOn(actor, 'lists');
});

export default function SetUpLists() {
  const { kinds, serviceAreas } = useLoaderData<typeof loader>();
  return (
    <PageBody narrow>
      <SetUpTitle step="lists" />
      <p>
        A list to start from. Take out what your region does not have; you can bring it back, add
        your own and put them in another order in the settings.
      </p>
      <Form method="post" className="pbc-many">
        <Checkboxes
          small
          name="kinds"
          legend="Kinds of organisation"
          items={kinds.all.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={kinds.offered}
        />
        <Checkboxes
          small
          name="serviceAreas"
          legend="Service areas"
          items={serviceAreas.all.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={serviceAreas.offered}
        />
        <SetUpButtons />
      </Form>
    </PageBody>
  );
}
