import { PhoneLink } from '~/ui/phone-link';
import { SummaryList } from '~/ui/summary-list';
import { contactFields, type ContactField, type ContactView } from '../contacts';
import type { ShownTo } from '../shown-to';
import type { EntryView } from '../entry-views';
import { contactNames, shownToWords } from '../contact-words';

/**
 * How to reach a member, as far as the reader may know. On one's own page it stands beside each detail who else sees
 * it.
 */
export function EntryContacts({ entry }: { entry: Pick<EntryView, 'contacts' | 'shownTo'> }) {
  const { contacts, shownTo } = entry;
  const known = contactFields.filter((field) => contacts[field].kind !== 'none');
  if (known.length === 0) return <p>No contact details are shown here.</p>;
  return (
    <SummaryList
      rows={known.map((field) => ({
        key: contactNames[field],
        value: (
          <>
            <Detail field={field} view={contacts[field]} />
            {shownTo ? <ShownToNote shownTo={shownTo[field]} /> : null}
          </>
        ),
      }))}
    />
  );
}

function Detail({ field, view }: { field: ContactField; view: ContactView }) {
  if (view.kind === 'none') return null;
  if (view.kind === 'steering') {
    return <span className="pbc-meta">Shown to the steering group</span>;
  }
  const { value } = view;
  switch (field) {
    case 'email':
      return (
        <a className="pbc-stay" href={`mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`}>
          {value}
        </a>
      );
    case 'phone':
    case 'mobile':
      return <PhoneLink className="pbc-stay" number={value} />;
    case 'address':
      return <span className="pbc-lines">{value}</span>;
  }
}

function ShownToNote({ shownTo }: { shownTo: ShownTo }) {
  return (
    <>
      <br />
      <span className="pbc-meta">Seen by {shownToWords[shownTo]}</span>
    </>
  );
}
