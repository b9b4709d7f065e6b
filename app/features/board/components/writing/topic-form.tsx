import { Form } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import { Button, Buttons } from '~/ui/button';
import type { TopicKind } from '../../kinds';
import type { Written } from '../../writing/written';
import { readTopicFields, TopicFields } from './topic-fields';
import { FirstButton } from './first-button';

/**
 * The form of a query, for asking and for editing; it is sent to the address of its page.
 *
 * @param props.formKey makes sending it twice write once
 * @param props.begun what stands in it at first, by field
 * @param props.refusal what was wrong when it was sent
 * @param props.button what its button says
 * @param props.kind what is asked or begun
 * @param props.children fields after the others
 * @param props.afterTitle what stands below the title
 * @param props.beside what stands beside the button
 */
export function TopicForm({
  formKey,
  begun,
  refusal,
  button,
  kind = 'query',
  children,
  beside,
  ...choices
}: {
  formKey: string;
  begun: Record<string, string | string[]>;
  refusal: Written | undefined;
  button: string;
  kind?: TopicKind;
  children?: ReactNode;
  beside?: ReactNode;
} & Pick<ComponentProps<typeof TopicFields>, 'sections' | 'serviceAreas' | 'afterTitle'>) {
  // What it is made of goes with it: through an error, a draft, a look at the preview.
  const from = String((refusal?.typed ?? begun).from ?? '');
  return (
    <Form method="post" encType={children ? 'multipart/form-data' : undefined} noValidate>
      <FirstButton />
      <input type="hidden" name="idempotencyKey" value={formKey} />
      {from === '' ? null : <input type="hidden" name="from" value={from} />}
      <TopicFields
        {...choices}
        kind={kind}
        values={readTopicFields(refusal?.typed ?? begun)}
        errors={refusal?.errors ?? {}}
        preview={refusal?.preview}
      />
      {children}
      <Buttons>
        <Button>{button}</Button>
      </Buttons>
      {beside}
    </Form>
  );
}
