import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { papersForm } from '~/features/events/papers/forms';
import { changePapers, findPapers } from '~/features/events/papers/papers.server';
import { href } from '~/platform/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { AttachmentsField } from '~/ui/attachments-field';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

const titles = {
  before: 'Papers to read before',
  after: 'Papers and slides from the day',
} as const;

export const meta = titled<{ when: 'before' | 'after' }>(({ when }) => titles[when]);

export const loader = page(eventAddresses.papers, async ({ actor, params, url }) => ({
  slug: params.slug ?? '',
  when: url.searchParams.get('when') === 'after' ? ('after' as const) : ('before' as const),
  papers: await findPapers(actor, params.slug ?? ''),
}));

export const action = act(
  eventAddresses.papers,
  papersForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    const { when, attachments, attached } = input;
    await changePapers(actor, slug, when, { wanted: attachments, shown: attached });
    return goTo(href(eventAddresses.event, { slug }), 'The papers are saved.');
  },
  { files: ATTACHMENTS },
);

export default function Papers() {
  const { slug, when, papers } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(eventAddresses.event, { slug }), text: papers.title, back: 'the event' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{titles[when]}</h1>
        <p>
          Every member who can see the event can download them, and they are found by their words.
        </p>
        <Form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="when" value={when} />
          <AttachmentsField refusal={refusal} attached={papers[when]} />
          <Buttons>
            <Button>Save the papers</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
