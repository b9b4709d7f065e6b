import { Form } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import type { TopicKind } from '../kinds';
import { readTopicFields, TopicFields } from './topic-fields';

/**
 * The form of a query, for asking and for editing; it is sent to the address of its page.
 *
 * @param props.formKey makes sending it twice write once
 * @param props.begun what stands in it at first, by field
 * @param props.refusal what was wrong when it was sent
 * @param props.button what its button says
 * @param props.kind what is asked or begun
 * @param props.first fields before the others
 * @param props.children fields after the others
 */
export function TopicForm({
  formKey,
  begun,
  refusal,
  button,
  kind = 'query',
  first,
  children,
  ...choices
}: {
  formKey: string;
  begun: Record<string, string | string[]>;
  refusal: Refusal | undefined;
  button: string;
  kind?: TopicKind;
  first?: ReactNode;
  children?: ReactNode;
} & Pick<ComponentProps<typeof TopicFields>, 'sections' | 'serviceAreas'>) {
  return (
    <Form method="post" encType={children ? 'multipart/form-data' : undefined} noValidate>
      <input type="hidden" name="idempotencyKey" value={formKey} />
      {first}
      <TopicFields
        {...choices}
        kind={kind}
        values={readTopicFields(refusal?.typed ?? begun)}
        errors={refusal?.errors ?? {}}
      />
      {children}
      <Buttons>
        <Button>{button}</Button>
      </Buttons>
    </Form>
  );
}
