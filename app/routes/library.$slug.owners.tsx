import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { FindPeople } from '~/features/accounts/components/find-people';
import { libraryAddresses } from '~/features/library/addresses';
import { changePeople, findPeople } from '~/features/library/owning/people.server';
import { peopleForm } from '~/features/library/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Whom one asks about it');

export const loader = page(libraryAddresses.owners, async ({ actor, params, url }) => {
  const item = await findPeople(actor, params.slug ?? '');
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  const found = await listCandidates(actor, who);
  const candidates = found.filter(({ id }) => item.people.every((person) => person.id !== id));
  return { item, who, candidates };
});

export const action = act(libraryAddresses.owners, peopleForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await changePeople(actor, slug, input);
  // Whoever has just taken themselves off may not look at this page any more.
  return input.deed === 'remove'
    ? goTo(href(libraryAddresses.item, { slug }), 'They are not asked about it any more.')
    : goTo(href(libraryAddresses.owners, { slug }), 'They are told.');
});

export default function Owners() {
  const {
    item: { slug, title, people },
    who,
    candidates,
  } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(libraryAddresses.item, { slug }), text: title, back: 'the document' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Whom one asks about it</h1>
        <p>
          They own it with you: they change it, add versions, and are reminded to look at it again.
        </p>
        <ul className="pbc-rows is-tight" role="list" aria-label="Whom one asks about it">
          {people.map(({ id, name, organisation }) => (
            <li key={id} className="pbc-person-line">
              <span>
                {name}
                {organisation === '' ? '' : `, ${organisation}`}
              </span>
              {people.length === 1 ? null : (
                <Form method="post">
                  <input type="hidden" name="person" value={id} />
                  <Button small variant="secondary" name="deed" value="remove">
                    Remove
                    <HiddenText> {name}</HiddenText>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        <Part title="Name somebody else">
          <FindPeople who={who} candidates={candidates} refusal={refusal}>
            <Button small name="deed" value="add">
              Name them
            </Button>
          </FindPeople>
        </Part>
      </PageBody>
    </>
  );
}
