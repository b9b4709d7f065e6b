import { useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { dayAddresses } from '~/features/events/day/addresses';
import { findCertificate } from '~/features/events/day/certificate.server';
import { findNetwork } from '~/features/network/network.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Certificate of attendance');

export const loader = page(dayAddresses.certificate, async ({ actor, params }) => ({
  certificate: await findCertificate(actor, params.slug ?? ''),
  network: (await findNetwork()).name,
}));

export default function Certificate() {
  const { certificate, network } = useLoaderData<typeof loader>();
  const { slug, name, organisation, title, kind, when, where, organiser, hours } = certificate;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <article className="pbc-certificate">
          <p>{network}</p>
          <h1>Certificate of attendance</h1>
          <p className="pbc-certificate__name">{name}</p>
          {organisation === '' ? null : <p>{organisation}</p>}
          <p>attended</p>
          <p className="pbc-certificate__what">{title}</p>
          <p>
            {kind}
            <br />
            {when}
            <br />
            {where}
          </p>
          <p>Time in the programme: {hours}</p>
          {organiser === null ? null : <p>Held by {organiser}</p>}
        </article>
        <p className="pbc-no-print">Print this page from your browser, or save it as a PDF.</p>
      </PageBody>
    </>
  );
}
