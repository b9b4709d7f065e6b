import { useActionData, useLoaderData } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import {
  AboutGuidance,
  KeeperOfGuidance,
  LinkHistory,
  StateOfGuidance,
} from '~/features/guidance/components/guidance-parts';
import { doWithGuidance } from '~/features/guidance/keeping/deeds.server';
import { findGuidancePage } from '~/features/guidance/page.server';
import { guidanceDeedForm, type GuidanceDeed } from '~/features/guidance/schema';
import type { GuidancePage } from '~/features/guidance/views';
import { statusWords } from '~/features/guidance/words';
import { TouchedItems } from '~/features/library/components/touched-items';
import { listTouched } from '~/features/library/guidance/touched.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Attachments } from '~/ui/attachments';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Columns } from '~/ui/columns';
import { ErrorSummary } from '~/ui/error-summary';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { Reading } from '~/ui/reading';
import { Badge } from '~/ui/tag';

export const meta = titled<{ guidance: GuidancePage }>(({ guidance }) => guidance.title);

export const loader = page(guidanceAddresses.guidance, async ({ actor, params }) => {
  const slug = params.guidance ?? '';
  return { guidance: await findGuidancePage(actor, slug), touched: await listTouched(actor, slug) };
});

const SAID: Record<GuidanceDeed['deed'], string> = {
  ask: 'Its address is being asked. Look again in a minute.',
  'use-new-address': 'The new address stands here from now on.',
  restore: 'It holds again.',
  keep: 'You keep it from now on.',
  'still-right': 'Thank you. You are reminded before the next review.',
};

export const action = act(
  guidanceAddresses.guidance,
  guidanceDeedForm,
  async ({ actor, params, input }) => {
    const guidance = params.guidance ?? '';
    await doWithGuidance(actor, guidance, input);
    return goTo(href(guidanceAddresses.guidance, { guidance }), SAID[input.deed]);
  },
);

export default function OneGuidance() {
  const { guidance, touched } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { title, source, status, url, summaryHtml, files } = guidance;
  return (
    <>
      <Breadcrumb trail={[{ to: href(guidanceAddresses.list, {}), text: 'Guidance and links' }]} />
      <PageBody>
        <ErrorSummary errors={refusal?.errors} />
        <Meta plain>
          <Badge>{source}</Badge>
          {status === 'current' ? null : <Badge>{statusWords[status]}</Badge>}
        </Meta>
        <h1 className="pbc-long-name mt-1">{title}</h1>
        <div className="mt-5">
          <Columns
            aside={
              <>
                <AboutGuidance guidance={guidance} />
                <KeeperOfGuidance guidance={guidance} refusal={refusal} />
              </>
            }
          >
            <StateOfGuidance guidance={guidance} />
            {summaryHtml === '' ? null : <Reading html={summaryHtml} />}
            {url === '' ? null : (
              <p className="pbc-long-name mt-4 mb-5">
                <a href={url} rel="noopener noreferrer">
                  Read it at {new URL(url).hostname}
                </a>
              </p>
            )}
            {files.length === 0 ? null : <Attachments files={files} />}
            <TouchedItems items={touched} />
            <LinkHistory checks={guidance.checks} />
          </Columns>
        </div>
      </PageBody>
    </>
  );
}
