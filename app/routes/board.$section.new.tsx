import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { boardAddresses } from '~/features/board/addresses';
import { readersOf } from '~/features/board/audience';
import { ATTACHMENTS } from '~/features/board/attachments';
import { listHeldFiles } from '~/features/board/attachments.server';
import { AttachmentsField } from '~/features/board/components/attachments-field';
import { KindFields } from '~/features/board/components/kind-fields';
import { TopicForm } from '~/features/board/components/topic-form';
import { WhatHappensThen } from '~/features/board/components/what-happens-then';
import { readKind, wordsOfKind } from '~/features/board/kinds';
import { boardPolicy } from '~/features/board/policy';
import { askForm } from '~/features/board/schema';
import { findSectionToAsk, listSections } from '~/features/board/sections.server';
import { findTopicView } from '~/features/board/topic-pages.server';
import { askQuery } from '~/features/board/topics.server';
import { listServiceAreas } from '~/features/organisations/organisations.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Columns } from '~/ui/columns';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Ask the network');

export const loader = page(boardAddresses.ask, async ({ actor, params, request, url, visit }) => {
  const held = await findHeldForm(request, actor);
  // What was typed is shown again, though the section may be gone since the form was opened.
  const written = held !== null || visit.refused;
  const section = await findSectionToAsk(actor, params.section ?? '', written ? 'any' : 'none');
  const [sections, serviceAreas] = await Promise.all([listSections(actor), listServiceAreas()]);
  // Begun on the home page: its box asks with a title.
  const title = url.searchParams.get('title') ?? '';
  const begun = held ?? { title, sections: [section.slug] };
  const files = await listHeldFiles(actor, held);
  const mayAnnounce = boardPolicy.announce(actor);
  const formKey = newFormKey(actor);
  return { section, sections, serviceAreas, begun, files, mayAnnounce, formKey };
});

export const action = act(
  boardAddresses.ask,
  askForm,
  async ({ actor, params, input }) => {
    const id = await askQuery(actor, params.section ?? '', input);
    return goTo(
      href(boardAddresses.topic, { id }),
      `Your ${wordsOfKind(input.kind).noun} is posted. ${readersOf(await findTopicView(id))} can see and answer it.`,
    );
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function Ask() {
  const { section, sections, serviceAreas, begun, files, mayAnnounce, formKey } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const [kind, setKind] = useState(readKind(String((refusal?.typed ?? begun).kind)));
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(boardAddresses.board, {}), text: 'Ask' },
          { to: href(boardAddresses.section, { section: section.slug }), text: section.name },
        ]}
      />
      <PageBody>
        <Columns narrow aside={<WhatHappensThen section={section} />}>
          <ErrorSummary errors={refusal?.errors} />
          <h1>Ask the network</h1>
          <TopicForm
            formKey={formKey}
            begun={begun}
            refusal={refusal}
            sections={sections}
            serviceAreas={serviceAreas}
            kind={kind}
            button={`Post the ${wordsOfKind(kind).noun}`}
            first={
              <KindFields
                begun={begun}
                refusal={refusal}
                mayAnnounce={mayAnnounce}
                onChoose={setKind}
              />
            }
          >
            <AttachmentsField refusal={refusal} held={files} />
          </TopicForm>
        </Columns>
      </PageBody>
    </>
  );
}
