import { useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import { listAttached, listHeldFiles } from '~/features/board/posts/attachments.server';
import { AttachmentsField } from '~/ui/attachments-field';
import { OtherReaders } from '~/features/board/components/writing/other-readers';
import { TopicForm } from '~/features/board/components/writing/topic-form';
import { wordsOfKind, type TopicKind } from '~/features/board/kinds';
import { editTopicForm } from '~/features/board/schema';
import { listSections } from '~/features/board/sections/sections.server';
import { editTopic, findTopicSource } from '~/features/board/topics/topics.server';
import { listServiceAreas } from '~/features/organisations/organisations.server';
import { showAgain } from '~/features/board/writing/asides.server';
import { withAsides } from '~/features/board/writing/schema';
import type { Written } from '~/features/board/writing/written';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled<{ written: { kind: TopicKind } }>(
  ({ written }) => `Edit your ${wordsOfKind(written.kind).noun}`,
);

export const loader = page(boardAddresses.editTopic, async ({ actor, params, request }) => {
  const id = params.id ?? '';
  const written = await findTopicSource(actor, id);
  const [sections, serviceAreas, held] = await Promise.all([
    listSections(actor),
    listServiceAreas(written.serviceArea),
    findHeldForm(request, actor),
  ]);
  return {
    id,
    written,
    held,
    attached: listAttached({ kind: 'topic', id }),
    files: await listHeldFiles(actor, held),
    sections,
    serviceAreas,
    formKey: newFormKey(actor),
  };
});

export const action = act(
  boardAddresses.editTopic,
  withAsides(editTopicForm),
  async ({ actor, params, input: sent }) => {
    const id = params.id ?? '';
    if (sent.deed !== 'post') return showAgain(actor, sent.typed);
    await editTopic(actor, id, sent.input);
    return goTo(href(boardAddresses.topic, { id }), 'Your changes are saved.');
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function EditTopic() {
  const { id, written, held, attached, files, sections, serviceAreas, formKey } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<Written>();
  const { noun } = wordsOfKind(written.kind);
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(boardAddresses.topic, { id }), text: `Your ${noun}`, back: `your ${noun}` },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Edit your {noun}</h1>
        <TopicForm
          formKey={formKey}
          begun={held ?? written}
          refusal={refusal}
          sections={sections}
          serviceAreas={serviceAreas}
          kind={written.kind}
          button="Save the changes"
        >
          <OtherReaders refusal={refusal} />
          <AttachmentsField refusal={refusal} held={files} attached={attached} typed={held} />
        </TopicForm>
      </PageBody>
    </>
  );
}
