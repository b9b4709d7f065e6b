import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import { retireGuidance } from '~/features/guidance/keeping/deeds.server';
import { findRetiring } from '~/features/guidance/keeping/form.server';
import { MAX_REASON } from '~/features/guidance/limits';
import { retireForm } from '~/features/guidance/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Supersede or withdraw the guidance');

export const loader = page(guidanceAddresses.retire, async ({ actor, params, request }) => ({
  guidance: await findRetiring(actor, params.guidance ?? ''),
  held: await findHeldForm(request, actor),
}));

export const action = act(
  guidanceAddresses.retire,
  retireForm,
  async ({ actor, params, input }) => {
    const guidance = params.guidance ?? '';
    await retireGuidance(actor, guidance, input);
    return goTo(
      href(guidanceAddresses.guidance, { guidance }),
      'Those who work on its service areas are told.',
    );
  },
);

export default function RetireGuidance() {
  const { guidance, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const values = refusal?.typed ?? held ?? {};
  const errors = refusal?.errors ?? {};
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(guidanceAddresses.guidance, { guidance: guidance.slug }),
            text: guidance.title,
            back: 'the guidance',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Supersede or withdraw the guidance</h1>
        <p>It stays here, with your reason at its top. Those who work on it are told.</p>
        <Form method="post" noValidate>
          <Radios
            name="how"
            legend="What has become of it?"
            items={[
              { value: 'superseded', label: 'Other guidance stands in its place' },
              { value: 'withdrawn', label: 'It holds no more' },
            ]}
            defaultValue={value('how')}
            error={errors.how}
          />
          <TextInput
            name="by"
            label="Address, on this site, of the guidance that stands in its place"
            hint="Copy it from the top of your browser. Add that guidance first, if it is not here yet."
            defaultValue={value('by')}
            error={errors.by}
          />
          <Textarea
            name="reason"
            label="Why?"
            rows={4}
            limit={MAX_REASON}
            defaultValue={value('reason')}
            error={errors.reason}
          />
          <Buttons>
            <Button>Say so</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
