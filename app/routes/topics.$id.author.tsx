import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { findNamelessTopic, lookUpWriter } from '~/features/board/nameless/writer.server';
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

export const loader = page(boardAddresses.topicWriter, async ({ actor, params }) => {
  const { id, title } = await findNamelessTopic(actor, params.id ?? '');
  return { id, title };
});

export const action = act(boardAddresses.topicWriter, buttonForm, async ({ actor, params }) => ({
  writer: await lookUpWriter(actor, params.id ?? ''),
}));

export default function TopicWriter() {
  const { id, title } = useLoaderData<typeof loader>();
  const found = useActionData<typeof action>();
  const writer = found && 'writer' in found ? found.writer : null;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(boardAddresses.topic, { id }), text: 'The query', back: 'the query' }]}
      />
      <PageBody narrow>
        <h1>Who asked?</h1>
        <p>{title}</p>
        {writer ? (
          <InsetText>
            <p role="status">
              <Link to={personPath(writer.id)}>{writer.name}</Link> asked this. Keep it to yourself.
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
