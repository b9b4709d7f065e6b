import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { findFlag } from '~/features/board/moderation/flag-lists.server';
import { handleFlag } from '~/features/board/moderation/flags.server';
import { flagForm } from '~/features/board/moderation/forms';
import { MAX_NOTE } from '~/features/board/moderation/limits';
import { flagStates, wordsOfReason } from '~/features/board/moderation/words';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { Meta } from '~/ui/meta';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { StateTag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';
import { When } from '~/ui/when';

/** A report, the post that it is about, and what moderators have done with it. */
export const meta = titled('A reported post');

export const loader = page(boardAddresses.flag, async ({ actor, params }) => ({
  flag: await findFlag(actor, params.flag ?? ''),
}));

export const action = act(boardAddresses.flag, flagForm, async ({ actor, params, input }) => {
  const flag = params.flag ?? '';
  await handleFlag(actor, flag, input);
  return goTo(href(boardAddresses.flag, { flag }), 'It is written down.');
});

export default function Flag() {
  const { flag } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { post, state } = flag;
  const done = state === 'settled' || state === 'refused';
  const what = flag.kind === 'topic' ? 'query' : 'reply';
  const hide = flag.kind === 'topic' ? boardAddresses.hideTopic : boardAddresses.hideReply;
  return (
    <>
      <Breadcrumb trail={[{ to: href(boardAddresses.flags, {}), text: 'Reported posts' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>
          Reported {what}: {wordsOfReason(flag.reason).toLowerCase()}
        </h1>
        <StateTag state={flagStates[state].look}>{flagStates[state].word}</StateTag>
        <Meta>
          {`Reported by ${flag.by.name}`}
          <When at={flag.at} style="datetime" />
          {flag.assignee === null ? null : `with ${flag.assignee}`}
        </Meta>
        {flag.note === '' ? null : <p>“{flag.note}”</p>}
        {flag.reason === 'patient' && !post.deleted && !done ? (
          <ButtonLink variant="warning" to={href(hide, { id: flag.postId })}>
            {post.hidden ? 'Decide about the post' : 'Take it down now'}
          </ButtonLink>
        ) : null}
        <InsetText>
          {post.title === '' ? null : <p className="pbc-strong">{post.title}</p>}
          <Meta>{`By ${post.author}`}</Meta>
          {post.deleted ? <p>This {what} has been deleted.</p> : <Reading html={post.html} />}
          {post.hidden ? <p>It is taken down: only you who look after it read this.</p> : null}
          <p>
            <Link to={post.to}>See it where it stands</Link>
          </p>
        </InsetText>
        <Part title="What was done" id="history">
          {flag.history.length === 0 ? <p>Nothing yet.</p> : null}
          <ul className="pbc-rows is-tight">
            {flag.history.map(({ id, body, by, at }) => (
              <li key={id}>
                {body}
                <Meta>
                  {by}
                  <When at={at} style="datetime" />
                </Meta>
              </li>
            ))}
          </ul>
        </Part>
        <Part title="What now?" id="deeds">
          <Form method="post" noValidate>
            <input type="hidden" name="was" value={flag.mark} />
            <Textarea
              key={flag.history.length}
              name="note"
              label="Note (optional)"
              hint="For other moderators alone."
              rows={3}
              limit={MAX_NOTE}
              defaultValue={String(refusal?.typed.note ?? '')}
              error={refusal?.errors.note}
            />
            <NhsNumberQuestion errors={refusal?.errors ?? {}} />
            <Buttons>
              {state === 'taken' || done ? null : (
                <Button name="deed" value="take">
                  Take it on
                </Button>
              )}
              {done ? (
                <Button variant="secondary" name="deed" value="reopen">
                  Open it again
                </Button>
              ) : (
                <>
                  <Button variant="secondary" name="deed" value="settle">
                    It is settled
                  </Button>
                  <Button variant="secondary" name="deed" value="refuse">
                    Leave the post as it is
                  </Button>
                </>
              )}
              <Button variant="secondary" name="deed" value="note">
                Only note this
              </Button>
            </Buttons>
          </Form>
          <p>
            <Link to={href(boardAddresses.moderate, { id: flag.topicId })}>
              Move, merge, split or close the topic
            </Link>
          </p>
        </Part>
      </PageBody>
    </>
  );
}
