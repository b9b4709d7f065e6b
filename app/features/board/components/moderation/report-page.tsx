import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { boardAddresses } from '../../addresses';
import { MAX_NOTE } from '../../moderation/limits';
import { flagReasons } from '../../moderation/words';

/** Asks the moderators to look at a post. */
export function ReportPage({
  what,
  post,
  refusal,
}: {
  what: 'query' | 'reply';
  post: { topicId: string; author: string };
  refusal: Refusal | undefined;
}) {
  const back = href(boardAddresses.topic, { id: post.topicId });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'The topic', back: 'the topic' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Report the {what}</h1>
        <p>
          By {post.author}. Only those who look after the section see that it was you. You will be
          told what has become of it.
        </p>
        <Form method="post" noValidate>
          <Radios
            name="reason"
            legend="What is wrong with it?"
            items={flagReasons.map(({ value, text }) => ({ value, label: text }))}
            defaultValue={String(refusal?.typed.reason ?? '')}
            error={refusal?.errors.reason}
          />
          <Textarea
            name="note"
            label="Anything the moderators should know (optional)"
            rows={3}
            limit={MAX_NOTE}
            defaultValue={String(refusal?.typed.note ?? '')}
            error={refusal?.errors.note}
          />
          <NhsNumberQuestion errors={refusal?.errors ?? {}} />
          <Buttons>
            <Button>Send the report</Button>
          </Buttons>
        </Form>
        <p>
          <Link to={back}>Do not report it</Link>
        </p>
      </PageBody>
    </>
  );
}
