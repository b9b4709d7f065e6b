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
import { listSections } from '~/features/board/sections.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

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
        <Part title={topic.closed ? 'Open it again' : 'Close it'} id="close">
          <CloseForm topic={topic} refusal={refusal} />
        </Part>
        <Part title={topic.pinned ? 'Unpin it' : 'Pin it'} id="pin">
          <PinForm topic={topic} refusal={refusal} />
        </Part>
        <Part title="Move it" id="move">
          <MoveForm topic={topic} sections={sections} refusal={refusal} />
        </Part>
        <Part title="Merge it into another topic" id="merge">
          <MergeForm refusal={refusal} />
        </Part>
        {topic.replyCount > 0 ? (
          <Part title="Split it" id="split">
            <p>
              <Link to={href(boardAddresses.split, { id: topic.id })}>
                Choose replies that become a discussion of their own
              </Link>
            </p>
          </Part>
        ) : null}
      </PageBody>
    </>
  );
}
