import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { eventAddresses } from '~/features/events/addresses';
import { FindPeople } from '~/features/accounts/components/find-people';
import { SessionFields } from '~/features/events/components/session-fields';
import { doWithSession } from '~/features/events/programme/deeds.server';
import { sessionPageForm } from '~/features/events/programme/forms';
import { findSessionForm } from '~/features/events/seen/forms.server';
import { questionAddresses } from '~/features/questions/addresses';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { TextInput } from '~/ui/text-input';

export const meta = titled<{ part: { title: string } }>(({ part }) => part.title);

export const loader = page(eventAddresses.session, async ({ actor, params, url, request }) => {
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  return {
    part: await findSessionForm(actor, params.slug ?? '', params.session ?? ''),
    who,
    candidates: await listCandidates(actor, who),
    held: await findHeldForm(request, actor),
  };
});

export const action = act(
  eventAddresses.session,
  sessionPageForm,
  async ({ actor, params, input }) => {
    const [slug, session] = [params.slug ?? '', params.session ?? ''];
    const { said, gone } = await doWithSession(actor, slug, session, input);
    return goTo(
      gone
        ? href(eventAddresses.programme, { slug })
        : href(eventAddresses.session, { slug, session }),
      said,
    );
  },
);

export default function ProgrammePart() {
  const { part, who, candidates, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const typed = refusal?.typed ?? {};
  const errors = refusal?.errors ?? {};
  const changing = refusal === undefined || typed.deed === 'change';
  const { slug, title, kind, speakers, questions } = part;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(eventAddresses.event, { slug }), text: part.event, back: 'the event' },
          {
            to: href(eventAddresses.programme, { slug }),
            text: 'Programme',
            back: 'the programme',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{title}</h1>
        {kind === 'break' ? null : (
          <Part title="Who speaks">
            {speakers.length === 0 ? <p>Nobody yet.</p> : null}
            <ul className="pbc-rows is-tight" role="list" aria-label="Speakers">
              {speakers.map(({ speakerId, name, organisation }) => (
                <li key={speakerId} className="pbc-person-line">
                  <span>
                    {name}
                    {organisation === '' ? '' : `, ${organisation}`}
                  </span>
                  <Form method="post">
                    <input type="hidden" name="speaker" value={speakerId} />
                    <Button small variant="secondary" name="deed" value="remove-speaker">
                      Remove
                      <HiddenText> {name}</HiddenText>
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
            <FindPeople who={who} candidates={candidates} refusal={changing ? undefined : refusal}>
              <Button small name="deed" value="add-speaker">
                They speak here
              </Button>
            </FindPeople>
            <Details summary="A speaker who is no member" open={typed.deed === 'add-guest'}>
              <Form method="post" noValidate>
                <input type="hidden" name="deed" value="add-guest" />
                <TextInput
                  name="name"
                  label="Name"
                  width={20}
                  defaultValue={String(typed.name ?? '')}
                  error={errors.name}
                />
                <TextInput
                  name="organisation"
                  label="Organisation (optional)"
                  width={20}
                  defaultValue={String(typed.organisation ?? '')}
                  error={errors.organisation}
                />
                <Button small>Add the speaker</Button>
              </Form>
            </Details>
          </Part>
        )}
        {kind === 'break' ? null : (
          <Part title="Questions">
            {questions === null ? (
              <>
                <p>
                  Members ask from their phones and vote; what is left open becomes a query by
                  itself.
                </p>
                <Form method="post">
                  <Button small variant="secondary" name="deed" value="questions">
                    Take questions live
                  </Button>
                </Form>
              </>
            ) : (
              <p>
                Questions are taken.{' '}
                <Link to={href(questionAddresses.session, { code: questions })}>Their page</Link>,{' '}
                <Link to={href(questionAddresses.people, { code: questions })}>who chairs</Link>
              </p>
            )}
          </Part>
        )}
        <Part title="Change it">
          <Form method="post" noValidate>
            <input type="hidden" name="deed" value="change" />
            <SessionFields
              values={changing && refusal ? typed : (held ?? part.values)}
              errors={changing ? errors : {}}
              days={part.days}
            />
            <Buttons>
              <Button>Save the changes</Button>
            </Buttons>
          </Form>
          <Form method="post">
            <Button small variant="secondary" name="deed" value="remove">
              Take it out of the programme
            </Button>
          </Form>
        </Part>
      </PageBody>
    </>
  );
}
