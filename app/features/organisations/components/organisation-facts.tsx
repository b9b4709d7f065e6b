import { Link } from '@remix-run/react';
import { personPath, membersPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { PhoneLink } from '~/ui/phone-link';
import { SummaryList } from '~/ui/summary-list';
import type { ContactView, DocumentView, OrganisationView, ProgrammeView } from '../views';
import { membersInWords } from './organisation-line';

/** How to reach it; only what is known. */
export function HowToReach({ organisation }: { organisation: OrganisationView }) {
  const { website, phone, address } = organisation;
  const rows = [
    ...(website ? [{ key: 'Website', value: <a href={website.url}>{website.host}</a> }] : []),
    ...(phone === '' ? [] : [{ key: 'Phone', value: <PhoneLink number={phone} /> }]),
    ...(address === ''
      ? []
      : [{ key: 'Address', value: <span className="pbc-lines">{address}</span> }]),
  ];
  return rows.length === 0 ? null : <SummaryList rows={rows} />;
}

/** Whom to ask, for each work programme. */
export function Programmes({ programmes }: { programmes: ProgrammeView[] }) {
  return (
    <dl className="pbc-programmes">
      {programmes.map(({ programme, contacts }) => (
        <div key={programme}>
          <dt>{programme}</dt>
          {contacts.map((contact) => (
            <dd key={contact.id}>
              <Contact contact={contact} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Contact({
  contact: { name, jobTitle, memberId, phone, email },
}: {
  contact: ContactView;
}) {
  return (
    <>
      {memberId === null ? (
        name
      ) : (
        <Link className="pbc-stay" to={personPath(memberId)}>
          {name}
        </Link>
      )}
      <Meta>
        {jobTitle}
        {memberId === null ? 'not a member' : ''}
        {phone === '' ? null : <PhoneLink number={phone} />}
        {email === '' ? null : <a href={`mailto:${email}`}>{email}</a>}
      </Meta>
    </>
  );
}

const kinds = { plan: 'Plan', document: 'Document' } as const;

/** Plans and documents, each with whose site it stands on. */
export function Documents({ documents }: { documents: DocumentView[] }) {
  return (
    <ul className="pbc-rows is-tight" role="list">
      {documents.map(({ id, kind, title, url, host }) => (
        <li key={id}>
          <a href={url} rel="noopener">
            {title}
          </a>
          <Meta>
            {kinds[kind]}
            {`at ${host}`}
          </Meta>
        </li>
      ))}
    </ul>
  );
}

/** Who belongs to it, and the way to all of them in the directory. */
export function Members({ organisation }: { organisation: OrganisationView }) {
  const { slug, members, memberCount, memberCountBelow } = organisation;
  if (memberCountBelow === 0) return null;
  const all = { to: membersPath(slug), text: `All ${membersInWords(memberCountBelow)}` };
  const withBelow = memberCountBelow > memberCount;
  return (
    <Part
      title="Members"
      id="members"
      {...(withBelow || memberCount > members.length ? { link: all } : {})}
    >
      {members.length === 0 ? null : (
        <ul className="pbc-rows is-tight" role="list">
          {members.map(({ id, name, jobTitle }) => (
            <li key={id}>
              <Link className="pbc-stay" to={personPath(id)}>
                {name}
              </Link>
              <Meta>{jobTitle}</Meta>
            </li>
          ))}
        </ul>
      )}
      {withBelow ? (
        <p className="pbc-meta">
          {membersInWords(memberCountBelow)} with those of the organisations that belong to it
        </p>
      ) : null}
    </Part>
  );
}
