import { useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { FillForm } from '~/features/library/components/filling/fill-form';
import { HowToMakeFields } from '~/features/library/components/filling/how-to-make-fields';
import { fillIn, readFillPage } from '~/features/library/filling/fill.server';
import { fillForm } from '~/features/library/filling/form';
import { href } from '~/platform/addresses';
import { answerWithMade } from '~/platform/files/download.server';
import { act, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled<{ title: string }>(({ title }) => `Fill in “${title}”`);

export const loader = page(libraryAddresses.fill, async ({ actor, params, url, request }) => ({
  ...(await readFillPage(actor, params.slug ?? '', url.searchParams)),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  libraryAddresses.fill,
  fillForm,
  async ({ actor, params, input, visit }) => {
    const { name, bytes } = await fillIn(actor, params.slug ?? '', input);
    visit.answer = answerWithMade(name, 'docx', bytes);
    return null;
  },
);

export default function FillPage() {
  const { slug, title, document, others, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal | null>() ?? undefined;
  const from = document?.from ?? [];
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(libraryAddresses.library, {}), text: 'Library' },
          { to: href(libraryAddresses.item, { slug }), text: title, back: 'the template' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title={`Fill in “${title}”`}
          lede={
            document
              ? `What you type goes into your copy of “${document.name}”, version ${document.version}. It is not kept here.`
              : 'There is nothing to fill in: its newest version has no Word document with fields.'
          }
        />
        {from.length === 0 ? null : (
          <p>
            What is known of {from.join(' and of ')} stands there already. Change what you like.
          </p>
        )}
        {document ? (
          <FillForm
            key={document.id}
            document={document}
            formKey={formKey}
            held={held}
            refusal={refusal}
          />
        ) : null}
        {others.length === 0 ? null : (
          <>
            <h2>Other documents of this template</h2>
            <ul>
              {others.map(({ id, name }) => (
                <li key={id}>
                  <a href={`${href(libraryAddresses.fill, { slug })}?file=${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <HowToMakeFields open={document === null} />
      </PageBody>
    </>
  );
}
