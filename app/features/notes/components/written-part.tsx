import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { Details } from '~/ui/details';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import { TextInput } from '~/ui/text-input';
import { notesAddresses } from '../addresses';
import type { WrittenHeading, WrittenPart } from '../views';
import { AddLineForm } from './add-line-form';

/** What has been written of one part of the programme, with a field below each heading. */
export function WrittenPartView({
  slug,
  part: { session, title, headings },
  formKey,
  refusal,
}: {
  slug: string;
  part: WrittenPart;
  formKey: string;
  refusal: Refusal | undefined;
}) {
  const typed = refusal?.typed ?? {};
  const wrong = typed.deed === 'add-heading' && typed.session === session;
  return (
    <Part title={title}>
      {headings.map((heading) => (
        <Heading
          key={heading.id}
          slug={slug}
          heading={heading}
          formKey={formKey}
          refusal={typed.heading === heading.id ? refusal : undefined}
        />
      ))}
      <Details summary="Add a heading" open={wrong}>
        <Form method="post" noValidate>
          <input type="hidden" name="deed" value="add-heading" />
          <input type="hidden" name="session" value={session} />
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <TextInput
            name="title"
            id={`title-${session}`}
            label="Heading"
            width={20}
            defaultValue={wrong ? String(typed.title ?? '') : ''}
            error={wrong ? refusal?.errors.title : undefined}
          />
          <Button small variant="secondary">
            Add it
          </Button>
        </Form>
      </Details>
    </Part>
  );
}

function Heading({
  slug,
  heading: { id, title, lines },
  formKey,
  refusal,
}: {
  slug: string;
  heading: WrittenHeading;
  formKey: string;
  refusal: Refusal | undefined;
}) {
  return (
    <section className="pbc-notes" aria-labelledby={`heading-${id}`} id={id}>
      <h3 id={`heading-${id}`}>
        {title}{' '}
        <Link className="pbc-meta" to={href(notesAddresses.heading, { slug, heading: id })}>
          Change<HiddenText> the heading {title}</HiddenText>
        </Link>
      </h3>
      <ul aria-label={title}>
        {lines.map((line) => (
          <li key={line.id}>
            {line.body}{' '}
            <Link className="pbc-meta" to={href(notesAddresses.line, { slug, line: line.id })}>
              Change<HiddenText>: {line.body.slice(0, 40)}</HiddenText>
            </Link>
          </li>
        ))}
      </ul>
      <AddLineForm slug={slug} heading={id} title={title} formKey={formKey} refusal={refusal} />
    </section>
  );
}
