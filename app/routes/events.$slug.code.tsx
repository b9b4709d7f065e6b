import { useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { dayAddresses } from '~/features/events/day/addresses';
import { findAttendance } from '~/features/events/day/attendance.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

export const meta = titled('The code for the wall');

export const loader = page(dayAddresses.code, async ({ actor, params }) => {
  const { slug, title, code } = await findAttendance(actor, params.slug ?? '');
  return { slug, title, code };
});

export default function Code() {
  const { slug, title, code } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(eventAddresses.event, { slug }), text: title, back: 'the event' },
          { to: href(dayAddresses.attendance, { slug }), text: 'Who is here' },
        ]}
      />
      <PageBody narrow>
        <h1>You are here?</h1>
        <p className="pbc-wall-code">{code}</p>
        <p>
          Sign in on your phone, open the event or your home page, press “I am here”, and type this.
        </p>
      </PageBody>
    </>
  );
}
