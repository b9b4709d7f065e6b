import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { wordsOfKind, type TopicKind } from '../../kinds';

/**
 * A page with one button that deletes, and a way back.
 *
 * @param props.what what is deleted: "reply", or what the topic is
 * @param props.kind of the topic
 * @param props.back address of the topic
 * @param props.shown what is deleted
 * @param props.children what becomes of it
 */
export function ConfirmDeletion({
  what,
  kind,
  back,
  shown,
  children,
}: {
  what: string;
  kind: TopicKind;
  back: string;
  shown: ReactNode;
  children: ReactNode;
}) {
  const { noun } = wordsOfKind(kind);
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: `The ${noun}`, back: `the ${noun}` }]} />
      <PageBody narrow>
        <h1>Delete the {what}?</h1>
        <InsetText>{shown}</InsetText>
        <p>{children}</p>
        <Form method="post">
          <Buttons>
            <Button variant="warning">Delete the {what}</Button>
          </Buttons>
        </Form>
        <p>
          <Link to={back}>Keep it</Link>
        </p>
      </PageBody>
    </>
  );
}
