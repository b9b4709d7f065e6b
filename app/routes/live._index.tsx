import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { isSessionCode } from '~/features/questions/codes';
import { CodeForm } from '~/features/questions/components/code-form';
import { SessionList } from '~/features/questions/components/session-list';
import { keepGuest } from '~/features/questions/passes/cookie.server';
import { useBadge } from '~/features/questions/passes/passes.server';
import { questionsPolicy } from '~/features/questions/policy';
import { codeForm } from '~/features/questions/schema';
import { findDoor } from '~/features/questions/sessions/door.server';
import { listSessions } from '~/features/questions/sessions/list.server';
import { isMember } from '~/platform/actor';
import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { Invalid, NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';

export const meta = titled('Live questions');

export const loader = page(questionAddresses.sessions, async ({ actor, url }) =>
  isMember(actor)
    ? {
        sessions: await listSessions(actor, url.searchParams.get('before')),
        mayMake: questionsPolicy.make(actor),
      }
    : { sessions: null, mayMake: false },
);

/** The code on the screen, of who is signed in; or the one on a badge, which lets this browser in. */
export const action = act(
  questionAddresses.sessions,
  codeForm,
  async ({ actor, visit, input: { typedCode: code } }) => {
    if (!isSessionCode(code)) {
      const badge = await useBadge({ typed: code }, visit.address);
      const headers = new Headers({ 'Set-Cookie': await keepGuest(badge.browserToken) });
      return goTo(href(questionAddresses.session, { code: badge.code }), undefined, headers);
    }
    if (!isMember(actor)) {
      throw new Invalid({
        typedCode: 'Sign in to use the code on the screen, or type the one on your badge',
      });
    }
    await findDoor(actor, code).catch((error: unknown) => {
      if (!(error instanceof NotFound)) throw error;
      throw new Invalid({
        typedCode: 'There is no session with this code. Look at the screen again',
      });
    });
    return goTo(href(questionAddresses.session, { code }));
  },
);

export default function Sessions() {
  const { sessions, mayMake } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title="Live questions"
        lede="Ask a speaker, and vote for what others have asked."
        action={
          mayMake ? (
            <ButtonLink to={href(questionAddresses.newSession, {})}>Make a session</ButtonLink>
          ) : undefined
        }
      />
      <CodeForm
        label="Code on the screen, or on your badge"
        hint="Letters and numbers; it makes no difference whether they are capitals."
        refusal={refusal}
      />
      {sessions ? (
        <>
          <SessionList title="Today" sessions={sessions.today} />
          <SessionList title="Coming" sessions={sessions.later} />
          <SessionList title="Past" sessions={sessions.past} />
          <Pagination
            {...(sessions.older !== null && {
              next: {
                to: href(questionAddresses.sessions, {}, { before: sessions.older }),
                title: 'Older sessions',
              },
            })}
          />
          <p>
            <Link to={href(questionAddresses.promises, {})}>What was promised at sessions</Link>
          </p>
        </>
      ) : (
        <p>
          <a href={`${SIGN_IN_PATH}?${new URLSearchParams({ next: '/live' }).toString()}`}>
            Sign in
          </a>{' '}
          to see the sessions.
        </p>
      )}
    </PageBody>
  );
}
