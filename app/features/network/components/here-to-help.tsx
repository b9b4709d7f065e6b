import { Face } from '~/ui/face';
import { Part } from '~/ui/part';
import { PhoneLink } from '~/ui/phone-link';

/** The webmaster as a person: name, phone and mail. */
export interface ContactView {
  name: string;
  phone: string | null;
  email: string;
  hours: string | null;
}

/** Who to turn to when the site does not help. */
export function HereToHelp({ data: contact }: { data: ContactView }) {
  return (
    <Part title="Here to help">
      <div className="pbc-contact">
        <Face name={contact.name} />
        <p>
          <b>{contact.name}</b>, webmaster
          <br />
          {contact.phone === null ? null : (
            <>
              <PhoneLink className="pbc-stay" number={contact.phone} /> or{' '}
            </>
          )}
          <a className="pbc-stay" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
          {contact.hours === null ? null : (
            <>
              <br />
              <span className="pbc-meta">{contact.hours}</span>
            </>
          )}
        </p>
      </div>
    </Part>
  );
}
