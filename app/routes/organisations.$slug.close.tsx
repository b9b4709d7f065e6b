import { Form, Link, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { openOrganisation } from '~/features/organisations/door.server';
import { closeOrganisation, reopenOrganisation } from '~/features/organisations/edit.server';
import { viewOrganisation } from '~/features/organisations/page.server';
import { anyForm, closeForm } from '~/features/organisations/schema';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import { titled } from '~/platform/http/title';
import { membersPath, organisationPath } from '~/platform/paths';
import { Button, ButtonLink, Buttons } from '~/ui/button';

export const meta = titled<{ of: { name: string }; closed: boolean }>(({ of, closed }) =>
  closed ? `Open ${of.name} again` : `Close ${of.name}`,
);

export const loader = page(organisationAddresses.close, async ({ actor, params, url }) => {
  const of = await openOrganisation(params.slug, url);
  const { closed, memberCount } = await viewOrganisation(actor, of.id);
  return { of, closed, memberCount };
});

export const action = act(
  organisationAddresses.close,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug, name } = await openOrganisation(params.slug, url);
    const { deed } = parseFields(closeForm, input);
    await (deed === 'close' ? closeOrganisation(actor, id) : reopenOrganisation(actor, id));
    return goTo(
      organisationPath(slug),
      `${name} is ${deed === 'close' ? 'closed' : 'open again'}.`,
    );
  },
);

export default function CloseOrganisation() {
  const { of, closed, memberCount } = useLoaderData<typeof loader>();
  return (
    <KeeperPage of={of}>
      <h1 className="pbc-long-name">{closed ? `Open ${of.name} again` : `Close ${of.name}`}</h1>
      <p>
        {closed
          ? 'People can say again that they belong to it.'
          : 'Nobody new can say that they belong to it, and its page says that it is closed. What was written stays. You can open it again.'}
      </p>
      {!closed && memberCount > 0 ? (
        <p>
          <Link to={membersPath(of.slug)}>
            {memberCount === 1 ? '1 member' : `${memberCount} members`}
          </Link>{' '}
          still {memberCount === 1 ? 'belongs' : 'belong'} to it, until they or you choose another
          organisation for them.
        </p>
      ) : null}
      <Form method="post">
        <Buttons>
          <Button
            name="deed"
            value={closed ? 'reopen' : 'close'}
            variant={closed ? 'primary' : 'warning'}
          >
            {closed ? 'Open it again' : 'Close it'}
          </Button>
          <ButtonLink variant="secondary" to={organisationPath(of.slug)}>
            Leave it as it is
          </ButtonLink>
        </Buttons>
      </Form>
    </KeeperPage>
  );
}
