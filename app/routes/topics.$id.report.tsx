import { useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { ReportPage } from '~/features/board/components/moderation/report-page';
import { findReportable, reportPost } from '~/features/board/moderation/flags.server';
import { reportForm } from '~/features/board/moderation/forms';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';

/** Asking the moderators to look at a query. */
export const meta = titled('Report the query');

export const loader = page(boardAddresses.reportTopic, async ({ actor, params }) => ({
  post: await findReportable(actor, { kind: 'topic', id: params.id ?? '' }),
}));

export const action = act(
  boardAddresses.reportTopic,
  reportForm,
  async ({ actor, params, input }) => {
    const id = params.id ?? '';
    const topicId = await reportPost(actor, { kind: 'topic', id }, input);
    if (input.reason === 'patient') {
      return goTo(
        href(boardAddresses.hideTopic, { id }),
        'The moderators are told. You can take it down yourself at once.',
      );
    }
    return goTo(
      href(boardAddresses.topic, { id: topicId }),
      'Thank you. The moderators are told, and you will hear what becomes of it.',
    );
  },
);

export default function ReportTopic() {
  const { post } = useLoaderData<typeof loader>();
  return <ReportPage what="query" post={post} refusal={useActionData<Refusal>()} />;
}
