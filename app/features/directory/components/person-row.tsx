import { Link } from '@remix-run/react';
import { personPath } from '~/platform/paths';
import { Face } from '~/ui/face';
import { HiddenText } from '~/ui/hidden-text';
import { Icon } from '~/ui/icons';
import { PhoneLink } from '~/ui/phone-link';
import { Badge } from '~/ui/tag';
import { When } from '~/ui/when';
import type { ContactView } from '../contacts';
import type { PersonRow } from '../list-views';

/** Where a member writes their own entry. */
const OWN_ENTRY = '/account/profile';

/** Somebody in the list: who they are, what they know about, how to reach them. */
export function PersonItem({ person }: { person: PersonRow }) {
  const { id, name, jobTitle, place, about } = person;
  return (
    <li className="pbc-person">
      <Face name={name} />
      <div>
        <h3>
          <Link to={personPath(id)}>{name}</Link>
        </h3>
        <p className="pbc-meta is-plain">
          {jobTitle}
          {jobTitle !== '' && place !== '' ? <br /> : null}
          {place}
        </p>
        <Badges person={person} />
      </div>
      <div>
        <span className="pbc-meta">Ask about</span>
        <br />
        {about.length > 0 ? about.join(', ') : <span className="pbc-meta">Nothing listed yet</span>}
      </div>
      <div className="contact pbc-meta is-plain">
        {person.you ? <Link to={OWN_ENTRY}>Edit your entry</Link> : <Contact person={person} />}
      </div>
    </li>
  );
}

function Badges({ person: { roles, badge, you, isNew, awayUntil } }: { person: PersonRow }) {
  const words = [...roles, ...(badge === '' ? [] : [badge])];
  if (words.length === 0 && !you && !isNew && awayUntil === null) return null;
  return (
    <p className="pbc-badges">
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
      {you ? <Badge>You</Badge> : null}
      {isNew ? <Badge>New this month</Badge> : null}
      {awayUntil === null ? null : (
        <Badge>
          Away until <When at={awayUntil} />
        </Badge>
      )}
    </p>
  );
}

function Contact({ person: { name, contacts } }: { person: PersonRow }) {
  const { email, phone, mobile } = contacts;
  return (
    <>
      {email.kind === 'shown' ? (
        <a href={`mailto:${encodeURIComponent(email.value).replace('%40', '@')}`}>
          <Icon name="mail" />
          Email<HiddenText> {name}</HiddenText>
        </a>
      ) : (
        <span>{email.kind === 'steering' ? 'Email: steering group only' : 'No email shown'}</span>
      )}
      {phone.kind === 'none' && mobile.kind === 'shown' ? null : (
        <PhoneLine view={phone} what="Phone" />
      )}
      {mobile.kind === 'shown' ? <PhoneLine view={mobile} what="Mobile" /> : null}
    </>
  );
}

/** A number to dial, or why there is none. */
function PhoneLine({ view, what }: { view: ContactView; what: string }) {
  if (view.kind === 'none') return <span>No phone given</span>;
  if (view.kind === 'steering') return <span>{what}: steering group only</span>;
  return (
    <PhoneLink className="pbc-num" number={view.value}>
      <Icon name="phone" />
      <HiddenText>{what}: </HiddenText>
      {view.value}
    </PhoneLink>
  );
}
