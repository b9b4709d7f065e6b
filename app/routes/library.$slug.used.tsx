import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { MAX_ADVICE } from '~/features/library/limits';
import { findUsedForm, sayUsed } from '~/features/library/reuse/uses.server';
import { usedForm } from '~/features/library/schema';
import { resultWords, results } from '~/features/library/words';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

export const meta = titled('We used this');

export const loader = page(libraryAddresses.used, async ({ actor, params, request }) => ({
  form: await findUsedForm(actor, params.slug ?? ''),
  held: await findHeldForm(request, actor),
}));

export const action = act(libraryAddresses.used, usedForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await sayUsed(actor, slug, input);
  return goTo(
    href(libraryAddresses.item, { slug }),
    'Thank you. You are told when there is a new version.',
  );
});

export default function Used() {
  const { form, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const values: Typed = refusal?.typed ?? held ?? form.values;
  const errors = refusal?.errors ?? {};
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(libraryAddresses.item, { slug: form.slug }),
            text: form.title,
            back: 'the document',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>We used this</h1>
        <p>
          You say so for {form.organisation}. Anybody of {form.organisation} can change it later.
        </p>
        <Form method="post" noValidate>
          <Select
            name="version"
            label="Which version?"
            short
            defaultValue={value('version')}
            error={errors.version}
            options={form.versions.map((number) => ({
              value: String(number),
              text: `Version ${number}`,
            }))}
          />
          <Radios
            name="result"
            legend="What came of it?"
            items={results.map((result) => ({ value: result, label: resultWords[result] }))}
            defaultValue={value('result')}
            error={errors.result}
          />
          <Textarea
            name="advice"
            label="What would you tell others who use it? (optional)"
            rows={4}
            limit={MAX_ADVICE}
            defaultValue={value('advice')}
            error={errors.advice}
          />
          <Buttons>
            <Button>Say so</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
