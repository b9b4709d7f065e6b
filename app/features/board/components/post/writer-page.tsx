import { Form, Link } from '@remix-run/react';
import { personPath } from '~/platform/paths';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';

/**
 * Asks the webmaster whether they have to know who wrote a post without their name, and says so once they have looked.
 *
 * @param props.to where the post stands
 * @param props.title of its topic
 * @param props.writer null before they have looked
 */
export function WriterPage({
  to,
  title,
  writer,
}: {
  to: string;
  title: string;
  writer: { id: string; name: string } | null;
}) {
  return (
    <>
      <Breadcrumb trail={[{ to, text: 'The query', back: 'the query' }]} />
      <PageBody narrow>
        <h1>Who wrote this?</h1>
        <p>{title}</p>
        {writer ? (
          <InsetText>
            <p role="status">
              <Link to={personPath(writer.id)}>{writer.name}</Link> wrote this. Keep it to yourself.
            </p>
          </InsetText>
        ) : (
          <>
            <p>
              It was written without a name, and members were promised that you look only when you
              have to. That you looked is written into the audit log, which the steering group
              reads; who it was is not.
            </p>
            <Form method="post">
              <Buttons>
                <Button variant="warning">Show me who wrote it</Button>
              </Buttons>
            </Form>
          </>
        )}
      </PageBody>
    </>
  );
}
