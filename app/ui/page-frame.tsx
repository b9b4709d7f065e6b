import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Face } from './face';
import { HiddenText } from './hidden-text';
import { Icon } from './icons';
import { Mark } from './mark';
import { Navigation, type Area } from './navigation';

export interface NetworkFacts {
  name: string;
  region: string;
  /** Whom to ring when nothing else helps; null until somebody is named. */
  contact: { name: string; phone: string | null } | null;
}

interface PageFrameProps {
  network: NetworkFacts;
  /** The person signed in. Strangers (null) see the brand and “Sign in” only; undefined, where it is not known, the brand. */
  viewer: { name: string; initials: string } | null | undefined;
  /** Says on every page that people and clusters are made up. */
  demonstration: boolean;
  area: Area | null;
  /** The form that signs out: in the header on a screen, under “More” on a phone. It must not contain ids. */
  signOut?: ReactNode;
  /** Links of the header such as messages and notifications: an icon, hidden words, a `.pbc-count`. */
  tools?: ReactNode;
  /** Where the header's search box leads; without it there is no box. */
  search?: { action: string };
  /** Stands above everything else on every page: that others use the computer too. */
  reminder?: ReactNode;
  children: ReactNode;
}

/** What surrounds every page: skip link, header, navigation, the page itself in `main`, footer. */
export function PageFrame(props: PageFrameProps) {
  const { network, viewer } = props;
  return (
    <>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      {props.demonstration && (
        <aside className="pbc-demo pbc-no-print" aria-label="Demonstration">
          <div className="pbc-wrap">Demonstration: all people and clusters are made up.</div>
        </aside>
      )}
      {props.reminder}
      <header className="pbc-header">
        <div className="pbc-wrap">
          <Link className="pbc-brand" to="/">
            <Mark />
            <span>
              <b>{network.name}</b>
              <span>{network.region}</span>
            </span>
          </Link>
          {viewer ? <MemberTools {...props} viewer={viewer} /> : null}
          {viewer === null ? <StrangerTools /> : null}
        </div>
      </header>
      <div className="pbc-ramp" aria-hidden="true" />
      {viewer && <Navigation current={props.area} signOut={props.signOut} />}
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      <PageFooter network={network} />
    </>
  );
}

function StrangerTools() {
  return (
    <div className="pbc-tools">
      <Link className="sign-in" to="/sign-in">
        Sign in
      </Link>
    </div>
  );
}

function MemberTools(
  props: Pick<PageFrameProps, 'search' | 'tools' | 'signOut'> & {
    viewer: { name: string; initials: string };
  },
) {
  const { search, viewer } = props;
  return (
    <>
      {search && (
        <Form className="pbc-find" role="search" action={search.action}>
          <label className="nhsuk-u-visually-hidden" htmlFor="site-search">
            Search the network
          </label>
          <input id="site-search" name="q" type="search" placeholder="Search the network" />
          <button type="submit">
            <HiddenText>Search</HiddenText>
            <Icon name="search" />
          </button>
        </Form>
      )}
      <div className="pbc-tools">
        {search && (
          <Link className="search-link" to={search.action}>
            <Icon name="search" />
            <HiddenText>Search</HiddenText>
          </Link>
        )}
        {props.tools}
        <Link to="/account">
          <Face name={viewer.name} initials={viewer.initials} small />
          <HiddenText>Your account, </HiddenText>
          <span className="label">{viewer.name}</span>
        </Link>
        {props.signOut && <div className="sign-out">{props.signOut}</div>}
      </div>
    </>
  );
}

const footerLinks = [
  { to: '/help', text: 'Help' },
  { to: '/accessibility', text: 'Accessibility' },
  { to: '/privacy', text: 'Privacy' },
  { to: '/cookies', text: 'Cookies' },
];

function PageFooter({ network }: { network: NetworkFacts }) {
  const { contact } = network;
  return (
    <footer className="pbc-footer">
      <div className="pbc-wrap">
        <ul>
          {footerLinks.map((link) => (
            <li key={link.to}>
              <Link to={link.to}>{link.text}</Link>
            </li>
          ))}
        </ul>
        <p>
          Owned and run by the practice-based commissioning (PbC) clusters of{' '}
          {network.region === '' ? 'its region' : `the ${network.region}`}. Not an NHS website.
          {contact && ` Webmaster: ${[contact.name, contact.phone].filter(Boolean).join(', ')}.`}
        </p>
      </div>
    </footer>
  );
}
