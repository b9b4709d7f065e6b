import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { settingsAddresses } from '~/features/settings/addresses';
import { arrange } from '~/features/settings/arrange.server';
import { EntryFields } from '~/features/settings/components/entry-fields';
import { ListEntry, RetiredEntry } from '~/features/settings/components/list-entry';
import { SettingsPage } from '~/features/settings/components/settings-page';
import { openForm } from '~/features/settings/form.server';
import { arrangeForm } from '~/features/settings/schema';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { openList, viewList } from '~/platform/lists/read.server';
import type { ListView } from '~/platform/lists/views';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { useFocusOnHash } from '~/ui/use-focus-on-hash';

export const meta = titled<{ list: ListView }>(({ list }) => list.title);

export const loader = page(settingsAddresses.list, async ({ actor, params, request }) => ({
  list: await viewList(actor, params.list ?? ''),
  ...(await openForm(request, actor)),
}));

export const action = act(settingsAddresses.list, arrangeForm, async (context) => {
  const { actor, params, input } = context;
  const { to, said } = await arrange(actor, openList(actor, params.list ?? ''), input);
  return goTo(to, said);
});

export default function List() {
  const { list, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  useFocusOnHash();
  const { key, title, lede, words, groups, retired, fields } = list;
  return (
    <SettingsPage>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader title={title} lede={lede} />
      {groups.map(({ name, entries }) => (
        <Part key={name} title={name === '' ? 'In use, in this order' : name}>
          <ul className="pbc-rows" role="list">
            {entries.map((entry) => (
              <ListEntry key={entry.id} list={key} entry={entry} />
            ))}
          </ul>
        </Part>
      ))}
      {retired.length === 0 ? null : (
        <Details summary={`Retired (${retired.length})`}>
          <ul className="pbc-rows" role="list">
            {retired.map((entry) => (
              <RetiredEntry key={entry.id} list={key} entry={entry} />
            ))}
          </ul>
        </Details>
      )}
      <Part title={words.add} id="add">
        {/* A new form once an entry has been added, an old one with what was typed when it was refused. */}
        <Form method="post" noValidate key={refusal ? 'refused' : countOf(list)}>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <EntryFields
            fields={fields}
            values={refusal?.typed ?? { ...firstChoices(fields), ...held }}
            errors={refusal?.errors ?? {}}
          />
          <Buttons>
            <Button name="deed" value="add">
              {words.add}
            </Button>
          </Buttons>
        </Form>
      </Part>
    </SettingsPage>
  );
}

function countOf({ groups, retired }: ListView): number {
  return groups.reduce((count, { entries }) => count + entries.length, retired.length);
}

/** Where one has to choose, the first stands chosen. */
function firstChoices(fields: ListView['fields']): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === 'one' ? [[field.name, field.choices[0]?.value ?? '']] : [],
    ),
  );
}
