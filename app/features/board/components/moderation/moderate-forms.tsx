import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { Details } from '~/ui/details';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { TextInput } from '~/ui/text-input';
import { OtherReaders } from '../writing/other-readers';
import { ReasonField } from './reason-field';

/** The forms for looking after a topic, one a deed. A refused one comes back with what was typed, the others fresh. */

interface Props {
  refusal: Refusal | undefined;
}

/**
 * The frame of each: folded until it is chosen, with its reason and its button.
 *
 * @param props.deed its name; only the form that was refused shows the refusal
 */
function DeedForm({
  deed,
  summary,
  button,
  refusal,
  children,
}: Props & { deed: string; summary: string; button: string; children?: ReactNode }) {
  const mine = refusalOf(deed, refusal);
  // The error summary leads to the field of the form that was refused.
  const id = mine ? 'reason' : `reason-${deed}`;
  return (
    <Details summary={summary} open={mine !== undefined}>
      <Form method="post" noValidate>
        {children}
        <ReasonField id={id} error={mine?.errors.reason} value={String(mine?.typed.reason ?? '')} />
        <NhsNumberQuestion errors={mine?.errors ?? {}} />
        <Buttons>
          <Button variant="secondary" name="deed" value={deed}>
            {button}
          </Button>
        </Buttons>
      </Form>
    </Details>
  );
}

function refusalOf(deed: string, refusal: Refusal | undefined): Refusal | undefined {
  return refusal?.typed.deed === deed ? refusal : undefined;
}

export function CloseForm({ topic, refusal }: Props & { topic: { closed: boolean } }) {
  return topic.closed ? (
    <DeedForm
      deed="reopen"
      summary="Open it again"
      button="Open the topic again"
      refusal={refusal}
    />
  ) : (
    <DeedForm deed="close" summary="Close it" button="Close the topic" refusal={refusal}>
      <p>A closed topic is read as before, and takes no more replies.</p>
    </DeedForm>
  );
}

export function PinForm({ topic, refusal }: Props & { topic: { pinned: boolean } }) {
  return topic.pinned ? (
    <DeedForm deed="unpin" summary="Unpin it" button="Unpin the topic" refusal={refusal} />
  ) : (
    <DeedForm deed="pin" summary="Pin it" button="Pin the topic" refusal={refusal}>
      <p>A pinned topic stands before the others in its sections.</p>
    </DeedForm>
  );
}

export function MoveForm({
  topic,
  sections,
  refusal,
}: Props & {
  topic: { sections: string[] };
  sections: Array<{ slug: string; name: string }>;
}) {
  const mine = refusalOf('move', refusal);
  return (
    <DeedForm
      deed="move"
      summary="Move it to other sections"
      button="Move the topic"
      refusal={refusal}
    >
      <Checkboxes
        name="sections"
        legend="Where should it stand?"
        small
        items={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValues={mine ? [mine.typed.sections ?? []].flat() : topic.sections}
        error={mine?.errors.sections}
      />
      <OtherReaders refusal={mine} />
    </DeedForm>
  );
}

export function MergeForm({ refusal }: Props) {
  const mine = refusalOf('merge', refusal);
  return (
    <DeedForm
      deed="merge"
      summary="Merge it into another topic"
      button="Merge the topics"
      refusal={refusal}
    >
      <p>
        Its text and its replies move to the other topic, in the order in which they were written,
        and its address leads there. This cannot be taken back.
      </p>
      <TextInput
        name="other"
        label="Address of the other topic"
        hint="Copy it from the top of its page."
        defaultValue={String(mine?.typed.other ?? '')}
        error={mine?.errors.other}
        spellCheck={false}
      />
      <OtherReaders refusal={mine} />
    </DeedForm>
  );
}
