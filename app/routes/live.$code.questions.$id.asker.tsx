import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { findNamelessQuestion, lookUpAsker } from '~/features/questions/asking/asker.server';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { personPath } from '~/platform/paths';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Who asked?');

export const loader = page(questionAddresses.asker, async ({ actor, params }) => {
  const { body, session } = await findNamelessQuestion(actor, params.code ?? '', params.id ?? '');
  return { body, code: session.code };
});

export const action = act(questionAddresses.asker, buttonForm, async ({ actor, params }) => ({
  asker: await lookUpAsker(actor, params.code ?? '', params.id ?? ''),
}));

export default function Asker() {
  const { body, code } = useLoaderData<typeof loader>();
  const found = useActionData<typeof action>();
  const asker = found && 'asker' in found ? found.asker : null;
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(questionAddresses.console, { code }),
            text: 'The console',
            back: 'the console',
          },
        ]}
      />
      <PageBody narrow>
        <h1>Who asked?</h1>
        <p>{body}</p>
        {asker ? (
          <InsetText>
            <p role="status">
              <Link to={personPath(asker.id)}>{asker.name}</Link> asked this. Keep it to yourself.
            </p>
          </InsetText>
        ) : (
          <>
            <p>
              It was asked without a name, and members were promised that you look only when you
              have to. That you looked is written into the audit log, which the steering group
              reads; who it was is not.
            </p>
            <Form method="post">
              <Buttons>
                <Button variant="warning">Show me who asked</Button>
              </Buttons>
            </Form>
          </>
        )}
      </PageBody>
    </>
  );
}
