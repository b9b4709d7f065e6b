import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import { GuidanceFields } from '~/features/guidance/components/guidance-fields';
import { addGuidance } from '~/features/guidance/keeping/add.server';
import { listGuidanceChoices } from '~/features/guidance/keeping/form.server';
import { guidancePolicy } from '~/features/guidance/policy';
import { addForm } from '~/features/guidance/schema';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { ATTACHMENTS } from '~/platform/files/fields';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { AttachmentsField } from '~/ui/attachments-field';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Add guidance');

export const loader = page(guidanceAddresses.new, async ({ actor, request }) => {
  authorize(guidancePolicy.add(actor));
  return {
    choices: await listGuidanceChoices(),
    held: await findHeldForm(request, actor),
    formKey: newFormKey(actor),
  };
});

export const action = act(
  guidanceAddresses.new,
  addForm,
  async ({ actor, input }) => {
    const guidance = await addGuidance(actor, input);
    return goTo(
      href(guidanceAddresses.guidance, { guidance }),
      'It is added. Those who work on its service areas are told.',
    );
  },
  { files: ATTACHMENTS },
);

export default function NewGuidance() {
  const { choices, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(guidanceAddresses.list, {}), text: 'Guidance and links' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Add guidance</h1>
        <Form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <GuidanceFields
            values={refusal?.typed ?? held ?? {}}
            errors={refusal?.errors ?? {}}
            choices={choices}
            file={<AttachmentsField refusal={refusal} />}
          />
          <Buttons>
            <Button>Add it</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
