import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { openOrganisation } from '~/features/organisations/door.server';
import { idOfSlug, viewPlace } from '~/features/organisations/forms.server';
import { moveOrganisation } from '~/features/organisations/move.server';
import { moveForm } from '~/features/organisations/schema';
import { Invalid } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { organisationPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Select } from '~/ui/select';

export const meta = titled<{ of: { name: string } }>(({ of }) => `Move ${of.name}`);

export const loader = page(organisationAddresses.move, async ({ actor, params, url }) => {
  const of = await openOrganisation(params.slug, url);
  return { of, place: await viewPlace(actor, of.id) };
});

export const action = act(
  organisationAddresses.move,
  moveForm,
  async ({ actor, params, url, input }) => {
    const { id, slug, name } = await openOrganisation(params.slug, url);
    const parentId = await idOfSlug(input.parent);
    if (input.parent !== '' && parentId === null) {
      throw new Invalid({ parent: 'Choose an organisation of the list' });
    }
    await moveOrganisation(actor, id, parentId, input.version);
    return goTo(organisationPath(slug), `${name} has its new place.`);
  },
);

/** Refused or not: the form says where it stands now. */
export const shouldRevalidate = () => true;

export default function MoveOrganisation() {
  const { of, place } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <KeeperPage of={of}>
      <ErrorSummary errors={refusal?.errors} />
      <h1 className="pbc-long-name">Move {of.name}</h1>
      {place.below === 0 ? null : (
        <p>
          {place.below === 1
            ? '1 organisation that belongs to it moves along.'
            : `${place.below} organisations that belong to it move along.`}
        </p>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={place.version} />
        <Select
          name="parent"
          label="Part of"
          defaultValue={String(refusal?.typed.parent ?? place.parent)}
          error={refusal?.errors.parent}
          options={[
            { value: '', text: 'Nothing: it stands by itself' },
            ...place.choices.map(({ slug, name, group }) => ({ value: slug, text: name, group })),
          ]}
        />
        <Buttons>
          <Button>Move it</Button>
        </Buttons>
      </Form>
    </KeeperPage>
  );
}
