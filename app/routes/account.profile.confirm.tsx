import { Form, useLoaderData } from '@remix-run/react';
import { confirmEntry } from '~/features/directory/edit-entry.server';
import { entryAddresses } from '~/features/directory/entry-addresses';
import { confirmForm } from '~/features/directory/entry-schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { personPath } from '~/platform/paths';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Is your entry still right?');

export const loader = page(entryAddresses.confirm, ({ actor }) => ({ own: personPath(actor.id) }));

export const action = act(entryAddresses.confirm, confirmForm, async ({ actor }) => {
  await confirmEntry(actor);
  return goTo('/', 'Thank you. Your entry stays as it is.');
});

export default function ConfirmEntry() {
  const { own } = useLoaderData<typeof loader>();
  return (
    <PageBody narrow>
      <h1>Is your entry still right?</h1>
      <p>
        <a href={own}>See your entry as it stands</a>
      </p>
      <Form method="post">
        <Buttons>
          <Button>It is still right</Button>
          <ButtonLink variant="secondary" to={href(entryAddresses.profile, {})}>
            Change it
          </ButtonLink>
        </Buttons>
      </Form>
    </PageBody>
  );
}
