import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { settingsAddresses } from '~/features/settings/addresses';
import { EntryFields } from '~/features/settings/components/entry-fields';
import { NowSays } from '~/features/settings/components/now-says';
import { SettingsPage } from '~/features/settings/components/settings-page';
import { anyForm } from '~/features/settings/schema';
import { filledIn } from '~/features/settings/filled-in';
import { openForm } from '~/features/settings/form.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { editEntry } from '~/platform/lists/edit.server';
import { wordsOf } from '~/platform/lists/fields';
import { openList, viewEntry } from '~/platform/lists/read.server';
import type { EntryForm } from '~/platform/lists/views';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';

export const meta = titled<{ entry: EntryForm }>(({ entry }) => `Change the ${entry.one}`);

export const loader = page(settingsAddresses.entry, async ({ actor, params, request }) => ({
  entry: await viewEntry(actor, params.list ?? '', params.entry ?? ''),
  ...(await openForm(request, actor)),
}));

export const action = act(settingsAddresses.entry, anyForm, async ({ actor, params, input }) => {
  const { list: key = '', entry = '' } = params;
  const list = openList(actor, key);
  await viewEntry(actor, key, entry); // one that is not there is said before what is wrong with the form
  const version = String(input.version ?? '');
  await editEntry(actor, list, entry, parseFields(list.schema, input), version);
  return goTo(href(settingsAddresses.list, { list: key }), 'The changes are saved.');
});

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function Entry() {
  const { entry, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { values, version } = filledIn(entry, refusal, held);
  const list = href(settingsAddresses.list, { list: entry.key });
  return (
    <SettingsPage within={[{ to: list, text: entry.title }]}>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Change the {entry.one}</h1>
      {refusal?.errors.form === undefined ? null : (
        <NowSays
          facts={entry.fields.map((field) => ({
            label: field.label.replace(/ \(optional\)$/, ''),
            text: wordsOf(field, entry.values[field.name]),
          }))}
        />
      )}
      {entry.retired ? (
        <InsetText>
          <p>
            It is retired. To offer it again, bring it back in the{' '}
            <Link to={list}>list of {entry.title.toLowerCase()}</Link>.
          </p>
        </InsetText>
      ) : null}
      {entry.more.map(({ to, text }) => (
        <p key={to}>
          <Link to={to}>{text}</Link>
        </p>
      ))}
      {entry.uses === null ? null : <p>Used by {entry.uses}. They show what you change at once.</p>}
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        <EntryFields fields={entry.fields} values={values} errors={refusal?.errors ?? {}} />
        <Buttons>
          <Button>Save the changes</Button>
        </Buttons>
      </Form>
    </SettingsPage>
  );
}
