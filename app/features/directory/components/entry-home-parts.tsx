import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDate } from '~/platform/dates';
import { personPath } from '~/platform/paths';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { Face } from '~/ui/face';
import { Part } from '~/ui/part';
import { PhoneLink } from '~/ui/phone-link';
import { entryAddresses } from '../entry-addresses';
import type { AbsenceView, ColleagueView } from '../entry-views';
import { BackButton } from './back-button';

/** What entries show on the home page. */

/** For whoever has just joined and has not said yet what they do. */
export function WelcomePart() {
  return (
    <Part title="Welcome">
      <p>Say what you work on, and see who elsewhere does the same. It takes half a minute.</p>
      <Buttons>
        <ButtonLink to={href(entryAddresses.welcome, {})}>Introduce yourself</ButtonLink>
      </Buttons>
    </Part>
  );
}

/** While the reader is away. */
export function AwayPart({ data: { until, deputy } }: { data: AbsenceView }) {
  return (
    <Part title="You are away" link={{ to: href(entryAddresses.away, {}), text: 'Change it' }}>
      <p>
        Until {formatDate(until)}.{deputy === null ? null : ` ${deputy.name} answers meanwhile.`}
      </p>
      <BackButton />
    </Part>
  );
}

/** Somebody elsewhere who works on the same. */
export function ColleaguePart({ data: colleague }: { data: ColleagueView }) {
  const { name, organisation, place, shared, email, phone } = colleague;
  return (
    <Part title="Somebody elsewhere on the same work">
      <div className="pbc-contact">
        <Face name={name} photo={colleague.photo} />
        <p>
          <Link to={personPath(colleague.id)}>{name}</Link>
          {organisation === '' ? null : ` at ${organisation}`}
          {place === null ? null : ` (${place})`} also works on {shared.join(' and ')}.
          {email === null ? null : (
            <>
              <br />
              <a className="pbc-stay" href={`mailto:${email}`}>
                {email}
              </a>
            </>
          )}
          {phone === null ? null : (
            <>
              <br />
              <PhoneLink className="pbc-stay" number={phone} />
            </>
          )}
        </p>
      </div>
    </Part>
  );
}

/** Asks whether the reader's entry is still right. */
export function ConfirmPart({ data }: { data: { personId: string; since: string | null } }) {
  const edit = href(entryAddresses.profile, {});
  return (
    <Part title="Your entry">
      {data.since === null ? (
        <p>
          All members see your name, job title, email address and the phone number you gave.{' '}
          <Link to={edit}>Change who sees them, and say what they may ask you</Link>.
        </p>
      ) : (
        <>
          <p>
            <Link to={personPath(data.personId)}>Your entry</Link> was last looked through on{' '}
            {formatDate(data.since)}. Is it still right?
          </p>
          <Form method="post" action={href(entryAddresses.confirm, {})}>
            <Buttons>
              <Button variant="secondary" small>
                It is still right
              </Button>
              <ButtonLink variant="secondary" small to={edit}>
                Change it
              </ButtonLink>
            </Buttons>
          </Form>
        </>
      )}
    </Part>
  );
}
