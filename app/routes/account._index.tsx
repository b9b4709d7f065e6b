import { Link, useLoaderData } from '@remix-run/react';
import { SignOutForm } from '~/features/accounts/components/sign-out-form';
import { accountAddresses } from '~/features/accounts/addresses';
import { findAccount } from '~/features/accounts/people.server';
import { SessionList } from '~/features/accounts/components/session-list';
import { viewSecondFactor } from '~/features/accounts/second-factor/factor.server';
import { listSessions } from '~/features/accounts/sessions.server';
import { intentionAddresses } from '~/features/evaluation/intentions/addresses';
import { followingAddresses } from '~/features/board/following/addresses';
import { membershipAddresses } from '~/features/membership/addresses';
import { entryAddresses } from '~/features/directory/entry-addresses';
import { noticeAddresses } from '~/features/notices/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { SummaryList } from '~/ui/summary-list';

export const meta = titled('Your account');

export const loader = page(accountAddresses.account, async ({ actor, visit }) => {
  const [account, sessions, { since }] = await Promise.all([
    findAccount(actor),
    listSessions(actor),
    viewSecondFactor(actor),
  ]);
  return { account, sessions, secondFactor: since !== null, current: visit.sessionHandle };
});

export default function Account() {
  const { account, sessions, secondFactor, current } = useLoaderData<typeof loader>();
  return (
    <PageBody narrow>
      <PageHeader title="Your account" />
      <SummaryList
        rows={[
          { key: 'Name', value: account.name },
          ...(account.jobTitle === '' ? [] : [{ key: 'Job title', value: account.jobTitle }]),
          { key: 'Organisation', value: account.organisation },
          {
            key: 'Email address',
            value: account.email,
            actions: [
              {
                to: href(accountAddresses.changeEmail, {}),
                text: 'Change',
                hiddenText: 'your email address',
              },
            ],
          },
          {
            key: 'Password',
            value: 'Not shown',
            actions: [
              {
                to: href(accountAddresses.password, {}),
                text: 'Change',
                hiddenText: 'your password',
              },
            ],
          },
          {
            key: 'Second factor',
            value: secondFactor ? 'On' : 'Off',
            actions: [
              {
                to: href(accountAddresses.secondFactor, {}),
                text: 'Change',
                hiddenText: 'your second factor',
              },
            ],
          },
        ]}
      />
      <Part title="What others see of you">
        <p>
          <Link to={href(entryAddresses.profile, {})}>Edit your entry</Link>: name, photo, what
          colleagues may ask you, and who sees how to reach you
        </p>
        <p>
          <Link to={href(entryAddresses.away, {})}>Say when you are away</Link>, and who answers
          meanwhile
        </p>
      </Part>
      <Part title="What you are told">
        <p>
          <Link to={href(noticeAddresses.choices, {})}>
            Choose what the bell and emails tell you
          </Link>
        </p>
        <p>
          <Link to={href(followingAddresses.following, {})}>
            See and change what you follow and mute
          </Link>
        </p>
      </Part>
      <Part title="After events">
        <p>
          <Link to={href(intentionAddresses.mine, {})}>What I will do</Link>: what you wrote down
          for yourself, and when you are reminded of it
        </p>
      </Part>
      <Part title="Where you are signed in" id="sessions">
        <SessionList sessions={sessions} current={current} />
      </Part>
      <Part title="Sign out">
        <p>On a computer that others use, sign out when you leave it.</p>
        <SignOutForm>
          <Buttons>
            <Button variant="secondary">Sign out here</Button>
          </Buttons>
        </SignOutForm>
      </Part>
      <Part title="Your data" id="data">
        <p>
          {/* A file, not a page: the browser fetches it itself. */}
          <a href={href(membershipAddresses.data, {})}>
            Download all that the network keeps of you
          </a>
          , as a zip file with what you wrote and the files you sent. You can also{' '}
          <Link to={href(membershipAddresses.leave, {})}>leave the network</Link>.
        </p>
      </Part>
    </PageBody>
  );
}
