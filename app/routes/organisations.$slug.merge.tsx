import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { openOrganisation } from '~/features/organisations/door.server';
import { idOfSlug, listMergeChoices } from '~/features/organisations/forms.server';
import { mergeOrganisations, previewMerge } from '~/features/organisations/merge.server';
import { anyForm, mergeForm } from '~/features/organisations/schema';
import { href } from '~/platform/addresses';
import { Invalid } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { organisationPath } from '~/platform/paths';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Part } from '~/ui/part';
import { Select } from '~/ui/select';

export const meta = titled<{ of: { name: string } }>(({ of }) => `Merge ${of.name} into another`);

export const loader = page(organisationAddresses.merge, async ({ actor, params, url }) => {
  const of = await openOrganisation(params.slug, url);
  const choices = await listMergeChoices(actor, of.id);
  const into = choices.find(({ slug }) => slug === url.searchParams.get('into')) ?? null;
  return { of, choices, into, preview: await previewMerge(actor, of.id) };
});

export const action = act(
  organisationAddresses.merge,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, name } = await openOrganisation(params.slug, url);
    const { into } = parseFields(mergeForm, input);
    const intoId = await idOfSlug(into);
    if (intoId === null) throw new Invalid({ into: 'Choose an organisation of the list' });
    await mergeOrganisations(actor, id, intoId);
    return goTo(organisationPath(into), `${name} has become part of this organisation.`);
  },
);

export default function MergeOrganisation() {
  const { of, choices, into, preview } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const here = href(organisationAddresses.merge, { slug: of.slug });
  return (
    <KeeperPage of={of}>
      <ErrorSummary errors={refusal?.errors} />
      <h1 className="pbc-long-name">Merge {of.name} into another</h1>
      <p>For two entries that turn out to be one organisation. You see first what will happen.</p>
      <Form action={here} noValidate>
        <Select
          name="into"
          label="The one that stays"
          defaultValue={into?.slug ?? ''}
          error={refusal?.errors.into}
          options={[
            { value: '', text: 'Choose an organisation' },
            ...choices.map(({ slug, name, group }) => ({ value: slug, text: name, group })),
          ]}
        />
        <Buttons>
          <Button variant={into === null ? 'primary' : 'secondary'}>Show what will happen</Button>
        </Buttons>
      </Form>
      {into === null ? null : (
        <Part title="What will happen" id="preview">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {preview.map((line) => (
              <li key={line}>
                {line} will belong to {into.name}
              </li>
            ))}
            <li>
              What only {of.name} says of itself, {into.name} will say
            </li>
            <li>
              Links to the page of {of.name} will lead to {into.name}
            </li>
            <li>{of.name} will be gone. This cannot be undone</li>
          </ul>
          <Form method="post" action={here}>
            <input type="hidden" name="into" value={into.slug} />
            <Buttons>
              <Button variant="warning">Merge them</Button>
              <ButtonLink variant="secondary" to={organisationPath(of.slug)}>
                Leave them as they are
              </ButtonLink>
            </Buttons>
          </Form>
        </Part>
      )}
    </KeeperPage>
  );
}
