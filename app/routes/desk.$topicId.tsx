import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { DeskForms } from '~/features/board/components/desk/desk-forms';
import { DeskQuery } from '~/features/board/components/desk/desk-query';
import { findDeskQuery } from '~/features/board/desk/desk.server';
import { doAtDesk } from '~/features/board/desk/deeds.server';
import { deskForm } from '~/features/board/desk/schema';
import type { DeskQueryView } from '~/features/board/desk/views';
import { findReadableTopic } from '~/features/board/topics/topic-pages.server';
import { titleOf } from '~/features/board/topics/topic-title';
import { escalationAddresses } from '~/features/escalation/addresses';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled<{ query: DeskQueryView }>(({ query }) => titleOf(query.topic));

export const loader = page(escalationAddresses.deskQuery, async ({ actor, params }) => {
  const topicId = params.topicId ?? '';
  const query = await findDeskQuery(actor, topicId);
  // It may have left the desk since the mail: whoever may read it anyway sees what became of it.
  if (!query) {
    const id = await findReadableTopic(actor, topicId);
    throw redirect(href(boardAddresses.topic, { id }));
  }
  return { query, formKey: newFormKey(actor) };
});

export const action = act(
  escalationAddresses.deskQuery,
  deskForm,
  async ({ actor, params, input }) => {
    const said = await doAtDesk(actor, params.topicId ?? '', input);
    return goTo(href(escalationAddresses.desk, {}), said);
  },
);

export default function DeskQueryPage() {
  const { query, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(escalationAddresses.desk, {}), text: 'Your desk', back: 'your desk' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{titleOf(query.topic)}</h1>
        <DeskQuery query={query} />
        {query.topic.hidden ? null : (
          <DeskForms
            standing={query.topic.standing}
            formKey={formKey}
            others={query.others}
            refusal={refusal}
          />
        )}
      </PageBody>
    </>
  );
}
