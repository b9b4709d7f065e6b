import { Form } from '@remix-run/react';
import type { Candidate } from '~/features/accounts/views';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { Details } from '~/ui/details';
import { Part } from '~/ui/part';
import { TextInput } from '~/ui/text-input';

/** Finds members, and gives them a part or a badge. */
export function FoundPart({
  who,
  candidates,
  may,
  refusal,
}: {
  who: string;
  candidates: Candidate[];
  may: { manage: boolean; givePasses: boolean };
  refusal: Refusal | undefined;
}) {
  const typed = refusal?.typed ?? {};
  const errors = refusal?.errors ?? {};
  const only = candidates.length === 1 ? candidates.map(({ id }) => id) : [];
  return (
    <Part title="Give somebody a part or a badge" print={false}>
      <Form className="pbc-inline-form">
        <TextInput
          name="who"
          label="Who is it?"
          hint="Part of a member’s name"
          defaultValue={who}
          width={20}
        />
        <Button variant="secondary">Find</Button>
      </Form>
      {who !== '' && candidates.length === 0 ? <p>No member has this in their name.</p> : null}
      {candidates.length > 0 ? (
        <Form method="post" noValidate>
          <Checkboxes
            name="people"
            legend="Which of them?"
            items={candidates.map(({ id, name, about }) => ({
              value: id,
              label: name,
              hint: about,
            }))}
            defaultValues={refusal ? [typed.people ?? []].flat() : only}
            error={errors.people}
            small
          />
          <Buttons>
            {may.manage ? (
              <>
                <Button small variant="secondary" name="deed" value="chair">
                  Chair
                </Button>
                <Button small variant="secondary" name="deed" value="speaker">
                  Speaker
                </Button>
                <Button small variant="secondary" name="deed" value="helper">
                  Helper
                </Button>
              </>
            ) : null}
            {may.givePasses ? (
              <Button small name="deed" value="badges">
                Make badges
              </Button>
            ) : null}
          </Buttons>
        </Form>
      ) : null}
      {may.manage ? (
        <Details
          summary="A speaker who is no member"
          open={String(typed.deed ?? '') === 'guest-speaker'}
        >
          <Form method="post" noValidate>
            <input type="hidden" name="deed" value="guest-speaker" />
            <TextInput
              name="name"
              label="Name"
              width={20}
              defaultValue={String(typed.name ?? '')}
              error={errors.name}
            />
            <TextInput
              name="organisation"
              label="Organisation"
              width={20}
              defaultValue={String(typed.organisation ?? '')}
              error={errors.organisation}
            />
            <Button small>Add the speaker</Button>
          </Form>
        </Details>
      ) : null}
    </Part>
  );
}
