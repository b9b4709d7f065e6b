import { useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { questionAddresses } from '~/features/questions/addresses';
import { AttendeesPart } from '~/features/questions/components/people/attendees-part';
import { BadgeSheet } from '~/features/questions/components/people/badge-sheet';
import { FoundPart } from '~/features/questions/components/people/found-part';
import { RolesPart } from '~/features/questions/components/people/roles-part';
import { doWithPeople } from '~/features/questions/passes/deeds.server';
import { peopleForm } from '~/features/questions/passes/forms';
import { findSessionPeople } from '~/features/questions/passes/people.server';
import { addressToType } from '~/features/questions/seen/join-code.server';
import type { SheetBadge } from '~/features/questions/views';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('People and badges');

export const loader = page(questionAddresses.people, async ({ actor, params, url }) => {
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  const [people, candidates] = await Promise.all([
    findSessionPeople(actor, params.code ?? ''),
    listCandidates(actor, who),
  ]);
  return { people, candidates, who, address: addressToType() };
});

/** Badges are answered at once, and not by another page: nobody can show them a second time. */
export const action = act(
  questionAddresses.people,
  peopleForm,
  async ({ actor, params, input }) => {
    const code = params.code ?? '';
    const done = await doWithPeople(actor, code, input);
    return 'badges' in done ? done : goTo(href(questionAddresses.people, { code }), done.said);
  },
);

export default function People() {
  const { people, candidates, who, address } = useLoaderData<typeof loader>();
  const answer = useActionData<Refusal | { badges: SheetBadge[] }>();
  const refusal = answer && 'errors' in answer ? answer : undefined;
  const badges = answer && 'badges' in answer ? answer.badges : null;
  const { code, title, roles, attendees, may } = people;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(questionAddresses.session, { code }), text: title, back: 'the session' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1 className={badges ? 'pbc-no-print' : undefined}>People and badges</h1>
        {badges ? (
          <BadgeSheet badges={badges} title={title} address={address} />
        ) : (
          <>
            <RolesPart roles={roles} mayManage={may.manage} />
            {may.manage || may.givePasses ? (
              <FoundPart who={who} candidates={candidates} may={may} refusal={refusal} />
            ) : null}
            <AttendeesPart attendees={attendees} mayGivePasses={may.givePasses} />
          </>
        )}
      </PageBody>
    </>
  );
}
