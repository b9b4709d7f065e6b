import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { eventAddresses } from '~/features/events/addresses';
import { FindPeople } from '~/features/accounts/components/find-people';
import { hostsForm } from '~/features/events/programme/forms';
import { changeHosts } from '~/features/events/programme/speakers.server';
import { findEventPage } from '~/features/events/seen/page.server';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Badge } from '~/ui/tag';

export const meta = titled('Hosts and note-takers');

export const loader = page(eventAddresses.hosts, async ({ actor, params, url }) => {
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  const { slug, title, hosts, noteTakers, may } = await findEventPage(actor, params.slug ?? '');
  authorize(may.change);
  const parts = [
    ...hosts.map((person) => ({ ...person, part: 'Host' })),
    ...noteTakers.map((person) => ({ ...person, part: 'Note-taker' })),
  ];
  return { slug, title, parts, who, candidates: await listCandidates(actor, who) };
});

export const action = act(eventAddresses.hosts, hostsForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await changeHosts(actor, slug, input);
  return goTo(
    href(eventAddresses.hosts, { slug }),
    input.deed === 'remove' ? 'They have no part any more.' : 'They are told.',
  );
});

export default function Hosts() {
  const { slug, title, parts, who, candidates } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Hosts and note-takers</h1>
        <p>
          Hosts run the event: they change it, see who comes and what people need. Note-takers write
          down what is said.
        </p>
        <ul className="pbc-rows is-tight" role="list" aria-label="Hosts and note-takers">
          {parts.map(({ id, name, organisation, part }) => (
            <li key={id} className="pbc-person-line">
              <span>
                <Badge>{part}</Badge> {name}
                {organisation === '' ? '' : `, ${organisation}`}
              </span>
              <Form method="post">
                <input type="hidden" name="person" value={id ?? ''} />
                <Button small variant="secondary" name="deed" value="remove">
                  Remove
                  <HiddenText> {name}</HiddenText>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        <Part title="Give somebody a part">
          <FindPeople who={who} candidates={candidates} refusal={refusal}>
            <Button small variant="secondary" name="deed" value="host">
              Host
            </Button>
            <Button small variant="secondary" name="deed" value="note-taker">
              Note-taker
            </Button>
          </FindPeople>
        </Part>
      </PageBody>
    </>
  );
}
