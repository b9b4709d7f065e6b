import { Form, Link, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { boardAddresses } from '~/features/board/addresses';
import { FollowedList } from '~/features/board/components/following/followed-list';
import { followingAddresses } from '~/features/board/following/addresses';
import { listAreasToFollow, listFollowed } from '~/features/board/following/followed.server';
import { noticeAddresses } from '~/features/notices/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { Select } from '~/ui/select';

export const meta = titled('What you follow');

export const loader = page(followingAddresses.following, async ({ actor }) => {
  const followed = await listFollowed(actor);
  return { followed, areas: await listAreasToFollow(followed) };
});

export default function Following() {
  const { followed, areas } = useLoaderData<typeof loader>();
  const follows = followed.filter(({ muted }) => !muted);
  const mutes = followed.filter(({ muted }) => muted);
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(accountAddresses.account, {}), text: 'Your account', back: 'your account' },
        ]}
      />
      <PageBody narrow>
        <PageHeader
          title="What you follow"
          lede="Of a topic that you follow you are told the replies; of a section or a service area, the new topics."
        />
        <p>
          What you ask, and where you reply, you follow without saying so, until you mute it.
          Whether it is told in the bell or by email,{' '}
          <Link to={href(noticeAddresses.choices, {})}>you choose for all of it</Link>.
        </p>
        <Part title="You follow" id="follows">
          {follows.length === 0 ? (
            <EmptyState title="Nothing yet">
              Follow a query on its page, a section at the foot of{' '}
              <Link to={href(boardAddresses.board, {})}>its list</Link>, or a service area here.
            </EmptyState>
          ) : (
            <FollowedList things={follows} />
          )}
        </Part>
        <Part title="Follow a service area" id="areas">
          <Form method="post" action={href(followingAddresses.follow, {})} className="pbc-filters">
            <input type="hidden" name="kind" value="service-area" />
            <input type="hidden" name="choice" value="follow" />
            <Select
              name="target"
              label="Service area"
              small
              groupClass="is-half"
              required
              options={[
                { value: '', text: 'Choose one' },
                ...areas.map(({ slug, name, group }) => ({ value: slug, text: name, group })),
              ]}
            />
            <Button variant="secondary" small>
              Follow
            </Button>
          </Form>
        </Part>
        <Part title="You mute" id="mutes">
          <p>
            A muted topic tells you no replies, your own queries among them. A muted section or
            service area tells you no new topics, and no replies where you only replied yourself.
            You are still told when somebody asks or names you, when your reply is accepted, and
            when a query waits for you on its way to an answer.
          </p>
          {mutes.length === 0 ? null : <FollowedList things={mutes} />}
        </Part>
      </PageBody>
    </>
  );
}
