import { Form, Link, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { deleteTopic, findDeletableTopic } from '~/features/board/topics.server';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Delete the query');

export const loader = page(boardAddresses.deleteTopic, async ({ actor, params }) => ({
  topic: await findDeletableTopic(actor, params.id ?? ''),
}));

export const action = act(boardAddresses.deleteTopic, buttonForm, async ({ actor, params }) => {
  await deleteTopic(actor, params.id ?? '');
  return goTo(href(boardAddresses.board, {}), 'The query has been deleted.');
});

export default function DeleteTopic() {
  const { topic } = useLoaderData<typeof loader>();
  const back = href(boardAddresses.topic, { id: topic.id });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'The query', back: 'the query' }]} />
      <PageBody narrow>
        <h1>Delete the query?</h1>
        <InsetText>
          <p>{topic.title}</p>
        </InsetText>
        <p>
          Its title and text are erased for good and it leaves all lists. A line says that it was
          deleted{topic.replyCount > 0 ? ', and the replies stay at its address' : ''}.
        </p>
        <Form method="post">
          <Buttons>
            <Button variant="warning">Delete the query</Button>
          </Buttons>
        </Form>
        <p>
          <Link to={back}>Keep it</Link>
        </p>
      </PageBody>
    </>
  );
}
