import { Link } from '@remix-run/react';
import { organisationPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import type { OrganisationLinkView, OrganisationRow } from '../views';

/** "1 member"; nothing when there is none. */
export function membersInWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 member' : `${count} members`;
}

/** An organisation as a line of a list. */
export function OrganisationLine({
  row: { slug, name, kind, members, closed },
  showKind = true,
}: {
  row: OrganisationRow;
  showKind?: boolean;
}) {
  const facts = [showKind ? kind : '', membersInWords(members), closed ? 'Closed' : ''];
  return (
    <>
      <Link className="pbc-stay" to={organisationPath(slug)}>
        {name}
      </Link>
      {facts.some((fact) => fact !== '') ? <Meta>{facts}</Meta> : null}
    </>
  );
}

/** What an organisation is part of, as links, the highest first. */
export function Within({ steps }: { steps: OrganisationLinkView[] }) {
  if (steps.length === 0) return null;
  return (
    <p className="pbc-meta is-plain">
      Part of{' '}
      {steps.map(({ slug, name }, place) => (
        <span key={slug}>
          {place === 0 ? '' : ', '}
          <Link className="pbc-stay" to={organisationPath(slug)}>
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}
