import { Link, useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { InvitationList } from '~/features/joining/components/invitation-list';
import { listImports } from '~/features/joining/import.server';
import { invitationStates, type InvitationState } from '~/features/joining/invitation-state';
import { sendAgain, withdraw } from '~/features/joining/invitations.server';
import { listInvitations } from '~/features/joining/list-invitations.server';
import { invitationForm } from '~/features/joining/schema';
import { networkAddresses } from '~/features/network/addresses';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ButtonLink, Buttons } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { Views } from '~/ui/views';

export const meta = titled('Invitations');

export const loader = page(joiningAddresses.invitations, async ({ actor, url }) => {
  const view = invitationStates.find((state) => state === url.searchParams.get('view'));
  const state = view ?? 'waiting';
  const [invitations, imports] = await Promise.all([
    listInvitations(actor, state, url.searchParams.get('before')),
    listImports(actor),
  ]);
  return { state, invitations, imports };
});

export const action = act(
  joiningAddresses.invitations,
  invitationForm,
  async ({ actor, input }) => {
    const { deed, invitation, email } = input;
    if (deed === 'withdraw') await withdraw(actor, invitation);
    else await sendAgain(actor, invitation === '' ? { email } : { id: invitation });
    return goTo(
      href(joiningAddresses.invitations, {}),
      deed === 'withdraw'
        ? 'The invitation is taken back. Its link does not work any more.'
        : 'The invitation is on its way again, with a new link.',
    );
  },
);

const names: Record<InvitationState, string> = {
  waiting: 'Waiting',
  accepted: 'Joined',
  'run-out': 'Run out',
  withdrawn: 'Taken back',
};

const empty: Record<InvitationState, { title: string; text: string }> = {
  waiting: {
    title: 'Nobody is invited at the moment',
    text: 'Whom would you like to ask? An invitation takes a minute.',
  },
  accepted: { title: 'Nobody has joined by invitation yet', text: 'Who does stands here.' },
  'run-out': { title: 'None has run out', text: 'Those that nobody used in time stand here.' },
  withdrawn: { title: 'None has been taken back', text: 'Those that are stand here.' },
};

export default function Invitations() {
  const { state, invitations, imports } = useLoaderData<typeof loader>();
  const viewHref = (view: InvitationState, before?: string) =>
    href(joiningAddresses.invitations, {}, { view: view === 'waiting' ? undefined : view, before });
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody>
        <PageHeader
          title="Invitations"
          lede="Who has been asked to join, by whom, and what came of it."
          action={
            <Buttons>
              <ButtonLink to={href(joiningAddresses.invite, {})}>Invite somebody</ButtonLink>
              <ButtonLink variant="secondary" to={href(joiningAddresses.import, {})}>
                Invite many at once
              </ButtonLink>
            </Buttons>
          }
        />
        {imports.map(({ file, fileName, made, failed }) => (
          <InsetText key={file}>
            <p>
              {failed
                ? `Inviting everybody in ${fileName} has stopped after ${made}. The webmaster can have it tried again, under Jobs.`
                : `Everybody in ${fileName} is being invited: ${made} so far.`}{' '}
              <Link to={href(joiningAddresses.import, {}, { file })}>How far it is</Link>
            </p>
          </InsetText>
        ))}
        <Views
          items={invitationStates.map((view) => ({
            to: viewHref(view),
            text: names[view],
            count: invitations.counts[view],
            current: view === state,
          }))}
        />
        {invitations.rows.length === 0 ? (
          <EmptyState title={empty[state].title}>{empty[state].text}</EmptyState>
        ) : (
          <>
            <h2 className="nhsuk-u-visually-hidden">{names[state]}</h2>
            <InvitationList rows={invitations.rows} />
          </>
        )}
        <Pagination
          {...(invitations.older !== null && {
            next: { to: viewHref(state, invitations.older), title: 'Older invitations' },
          })}
        />
      </PageBody>
    </>
  );
}
