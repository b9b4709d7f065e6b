import { Table } from '~/ui/table';
import type { ContactView } from '../contacts';
import type { ContactSheet } from '../list-views';

/** The list for paper: a line a person, with the details that this reader may see. */
export function ContactTable({ people }: Pick<ContactSheet, 'people'>) {
  return (
    <div className="pbc-contact-list">
      <Table
        caption="People by surname"
        hideCaption
        rowHeadings
        columns={[
          { heading: 'Name' },
          { heading: 'Job and organisation' },
          { heading: 'Phone' },
          { heading: 'Email and address' },
        ]}
        rows={people.map(({ id, name, jobTitle, place, contacts }) => ({
          key: id,
          cells: [
            name,
            <Lines key="job" lines={[jobTitle, place]} />,
            <Lines key="phone" lines={[valueOf(contacts.phone), valueOf(contacts.mobile)]} />,
            <Lines key="email" lines={[valueOf(contacts.email), valueOf(contacts.address)]} />,
          ],
        }))}
      />
    </div>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines
        .filter((line) => line !== '')
        .map((line, index) => (
          <div key={index}>{line}</div>
        ))}
    </>
  );
}

function valueOf(view: ContactView): string {
  return view.kind === 'shown' ? view.value : '';
}
