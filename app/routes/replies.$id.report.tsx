import { useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { ReportPage } from '~/features/board/components/moderation/report-page';
import { findReportable, reportPost } from '~/features/board/moderation/flags.server';
import { reportForm } from '~/features/board/moderation/forms';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';

/** Asking the moderators to look at a reply. */
export const meta = titled('Report the reply');

export const loader = page(boardAddresses.reportReply, async ({ actor, params }) => ({
  post: await findReportable(actor, { kind: 'reply', id: params.id ?? '' }),
}));

export const action = act(
  boardAddresses.reportReply,
  reportForm,
  async ({ actor, params, input }) => {
    const id = params.id ?? '';
    const topicId = await reportPost(actor, { kind: 'reply', id }, input);
    if (input.reason === 'patient') {
      return goTo(
        href(boardAddresses.hideReply, { id }),
        'The moderators are told. You can take it down yourself at once.',
      );
    }
    return goTo(
      href(boardAddresses.topic, { id: topicId }),
      'Thank you. The moderators are told, and you will hear what becomes of it.',
    );
  },
);

export default function ReportReply() {
  const { post } = useLoaderData<typeof loader>();
  return <ReportPage what="reply" post={post} refusal={useActionData<Refusal>()} />;
}
