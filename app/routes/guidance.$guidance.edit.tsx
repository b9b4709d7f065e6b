import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import { GuidanceFields } from '~/features/guidance/components/guidance-fields';
import { changeGuidance } from '~/features/guidance/keeping/change.server';
import { findGuidanceForm, listGuidanceChoices } from '~/features/guidance/keeping/form.server';
import { changeForm } from '~/features/guidance/schema';
import { href } from '~/platform/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { AttachmentsField } from '~/ui/attachments-field';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Change the guidance');

export const loader = page(guidanceAddresses.edit, async ({ actor, params, request }) => {
  const form = await findGuidanceForm(actor, params.guidance ?? '');
  return {
    ...form,
    choices: await listGuidanceChoices(form.values.source),
    held: await findHeldForm(request, actor),
  };
});

export const action = act(
  guidanceAddresses.edit,
  changeForm,
  async ({ actor, params, input }) => {
    const guidance = params.guidance ?? '';
    await changeGuidance(actor, guidance, input);
    return goTo(
      href(guidanceAddresses.guidance, { guidance }),
      input.news
        ? 'The changes are saved. Those who work on its service areas are told.'
        : 'The changes are saved.',
    );
  },
  { files: ATTACHMENTS },
);

export default function EditGuidance() {
  const { slug, title, files, values, choices, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(guidanceAddresses.guidance, { guidance: slug }),
            text: title,
            back: 'the guidance',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Change the guidance</h1>
        <Form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="version" value={values.version} />
          <GuidanceFields
            values={refusal?.typed ?? held ?? values}
            errors={refusal?.errors ?? {}}
            choices={choices}
            file={<AttachmentsField refusal={refusal} attached={files} />}
          />
          <Checkbox
            name="news"
            label="What it says is different: tell those who work on it, and mark the templates it touches"
            defaultChecked={refusal?.typed.news === 'on'}
          />
          <Buttons>
            <Button>Save the changes</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
