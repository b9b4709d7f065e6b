import { Link } from '@remix-run/react';
import { EmptyState } from '~/ui/empty-state';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import { directoryAddresses } from '../addresses';
import type { SubjectIndex, SubjectLine } from '../list-views';
import { peopleHref } from '../people-query';

/** What one may ask people about: service areas in their groups, and people's own words from A to Z. */
export function SubjectLists({ areas, words }: SubjectIndex) {
  if (areas.length === 0 && words.length === 0) {
    return (
      <EmptyState title="Nobody has said yet what one may ask them about">
        As soon as members write it into their entries, it stands here.
      </EmptyState>
    );
  }
  return (
    <>
      {areas.length === 0 ? null : (
        <Part title="Service areas" id="areas">
          <div className="pbc-index">
            {areas.map(({ group, subjects }) => (
              <Lines key={group} heading={group} subjects={subjects} />
            ))}
          </div>
        </Part>
      )}
      {words.length === 0 ? null : (
        <Part title="In their own words" id="words">
          <div className="pbc-index">
            {words.map(({ letter, subjects }) => (
              <Lines key={letter} heading={letter} subjects={subjects} />
            ))}
          </div>
        </Part>
      )}
    </>
  );
}

function Lines({ heading, subjects }: { heading: string; subjects: SubjectLine[] }) {
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {subjects.map(({ key, name, count }) => (
          <li key={key}>
            <Link to={peopleHref(directoryAddresses.people, { chosen: { about: [key] } })}>
              {name}
            </Link>{' '}
            <span className="pbc-num">
              {count.toLocaleString('en-GB')}
              <HiddenText>{count === 1 ? ' person' : ' people'}</HiddenText>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
