import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { ReasonField } from '~/features/board/components/moderation/reason-field';
import { MOST_SPLIT } from '~/features/board/moderation/limits';
import { splitForm } from '~/features/board/moderation/forms';
import { listSplittable, splitTopic } from '~/features/board/moderation/split.server';
import { href } from '~/platform/addresses';
import { formatDateTime } from '~/platform/dates';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { useNow } from '~/ui/now';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { TextInput } from '~/ui/text-input';

/** Replies that are about something else become a discussion of their own. */
export const meta = titled('Split this topic');

export const loader = page(boardAddresses.split, ({ actor, params }) =>
  listSplittable(actor, params.id ?? ''),
);

export const action = act(boardAddresses.split, splitForm, async ({ actor, params, input }) => {
  const id = await splitTopic(actor, params.id ?? '', input);
  return goTo(href(boardAddresses.topic, { id }), 'The replies stand here now.');
});

export default function Split() {
  const { topic, latestAlone, replies } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const now = useNow();
  const { errors, typed } = refusal ?? { errors: {}, typed: {} };
  const back = href(boardAddresses.topic, { id: topic.id });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'The topic', back: 'the topic' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="Split this topic"
          lede={topic.title === '' ? undefined : <Link to={back}>{topic.title}</Link>}
        />
        <p>
          The replies you choose become a discussion of their own in the same sections. They keep
          their authors, their order and their addresses.
        </p>
        {replies.length === 0 ? (
          <p>There are no replies that can be split off.</p>
        ) : (
          <Form method="post" noValidate>
            <Checkboxes
              name="replies"
              legend="Which replies?"
              hint={latestAlone ? `These are the latest ${MOST_SPLIT}.` : undefined}
              small
              items={replies.map(({ id, author, at, excerpt }) => ({
                value: id,
                label: `${author}, ${formatDateTime(at, now)}`,
                hint: excerpt,
              }))}
              defaultValues={[typed.replies ?? []].flat()}
              error={errors.replies}
            />
            <TextInput
              name="title"
              label="What are they about?"
              hint="The title of the new discussion."
              defaultValue={String(typed.title ?? '')}
              error={errors.title}
            />
            <ReasonField error={errors.reason} value={String(typed.reason ?? '')} />
            <NhsNumberQuestion errors={errors} />
            <Buttons>
              <Button>Split them off</Button>
            </Buttons>
          </Form>
        )}
      </PageBody>
    </>
  );
}
