import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { boardAddresses } from '~/features/board/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import { listHeldFiles } from '~/features/board/posts/attachments.server';
import { AttachmentsField } from '~/ui/attachments-field';
import { MoreChoices } from '~/features/board/components/writing/kind-fields';
import { readTopicFields } from '~/features/board/components/writing/topic-fields';
import { TopicForm } from '~/features/board/components/writing/topic-form';
import { BeganAs } from '~/features/board/components/topic/began-as';
import { WhatHappensThen } from '~/features/board/components/topic/what-happens-then';
import { readKind, wordsOfKind } from '~/features/board/kinds';
import { boardPolicy } from '~/features/board/policy';
import { askForm } from '~/features/board/schema';
import { findSectionToAsk, listSections } from '~/features/board/sections/sections.server';
import { beginFrom, describeFrom } from '~/features/board/topics/origins.server';
import { askQuery } from '~/features/board/topics/topics.server';
import { listServiceAreas } from '~/features/organisations/organisations.server';
import { AlreadyHere } from '~/features/board/components/writing/already-here';
import { DraftKeeper } from '~/features/board/components/writing/draft-keeper';
import { PeopleToAsk } from '~/features/board/components/writing/people-to-ask';
import { answerAside } from '~/features/board/writing/asides.server';
import { ASK } from '~/features/board/writing/draft-form';
import { findDraft } from '~/features/board/writing/drafts.server';
import { listNameable } from '~/features/board/writing/people.server';
import { findPromise } from '~/features/board/writing/promise.server';
import { sayPosted } from '~/features/board/writing/posted.server';
import { withAsides } from '~/features/board/writing/schema';
import { findAlreadyHere } from '~/features/board/writing/similar.server';
import type { Written } from '~/features/board/writing/written';
import { findPeopleFor } from '~/features/directory/people-for.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Typed } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import type { Begun } from '~/platform/queries/origins.server';
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
  const from = url.searchParams.get('from') ?? '';
  const made = held === null && !visit.refused ? await beginFrom(actor, from) : null;
  const fresh = title === '' && from === '';
  const draft = held === null && fresh ? await findDraft(actor, ASK) : null;
  const begun: Typed = held ??
    draft?.fields ?? { title, sections: [section.slug], ...(made && fieldsOf(made, from)) };
  const origin = await describeFrom(actor, String(begun.from ?? from));
  const files = await listHeldFiles(actor, held ?? draft?.fields ?? null);
  const mayAnnounce = boardPolicy.announce(actor);
  const promised = await findPromise(section);
  const formKey = newFormKey(actor);
  const seen = { section, sections, serviceAreas, begun, draft, files, mayAnnounce, promised };
  return { ...seen, origin, formKey };
});

/** What is made of something stands where its room says; of sections that it leaves open, the address names one. */
function fieldsOf({ title, body, sections }: Begun, from: string): Typed {
  return {
    ...(title !== '' && { title }),
    body,
    from,
    ...(sections.length > 0 && { sections }),
  };
}

export const action = act(
  boardAddresses.ask,
  withAsides(askForm),
  async ({ actor, params, input: sent }) => {
    const section = params.section ?? '';
    if (sent.deed !== 'post') {
      const address = href(boardAddresses.ask, { section });
      const look = () => findAlreadyHere(actor, readTopicFields(sent.typed), findPeopleFor);
      const find = (name: string) => listNameable(actor, name, null);
      return answerAside(actor, sent, { form: ASK, address, look, find });
    }
    const id = await askQuery(actor, section, sent.input);
    return goTo(href(boardAddresses.topic, { id }), await sayPosted(id));
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function Ask() {
  const seen = useLoaderData<typeof loader>();
  const { section, sections, serviceAreas, begun, draft, files, mayAnnounce, promised } = seen;
  const refusal = useActionData<Written>();
  const [kind, setKind] = useState(readKind(String((refusal?.typed ?? begun).kind)));
  const ticked = [(refusal?.typed ?? begun).asked ?? []].flat();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(boardAddresses.board, {}), text: 'Ask' },
          { to: href(boardAddresses.section, { section: section.slug }), text: section.name },
        ]}
      />
      <PageBody>
        <Columns narrow aside={<WhatHappensThen section={section} promised={promised} />}>
          <ErrorSummary errors={refusal?.errors} />
          <h1>Ask the network</h1>
          <BeganAs origins={seen.origin ? [seen.origin] : []} words="This is made of" />
          <TopicForm
            formKey={seen.formKey}
            begun={begun}
            refusal={refusal}
            sections={sections}
            serviceAreas={serviceAreas}
            kind={kind}
            button={`Post the ${wordsOfKind(kind).noun}`}
            afterTitle={<AlreadyHere found={refusal?.here} />}
            beside={<DraftKeeper form={ASK} draft={draft} />}
          >
            <PeopleToAsk
              found={refusal?.here}
              nameable={refusal?.nameable}
              typed={String(refusal?.typed.askFor ?? '')}
              ticked={ticked}
              error={refusal?.errors.asked}
            />
            <AttachmentsField refusal={refusal} held={files} />
            <MoreChoices
              begun={begun}
              refusal={refusal}
              mayAnnounce={mayAnnounce}
              onChoose={setKind}
            />
          </TopicForm>
        </Columns>
      </PageBody>
    </>
  );
}
