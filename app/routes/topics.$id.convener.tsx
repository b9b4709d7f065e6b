import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { listConveners, nameConvener } from '~/features/board/topics/conclusion.server';
import { convenerForm } from '~/features/board/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Radios } from '~/ui/radios';

export const meta = titled('Who convenes the discussion?');

export const loader = page(boardAddresses.convener, ({ actor, params }) =>
  listConveners(actor, params.id ?? ''),
);

export const action = act(
  boardAddresses.convener,
  convenerForm,
  async ({ actor, params, input }) => {
    const id = params.id ?? '';
    await nameConvener(actor, id, input.convener);
    return goTo(href(boardAddresses.topic, { id }), 'The discussion has its convener.');
  },
);

export default function Convener() {
  const { id, title, convenerId, people } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(boardAddresses.topic, { id }),
            text: 'The discussion',
            back: 'the discussion',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Who convenes the discussion?</h1>
        <p>{title}</p>
        <Form method="post" noValidate>
          <Radios
            name="convener"
            legend="Convener"
            hint="Pins what the discussion came to. Everybody who takes part can be asked."
            items={people.map((person) => ({ value: person.id, label: person.name }))}
            defaultValue={convenerId ?? undefined}
            error={refusal?.errors.convener}
          />
          <Buttons>
            <Button>Save</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
