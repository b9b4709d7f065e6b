import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { ImportHelp } from '~/features/joining/components/import-help';
import { ImportPreview } from '~/features/joining/components/import-preview';
import {
  checkImport,
  confirmImport,
  FILE_FIELD,
  viewImport,
} from '~/features/joining/import.server';
import { importForm } from '~/features/joining/schema';
import { networkAddresses } from '~/features/network/addresses';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { FileInput } from '~/ui/file-input';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Invite many at once');

export const loader = page(joiningAddresses.import, async ({ actor, url }) => {
  const file = url.searchParams.get('file');
  if (file === null) return { preview: null };
  try {
    return { preview: await viewImport(actor, file, Number(url.searchParams.get('page')) || 1) };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    // Erased, because everybody in it has been invited or a day has passed.
    throw await goTo(href(joiningAddresses.invitations, {}), {
      notice: 'The file is not kept any more. Whoever was invited from it stands here.',
    });
  }
});

export const action = act(
  joiningAddresses.import,
  importForm,
  async ({ actor, input: { deed, file } }) => {
    if (deed === 'confirm') {
      await confirmImport(actor, file);
      return goTo(
        href(joiningAddresses.invitations, {}),
        'The invitations are being sent. This takes a few minutes.',
      );
    }
    await checkImport(actor, file);
    return goTo(href(joiningAddresses.import, {}, { file }));
  },
  { files: FILE_FIELD },
);

export default function Import() {
  const { preview } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(networkAddresses.network, {}), text: 'Network' },
          { to: href(joiningAddresses.invitations, {}), text: 'Invitations' },
        ]}
      />
      <PageBody narrow={preview === null}>
        <ErrorSummary errors={errors} />
        <PageHeader
          title="Invite many at once"
          lede={
            preview === null
              ? 'From a file. You see what will happen to each row before anything does.'
              : undefined
          }
        />
        {preview === null ? (
          <>
            <ImportHelp />
            <Form method="post" encType="multipart/form-data" noValidate>
              <FileInput
                name="file"
                label="File"
                hint="CSV, smaller than 5MB"
                accept=".csv,.txt,text/csv"
                error={errors?.file}
              />
              <Buttons>
                <Button>Look at what will happen</Button>
              </Buttons>
            </Form>
          </>
        ) : (
          <ImportPreview preview={preview} />
        )}
      </PageBody>
    </>
  );
}
