import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { settingsAddresses } from '~/features/settings/addresses';
import { MailExample } from '~/features/settings/components/mail-example';
import { MailFields } from '~/features/settings/components/mail-fields';
import { NowSays } from '~/features/settings/components/now-says';
import { SettingsPage } from '~/features/settings/components/settings-page';
import { mailForm } from '~/features/settings/mail-form';
import { anyForm } from '~/features/settings/schema';
import { filledIn } from '~/features/settings/filled-in';
import { openForm } from '~/features/settings/form.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { findMail, saveWords } from '~/platform/mail/edit-words.server';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Part } from '~/ui/part';

export const meta = titled('Change the mail');

export const loader = page(settingsAddresses.mail, async ({ actor, params, request }) => ({
  mail: await findMail(actor, params.kind ?? ''),
  ...(await openForm(request, actor)),
}));

export const action = act(settingsAddresses.mail, anyForm, async ({ actor, params, input }) => {
  const { kind } = await findMail(actor, params.kind ?? '');
  const { deed, version, ...words } = parseFields(mailForm, input);
  await saveWords(actor, kind, deed === 'original' ? null : words, version);
  const said = deed === 'original' ? 'The mail has its original words again.' : undefined;
  return goTo(href(settingsAddresses.mail, { kind }), said ?? 'The changes are saved.');
});

/** Refused or not: the page says what stands there now. */
export const shouldRevalidate = () => true;

export default function Mail() {
  const { mail, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { title, words, placeholders, changed } = mail;
  const kept = { values: words, version: mail.version };
  const { values, version } = filledIn(kept, refusal, held);
  return (
    <SettingsPage within={[{ to: href(settingsAddresses.mails, {}), text: 'Mails' }]}>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Change the mail</h1>
      <p>{title}.</p>
      {refusal?.errors.form === undefined ? null : (
        <NowSays
          facts={[
            { label: 'Subject', text: words.subject },
            { label: 'Text', text: words.body },
            { label: 'What the link says', text: words.button ?? '' },
          ]}
        />
      )}
      {/* A new form once the words are others. */}
      <Form method="post" noValidate key={mail.version}>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        <MailFields
          placeholders={placeholders}
          values={{ ...values }}
          errors={refusal?.errors ?? {}}
        />
        <Buttons>
          <Button name="deed" value="save">
            Save the changes
          </Button>
          {changed ? (
            <Button name="deed" value="original" variant="secondary">
              Back to the original words
            </Button>
          ) : null}
        </Buttons>
      </Form>
      <Part title="How it reads" id="example">
        <p className="pbc-meta">An example with made-up values, as it is sent at present.</p>
        <MailExample words={words} placeholders={placeholders} />
      </Part>
    </SettingsPage>
  );
}
