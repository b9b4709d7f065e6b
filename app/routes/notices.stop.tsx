import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { noticeAddresses } from '~/features/notices/addresses';
import { readStopToken, stopMails } from '~/features/notices/choices.server';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { buttonForm } from '~/platform/http/button-form';
import { act, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Stop mails');

/** Opened by mail scanners too, so it changes nothing. */
export const loader = page(noticeAddresses.stop, ({ url }) => {
  const stop = readStopToken(url.searchParams.get('token') ?? '');
  if (!stop) throw new NotFound('No such link');
  return { kind: stop.kind.title };
});

/** Sent by the page's button, or by a mail program's own (RFC 8058). */
export const action = act(noticeAddresses.stop, buttonForm, async ({ url }) => {
  if (!(await stopMails(url.searchParams.get('token') ?? ''))) throw new NotFound('No such link');
  return { stopped: true };
});

export default function Stop() {
  const { kind } = useLoaderData<typeof loader>();
  const stopped = useActionData<{ stopped: true }>() !== undefined;
  const choices = <Link to={href(noticeAddresses.choices, {})}>choose what you are told</Link>;
  return (
    <PageBody narrow>
      {stopped ? (
        <>
          <PageHeader title="These mails have stopped" />
          <p>You get no more mails of this kind: {kind}.</p>
          <p>When you are signed in you can {choices}.</p>
        </>
      ) : (
        <>
          <PageHeader title="Stop these mails?" />
          <p>They are mails of this kind: {kind}.</p>
          <Form method="post">
            <Buttons>
              <Button>Stop these mails</Button>
            </Buttons>
          </Form>
          <p>When you are signed in you can {choices}.</p>
        </>
      )}
    </PageBody>
  );
}
