import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { Meta } from '~/ui/meta';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Reading } from '~/ui/reading';
import { When } from '~/ui/when';
import { boardAddresses } from '../../addresses';
import type { PostToHide } from '../../moderation/views';
import { Attachments } from '~/ui/attachments';
import { ReasonField } from './reason-field';

/** Taking a post down at once; for who looks after it, deciding about one that was. */
export function HidePage({
  what,
  post,
  refusal,
}: {
  what: 'query' | 'reply';
  post: PostToHide;
  refusal: Refusal | undefined;
}) {
  const back = href(boardAddresses.topic, { id: post.topicId });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'The topic', back: 'the topic' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        {post.state === 'standing' ? <TakeDown what={what} post={post} back={back} /> : null}
        {post.state === 'to-decide' ? <Decide what={what} post={post} refusal={refusal} /> : null}
        {post.state === 'gone' ? <Gone what={what} back={back} /> : null}
      </PageBody>
    </>
  );
}

export function titleOfHidePage({ post }: { post: PostToHide }): string {
  return { standing: 'Take it down', 'to-decide': 'Decide about a post', gone: 'Taken down' }[
    post.state
  ];
}

function TakeDown({ what, post, back }: { what: string; post: PostToHide; back: string }) {
  return (
    <>
      <h1>Is a patient named in this {what}?</h1>
      <p>
        If anybody could tell from it who a patient is, take it down now. At once nobody can read
        it, its files or replies that quote it any more. Its author and the moderators are told, and
        a moderator decides whether it is shown again or erased.
      </p>
      <Form method="post">
        <input type="hidden" name="deed" value="hide" />
        <Buttons>
          <Button variant="warning">Take it down now</Button>
        </Buttons>
      </Form>
      <p>
        <Link to={back}>No, leave it</Link>
      </p>
      <Shown post={post} />
    </>
  );
}

function Decide({
  what,
  post,
  refusal,
}: {
  what: string;
  post: PostToHide;
  refusal: Refusal | undefined;
}) {
  const error = refusal?.errors.reason ?? refusal?.errors.form;
  return (
    <>
      <h1>Decide about this {what}</h1>
      <p>
        Taken down by {post.hiddenBy ?? 'somebody'}
        {post.hiddenAt === null ? null : (
          <>
            , <When at={post.hiddenAt} style="datetime" />
          </>
        )}
        , because a patient may be named in it. Only its author and those who look after the section
        can read it.
      </p>
      <Shown post={post} />
      <Form method="post" noValidate>
        <ReasonField
          error={error}
          value={String(refusal?.typed.reason ?? '')}
          hint={`Its author reads it. When the ${what} is shown again, it stands on the page.`}
        />
        <NhsNumberQuestion errors={refusal?.errors ?? {}} />
        <Buttons>
          <Button name="deed" value="show">
            Show it again
          </Button>
          <Button variant="warning" name="deed" value="erase">
            Erase it
          </Button>
        </Buttons>
      </Form>
      <p>
        Erasing takes its text and its files away for good. Its earlier versions go either way: they
        may be what named a patient.
      </p>
    </>
  );
}

function Gone({ what, back }: { what: string; back: string }) {
  return (
    <>
      <h1>This {what} is taken down already</h1>
      <p>Nobody can read it until a moderator has decided about it.</p>
      <p>
        <Link to={back}>Back to the topic</Link>
      </p>
    </>
  );
}

function Shown({ post: { title, author, html, files } }: { post: PostToHide }) {
  return (
    <InsetText>
      {title === '' ? null : <p className="pbc-strong">{title}</p>}
      <Meta>{`By ${author}`}</Meta>
      {html === '' ? null : <Reading html={html} />}
      <Attachments files={files} />
    </InsetText>
  );
}
