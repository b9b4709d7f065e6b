import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PHOTO_ACCEPT } from '~/platform/files/types';
import type { FileView } from '~/platform/files/words';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { Face } from '~/ui/face';
import { FileUpload } from '~/ui/file-upload';
import { Part } from '~/ui/part';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { PHOTO } from '../limits';
import { ContactInputs } from './contact-inputs';
import { InterestsField } from './interests-field';
import { ServiceAreaChoice, type ServiceAreaOption } from './service-area-choice';

/** What the form offers to choose from, and what it shows beside its fields. */
export interface ProfileChoices {
  professions: Array<{ slug: string; name: string }>;
  serviceAreas: ServiceAreaOption[];
  /** Address of the photo there is. */
  photo: string | null;
  email: string;
  /** Whether the network gives this very address as its own. */
  isNetworkContact: boolean;
}

/**
 * The form in which members write their own entry.
 *
 * @param props.begun what stands in the fields at first
 * @param props.waiting a photo that waits for the form since the session ended
 * @param props.children what stands between job and interests: the organisation, which is not for the member to change
 */
export function ProfileForm({
  formKey,
  begun,
  refusal,
  choices,
  waiting,
  children,
}: {
  formKey: string;
  begun: Typed;
  refusal: Refusal | undefined;
  choices: ProfileChoices;
  waiting: FileView[];
  children: ReactNode;
}) {
  const typed = refusal?.typed ?? begun;
  const errors = refusal?.errors ?? {};
  const field = (name: string) => ({
    name,
    defaultValue: String(typed[name] ?? ''),
    error: errors[name],
  });
  return (
    <Form method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="idempotencyKey" value={formKey} />
      <Part title="Who you are">
        <TextInput
          {...field('name')}
          label="Your name"
          hint="As it is shown, with your title: Dr Asha Mistry"
          autoComplete="name"
        />
        <TextInput
          {...field('givenName')}
          label="What colleagues call you"
          hint="The network greets you by it"
          width={20}
          autoComplete="given-name"
        />
        <Photo choices={choices} refusal={refusal} waiting={waiting} name={String(typed.name)} />
        <TextInput
          {...field('jobTitle')}
          label="Job title (optional)"
          autoComplete="organization-title"
        />
        <Select
          {...field('profession')}
          label="Profession (optional)"
          options={[
            { value: '', text: 'I would rather not say' },
            ...choices.professions.map(({ slug, name }) => ({ value: slug, text: name })),
          ]}
        />
        {children}
      </Part>
      <Part title="What colleagues may ask you">
        <InterestsField {...field('interests')} />
        <p className="nhsuk-label">Services you work on (optional)</p>
        <ServiceAreaChoice
          areas={choices.serviceAreas}
          chosen={[typed.serviceAreas ?? []].flat()}
          error={errors.serviceAreas}
        />
      </Part>
      <Part title="How to reach you">
        <ContactInputs
          email={choices.email}
          isNetworkContact={choices.isNetworkContact}
          typed={typed}
          errors={errors}
        />
      </Part>
      <Buttons>
        <Button>Save your entry</Button>
      </Buttons>
    </Form>
  );
}

function Photo({
  choices,
  refusal,
  waiting,
  name,
}: {
  choices: ProfileChoices;
  refusal: Refusal | undefined;
  waiting: FileView[];
  name: string;
}) {
  return (
    <>
      {choices.photo === null ? null : (
        <div className="pbc-photo">
          <Face name={name} photo={choices.photo} large />
          <Checkbox
            small
            name="removePhoto"
            label="Remove this photo"
            defaultChecked={refusal?.typed.removePhoto !== undefined}
          />
        </div>
      )}
      <FileUpload
        single
        accept={PHOTO_ACCEPT}
        name={PHOTO}
        label={choices.photo === null ? 'Photo (optional)' : 'Another photo (optional)'}
        hint="A JPEG, PNG or WebP picture. It is cut to a square. The place where it was taken is not kept."
        staged={refusal ? refusal.files : waiting}
        error={refusal?.errors[PHOTO]}
      />
    </>
  );
}
