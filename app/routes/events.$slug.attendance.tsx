import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { eventAddresses } from '~/features/events/addresses';
import { FindPeople } from '~/features/accounts/components/find-people';
import { dayAddresses } from '~/features/events/day/addresses';
import {
  findAttendance,
  takeAttendance,
  type Expected,
} from '~/features/events/day/attendance.server';
import { attendanceForm } from '~/features/events/day/forms';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Who is here');

export const loader = page(dayAddresses.attendance, async ({ actor, params, url }) => {
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  const attendance = await findAttendance(actor, params.slug ?? '');
  return { ...attendance, who, candidates: await listCandidates(actor, who) };
});

export const action = act(
  dayAddresses.attendance,
  attendanceForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    await takeAttendance(actor, slug, input);
    return goTo(href(dayAddresses.attendance, { slug }), 'It is written down who is here.');
  },
);

export default function Attendance() {
  const { slug, title, expected, who, candidates } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const ticked = expected.filter(({ there }) => there).map(({ id }) => id);
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Who is here</h1>
        <p>
          {ticked.length} of {expected.length}. Members can say it themselves, with{' '}
          <Link to={href(dayAddresses.code, { slug })}>the code for the wall</Link>.
        </p>
        <Part title="Find somebody" print={false}>
          <FindPeople who={who} candidates={candidates} refusal={refusal}>
            <Button small name="deed" value="walk-in">
              They are here
            </Button>
          </FindPeople>
        </Part>
        <Part title="All who are expected">
          <p>Who came without having said so is found above. That takes no place from anybody.</p>
          {expected.length === 0 ? (
            <p>Nobody has said that they come.</p>
          ) : (
            <ExpectedList key={ticked.join()} expected={expected} ticked={ticked} />
          )}
        </Part>
      </PageBody>
    </>
  );
}

/** `ticked` is who was ticked when the list was read: what differs from it when it is sent is kept. */
function ExpectedList({ expected, ticked }: { expected: Expected[]; ticked: string[] }) {
  return (
    <Form method="post">
      <input type="hidden" name="deed" value="list" />
      {ticked.map((id) => (
        <input key={id} type="hidden" name="ticked" value={id} />
      ))}
      <Checkboxes
        small
        name="there"
        legend="Tick who is here"
        items={expected.map((one) => ({
          value: one.id,
          label: one.organisation === '' ? one.name : `${one.name}, ${one.organisation}`,
          hint: sayMore(one),
        }))}
        defaultValues={ticked}
      />
      <Buttons>
        <Button>Save</Button>
      </Buttons>
    </Form>
  );
}

function sayMore({ byCode, placeless }: Expected): string | undefined {
  if (byCode) return 'By the code';
  return placeless ? 'Has no place' : undefined;
}
