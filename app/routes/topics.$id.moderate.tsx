import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import {
  CloseForm,
  MergeForm,
  MoveForm,
  PinForm,
} from '~/features/board/components/moderation/moderate-forms';
import { moderateForm } from '~/features/board/moderation/forms';
import { findModerated } from '~/features/board/moderation/looking-after.server';
import { moderate } from '~/features/board/moderation/moderate.server';
import { listSections } from '~/features/board/sections/sections.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

/** Everything that who looks after a topic can do with it. */
export const meta = titled('Look after this topic');

export const loader = page(boardAddresses.moderate, async ({ actor, params }) => ({
  topic: await findModerated(actor, params.id ?? ''),
  sections: await listSections(actor),
}));

export const action = act(
  boardAddresses.moderate,
  moderateForm,
  async ({ actor, params, input }) => {
    const { topicId, said } = await moderate(actor, params.id ?? '', input);
    return goTo(href(boardAddresses.topic, { id: topicId }), said);
  },
);

export default function Moderate() {
  const { topic, sections } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const back = href(boardAddresses.topic, { id: topic.id });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'The topic', back: 'the topic' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="Look after this topic"
          lede={topic.title === '' ? undefined : <Link to={back}>{topic.title}</Link>}
        />
        <p>
          What you do and why stands on the topic’s page. The asker and those who wrote there are
          told.
        </p>
        <CloseForm topic={topic} refusal={refusal} />
        <PinForm topic={topic} refusal={refusal} />
        <MoveForm topic={topic} sections={sections} refusal={refusal} />
        <MergeForm refusal={refusal} />
        {topic.replyCount > 0 ? (
          <p>
            <Link to={href(boardAddresses.split, { id: topic.id })}>
              Split it: choose replies that become a discussion of their own
            </Link>
          </p>
        ) : null}
      </PageBody>
    </>
  );
}
