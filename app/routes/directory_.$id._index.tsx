import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { WriteTo } from '~/features/chat/components/write-to';
import { isMemberToWriteTo } from '~/features/chat/rooms/chosen.server';
import { AwayNote } from '~/features/directory/components/away-note';
import { EntryContacts } from '~/features/directory/components/entry-contacts';
import { EntryFacts } from '~/features/directory/components/entry-facts';
import { EntryHead } from '~/features/directory/components/entry-head';
import { cardHref, entryAddresses } from '~/features/directory/entry-addresses';
import { findEntry, findKept } from '~/features/directory/entry.server';
import type { EntryView } from '~/features/directory/entry-views';
import { membershipAddresses } from '~/features/membership/addresses';
import { membershipPolicy } from '~/features/membership/policy';
import '~/features/register';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { DIRECTORY_PATH, personPath } from '~/platform/paths';
import { loadProfileParts } from '~/platform/profile/profile-parts.server';
import { listProfileViews } from '~/platform/profile/profile-views';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ButtonLink } from '~/ui/button';
import { Columns } from '~/ui/columns';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled<{ entry: EntryView }>(({ entry }) => entry.name);

export const loader = page(entryAddresses.entry, async ({ actor, params }) => {
  const id = params.id ?? '';
  // Two accounts became one: what pointed to either leads to the one that is left.
  const kept = await findKept(id);
  if (kept !== null) throw redirect(personPath(kept));
  const entry = await findEntry(actor, id);
  const mayLookAfter = membershipPolicy.lookAfter(actor);
  return {
    entry,
    mayLookAfter,
    mayWriteTo: entry.shownTo === null && (await isMemberToWriteTo(actor, id)),
    parts: await loadProfileParts(actor, id),
  };
});

export default function Entry() {
  const { entry, mayLookAfter, mayWriteTo, parts } = useLoaderData<typeof loader>();
  const isOwn = entry.shownTo !== null;
  return (
    <>
      <Breadcrumb trail={[{ to: DIRECTORY_PATH, text: 'People', back: 'people' }]} />
      <PageBody>
        <EntryHead
          entry={entry}
          action={
            isOwn ? (
              <ButtonLink to={href(entryAddresses.profile, {})}>Edit your entry</ButtonLink>
            ) : mayWriteTo ? (
              <WriteTo id={entry.id} name={entry.name} />
            ) : null
          }
        />
        {isOwn ? (
          <InsetText>
            <p>This is your own page. Beside each contact detail it says who else sees it.</p>
          </InsetText>
        ) : null}
        {entry.absence ? <AwayNote absence={entry.absence} /> : null}
        <Columns
          aside={
            <Part title="Contact" id="contact">
              <EntryContacts entry={entry} />
              <p className="pbc-no-print">
                <a href={cardHref(entry.id)}>Contact card</a>
              </p>
              {mayLookAfter ? (
                <p className="pbc-no-print">
                  <Link to={href(membershipAddresses.person, { id: entry.id })}>
                    Look after this account
                  </Link>
                </p>
              ) : null}
            </Part>
          }
        >
          <EntryFacts entry={entry} />
          {listProfileViews().map(({ key, View }) => {
            const data = parts[key];
            return data === undefined ? null : <View key={key} data={data} />;
          })}
        </Columns>
      </PageBody>
    </>
  );
}
