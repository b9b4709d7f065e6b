import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatDate } from '~/platform/dates';
import { organisationPath } from '~/platform/paths';
import { SummaryList } from '~/ui/summary-list';
import { aboutHref } from '../entry-addresses';
import type { EntryView } from '../entry-views';

/** What a member is, where they belong, and what one may ask them about. What is not known has no row. */
export function EntryFacts({ entry }: { entry: EntryView }) {
  const { profession, organisation, places, interests, serviceAreas, joinedAt } = entry;
  const row = (key: string, value: ReactNode) => [{ key, value }];
  return (
    <SummaryList
      rows={[
        ...(profession === null ? [] : row('Profession', profession)),
        ...(organisation === null
          ? []
          : row(
              'Organisation',
              <Link to={organisationPath(organisation.slug)}>{organisation.name}</Link>,
            )),
        ...places.map(({ kind, name, slug }) => ({
          key: kind,
          value: <Link to={organisationPath(slug)}>{name}</Link>,
        })),
        ...(interests.length === 0
          ? []
          : row(
              'Ask me about',
              <ul className="pbc-words">
                {interests.map(({ key, name }) => (
                  <li key={key}>
                    <Link to={aboutHref(key)}>{name}</Link>
                  </li>
                ))}
              </ul>,
            )),
        ...(serviceAreas.length === 0 ? [] : row('Works on', serviceAreas.join(', '))),
        ...row('Member since', formatDate(joinedAt)),
      ]}
    />
  );
}
