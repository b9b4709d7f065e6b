import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { vouchForEmail } from '~/features/accounts/email-change.server';
import { accountPolicy } from '~/features/accounts/policy';
import { isDeputy } from '~/features/accounts/roles.server';
import { setRoles } from '~/features/accounts/set-roles.server';
import { findAccountOf, movePerson } from '~/features/membership/account.server';
import { membershipAddresses } from '~/features/membership/addresses';
import {
  EmailChangePart,
  OrganisationForm,
  RolesForm,
} from '~/features/membership/components/account-forms';
import { WayUpFromPerson } from '~/features/membership/components/way-up';
import { membershipPolicy } from '~/features/membership/policy';
import { bringBack } from '~/features/membership/removal.server';
import { accountForm } from '~/features/membership/schema';
import type { AccountView } from '~/features/membership/views';
import { listOrganisationChoices } from '~/features/organisations/region.server';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { personPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { SummaryList } from '~/ui/summary-list';
import { When } from '~/ui/when';

export const meta = titled<{ account: AccountView }>(({ account }) => account.name);

export const loader = page(membershipAddresses.person, async ({ actor, params }) => {
  const account = await findAccountOf(actor, params.id ?? '');
  const [organisations, forATime] = await Promise.all([
    listOrganisationChoices(account.organisation.id),
    isDeputy(actor),
  ]);
  const facts = { personId: account.id, webmaster: account.roles.includes('webmaster') };
  const member = account.roles.includes('member');
  return {
    account,
    organisations,
    member,
    may: {
      makeWebmasters: accountPolicy.manageWebmasters(actor, { forATime }),
      vouch: accountPolicy.vouchForEmail(actor, facts, { forATime }),
      remove: member && membershipPolicy.remove(actor, facts, { forATime }),
      erase: membershipPolicy.eraseForGood(actor, { member }, { forATime }),
      resetSecondFactor: accountPolicy.resetSecondFactor(actor, { ...facts, forATime }),
      merge: membershipPolicy.merge(actor, { personId: '' }, { forATime }),
    },
  };
});

export const action = act(membershipAddresses.person, accountForm, async (context) => {
  const { actor, input, params } = context;
  const { id = '' } = params;
  const here = href(membershipAddresses.person, { id });
  switch (input.deed) {
    case 'roles': {
      const changed = await setRoles(actor, id, { shown: input.shown, wanted: input.roles });
      return goTo(here, changed ? 'The roles are changed.' : undefined);
    }
    case 'organisation': {
      const moved = await movePerson(actor, id, input.organisation);
      return goTo(here, moved ? 'They belong to this organisation now.' : undefined);
    }
    case 'vouch':
      await vouchForEmail(actor, id);
      return goTo(here, 'You have answered for the old email address.');
    case 'bring-back':
      await bringBack(actor, id);
      return goTo(here, 'They are a member again.');
  }
});

export default function Account() {
  const { account, organisations, member, may } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  const { id, name } = account;
  return (
    <>
      <WayUpFromPerson />
      <PageBody narrow>
        <ErrorSummary errors={errors} />
        <PageHeader title={name} lede="Their account, for whoever looks after the network." />
        <Facts account={account} />
        {member ? (
          <>
            <p>
              <Link to={personPath(id)}>Their entry in the directory</Link>
            </p>
            <Part title="Roles" id="held">
              <RolesForm held={account.roles} mayMakeWebmasters={may.makeWebmasters} />
            </Part>
          </>
        ) : (
          <Removed />
        )}
        <Part title="Organisation" id="belongs">
          <OrganisationForm
            present={account.organisation}
            choices={organisations}
            errors={errors ?? {}}
          />
        </Part>
        {account.emailChange ? (
          <Part title="Another email address" id="email">
            <EmailChangePart change={account.emailChange} mayVouch={may.vouch} />
          </Part>
        ) : null}
        <More id={id} name={name} may={may} />
      </PageBody>
    </>
  );
}

function Facts({ account }: { account: AccountView }) {
  const { jobTitle, organisation, joinedAt, lastSeenAt, deputyUntil } = account;
  return (
    <SummaryList
      rows={[
        { key: 'Job title', value: jobTitle === '' ? 'None given' : jobTitle },
        { key: 'Organisation', value: organisation.name },
        { key: 'Joined', value: <When at={joinedAt} style="date" /> },
        {
          key: 'Last here',
          value: lastSeenAt === null ? 'Never' : <When at={lastSeenAt} style="date" />,
        },
        ...(deputyUntil === null
          ? []
          : [{ key: 'Deputy', value: `until ${formatDay(deputyUntil)}` }]),
      ]}
    />
  );
}

function Removed() {
  return (
    <InsetText>
      <p>They have been removed and see nothing of the network. Their account is kept.</p>
      <Form method="post">
        <input type="hidden" name="deed" value="bring-back" />
        <Buttons>
          <Button variant="secondary">Let them back in</Button>
        </Buttons>
      </Form>
    </InsetText>
  );
}

/** What is done on a page of its own, because it cannot be taken back easily or at all. */
function More({
  id,
  name,
  may,
}: {
  id: string;
  name: string;
  may: { resetSecondFactor: boolean; merge: boolean; remove: boolean; erase: boolean };
}) {
  const links = [
    {
      may: may.resetSecondFactor,
      to: href(accountAddresses.resetSecondFactor, { id }),
      text: 'Turn off a lost second factor',
    },
    { may: may.merge, to: href(membershipAddresses.merge, { id }), text: 'Merge with a duplicate' },
    {
      may: may.remove,
      to: href(membershipAddresses.remove, { id }),
      text: 'Remove from the network',
    },
    { may: may.erase, to: href(membershipAddresses.erase, { id }), text: 'Erase for good' },
  ].filter((link) => link.may);
  if (links.length === 0) return null;
  return (
    <Part title="What cannot be taken back" id="more">
      <ul className="pbc-rows">
        {links.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} aria-label={`${text}: ${name}`}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
