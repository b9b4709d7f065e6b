import { Part } from '~/ui/part';
import { Table } from '~/ui/table';
import { KEPT_DAYS } from '../../coming/limits';
import type { Comer, ComingPage } from '../../coming/views';
import { PeopleList } from './people-list';

/** What who runs an event sees of those who come, besides who they are. Parts of which nothing is to be said are not there. */
export function RunnerParts({ page }: { page: ComingPage }) {
  const { others } = page;
  return (
    <>
      {others ? <Others others={others} /> : null}
      <Kept kept={page.kept} />
      <Needs needs={page.needs} />
      <Expectations expectations={page.expectations} asked={page.asked} />
    </>
  );
}

function Others({ others }: { others: NonNullable<ComingPage['others']> }) {
  const parts: Array<[string, Comer[]]> = [
    ['Offered a place', others.offered],
    ['Waiting', others.waiting],
    ['Did not take the place they were offered', others.lapsed],
    ['Maybe', others.maybe],
    ['Not coming', others.no],
    ['Guests who have not answered', others.invited],
  ];
  return parts
    .filter(([, people]) => people.length > 0)
    .map(([title, people]) => (
      <Part key={title} title={`${title}, ${people.length}`}>
        <PeopleList people={people} label={title} />
      </Part>
    ));
}

function Kept({ kept }: Pick<ComingPage, 'kept'>) {
  if (kept.length === 0) return null;
  return (
    <Part title="Places that are kept">
      <Table
        caption="Places that are kept"
        hideCaption
        rowHeadings
        columns={[
          { heading: 'For the people of' },
          { heading: 'Kept', numeric: true },
          { heading: 'Taken', numeric: true },
        ]}
        rows={kept.map(({ organisation, places, taken }) => ({
          key: organisation,
          cells: [organisation, places, taken],
        }))}
      />
    </Part>
  );
}

function Needs({ needs }: Pick<ComingPage, 'needs'>) {
  if (needs === null || needs.length === 0) return null;
  return (
    <Part title="What people need">
      <p>For your eyes alone. It is deleted {KEPT_DAYS} days after the event.</p>
      <Table
        caption="What people need"
        hideCaption
        rowHeadings
        columns={[{ heading: 'Name' }, { heading: 'Does not eat' }, { heading: 'Access' }]}
        rows={needs.map(({ key, name, diet, access }) => ({ key, cells: [name, diet, access] }))}
      />
    </Part>
  );
}

function Expectations({ expectations, asked }: Pick<ComingPage, 'expectations' | 'asked'>) {
  if (expectations === null || expectations.length === 0) return null;
  return (
    <Part title={asked === '' ? 'What people want out of it' : asked}>
      <ul className="pbc-rows is-tight" role="list">
        {expectations.map(({ key, name, body }) => (
          <li key={key}>
            <b>{name}</b>
            <p>{body}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
