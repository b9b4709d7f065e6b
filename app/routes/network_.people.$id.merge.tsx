import { Form, Link, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { findAccountOf } from '~/features/membership/account.server';
import { membershipAddresses } from '~/features/membership/addresses';
import { MergeSide } from '~/features/membership/components/merge-side';
import { PersonFinder } from '~/features/membership/components/person-finder';
import { WayUpFromPerson } from '~/features/membership/components/way-up';
import { mergePeople, previewMerge } from '~/features/membership/merge.server';
import { mergeForm } from '~/features/membership/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Merge two accounts');

export const loader = page(membershipAddresses.merge, async ({ actor, params, url }) => {
  const { id, name } = await findAccountOf(actor, params.id ?? '');
  const who = url.searchParams.get('who') ?? '';
  const goneId = url.searchParams.get('with') ?? '';
  const found = await listCandidates(actor, who, { removedToo: true });
  return {
    person: { id, name },
    who,
    found: found.filter((candidate) => candidate.id !== id),
    preview: goneId === '' ? null : await previewMerge(actor, { keptId: id, goneId }),
  };
});

export const action = act(
  membershipAddresses.merge,
  mergeForm,
  async ({ actor, params, input }) => {
    const { id = '' } = params;
    await mergePeople(actor, { keptId: id, goneId: input.gone });
    return goTo(href(membershipAddresses.person, { id }), 'The two accounts are one.');
  },
);

export default function Merge() {
  const { person, who, found, preview } = useLoaderData<typeof loader>();
  return (
    <>
      <WayUpFromPerson person={person} />
      <PageBody narrow>
        <PageHeader
          title="Merge two accounts"
          lede="For one person with two accounts. Everything that names the one names the other from then on."
        />
        {preview ? (
          <Preview {...preview} />
        ) : (
          <>
            <p>The account of {person.name} stays. Find the one that goes.</p>
            <PersonFinder
              who={who}
              found={found}
              label="Which account goes?"
              to={(id) => href(membershipAddresses.merge, { id: person.id }, { with: id })}
            />
          </>
        )}
      </PageBody>
    </>
  );
}

function Preview({ kept, gone }: Awaited<ReturnType<typeof previewMerge>>) {
  return (
    <>
      <MergeSide title="This account stays" id="kept" side={kept} />
      <MergeSide title="This account goes" id="gone" side={gone} />
      <InsetText>
        <p>
          What the second has written and done moves to the first, which keeps its own email
          address, password, roles and entry. Nobody can sign in with the second any more. This
          cannot be taken back.
        </p>
      </InsetText>
      <Form method="post">
        <input type="hidden" name="gone" value={gone.id} />
        <Buttons>
          <Button variant="warning">Make them one account</Button>
        </Buttons>
      </Form>
      <p>
        <Link to={href(membershipAddresses.merge, { id: gone.id }, { with: kept.id })}>
          Keep the other one instead
        </Link>
      </p>
    </>
  );
}
