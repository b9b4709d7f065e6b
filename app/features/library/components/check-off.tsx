import { Form } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Radios } from '~/ui/radios';
import type { GuidanceOfItem } from '../views';
import { outcomes, outcomeWords } from '../words';

/** Says what came of checking a document against guidance. */
export function CheckOff({
  guidance: { slug, title },
  refusal,
}: {
  guidance: GuidanceOfItem;
  refusal: Refusal | undefined;
}) {
  const refused = refusal?.typed.guidance === slug ? refusal : undefined;
  return (
    <Form method="post" noValidate className="mt-2">
      <input type="hidden" name="guidance" value={slug} />
      <Radios
        name="outcome"
        id={`outcome-${slug}`}
        legend="What came of checking it?"
        small
        items={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
        defaultValue={String(refused?.typed.outcome ?? '')}
        error={refused?.errors.outcome}
      />
      <Button small variant="secondary" name="deed" value="check">
        It has been checked
        <HiddenText> against {title}</HiddenText>
      </Button>
    </Form>
  );
}
