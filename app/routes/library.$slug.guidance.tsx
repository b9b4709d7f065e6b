import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import { libraryAddresses } from '~/features/library/addresses';
import { CheckOff } from '~/features/library/components/check-off';
import { Checked, GuidanceLink } from '~/features/library/components/guidance-part';
import { doWithGuidanceOf } from '~/features/library/guidance/deeds.server';
import { findGuidanceOf } from '~/features/library/guidance/rests.server';
import { guidanceForm, type GuidanceInput } from '~/features/library/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Select } from '~/ui/select';

export const meta = titled('Guidance it rests on');

export const loader = page(libraryAddresses.guidance, async ({ actor, params }) => ({
  item: await findGuidanceOf(actor, params.slug ?? ''),
}));

const SAID: Record<GuidanceInput['deed'], string> = {
  name: 'It stands on the page. When that guidance changes, the owners are told.',
  unname: 'It rests on that guidance no longer.',
  check: 'Thank you. It is no longer marked.',
};

export const action = act(
  libraryAddresses.guidance,
  guidanceForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    await doWithGuidanceOf(actor, slug, input);
    return goTo(href(libraryAddresses.guidance, { slug }), SAID[input.deed]);
  },
);

export default function GuidanceOfItem() {
  const {
    item: { slug, title, guidance, others },
  } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(libraryAddresses.item, { slug }), text: title, back: 'the document' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Guidance it rests on</h1>
        {guidance.length === 0 ? (
          <EmptyState title="No guidance is named yet">
            Name what it rests on, and its owners are told when that changes.
          </EmptyState>
        ) : (
          <ul className="pbc-rows" role="list" aria-label="Guidance it rests on">
            {guidance.map((one) => (
              <li key={one.slug}>
                <GuidanceLink guidance={one} />, {one.source}
                <Checked guidance={one} />
                {one.toCheck ? <CheckOff guidance={one} refusal={refusal} /> : null}
                {one.named ? (
                  <Form method="post" className="mt-2">
                    <input type="hidden" name="guidance" value={one.slug} />
                    <Button small variant="secondary" name="deed" value="unname">
                      It does not rest on it
                      <HiddenText>: {one.title}</HiddenText>
                    </Button>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        <Part title="Name more">
          {others.length === 0 ? (
            <p>
              There is no other guidance. <Link to={href(guidanceAddresses.list, {})}>Look</Link>{' '}
              whether it is to be added.
            </p>
          ) : (
            <Form method="post" noValidate>
              <Select
                name="guidance"
                label="Which guidance?"
                error={refusal?.errors.guidance}
                options={[
                  { value: '', text: 'Choose guidance' },
                  ...others.map((one) => ({ value: one.slug, text: one.text })),
                ]}
              />
              <Button small variant="secondary" name="deed" value="name">
                It rests on it
              </Button>
            </Form>
          )}
        </Part>
      </PageBody>
    </>
  );
}
