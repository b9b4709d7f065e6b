// @vitest-environment node
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, ButtonLink } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { FileUpload } from '~/ui/file-upload';
import { InsetText } from '~/ui/inset-text';
import { NotificationBanner } from '~/ui/notification-banner';
import { Pagination } from '~/ui/pagination';
import { PasswordInput } from '~/ui/password-input';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { SummaryList } from '~/ui/summary-list';
import { Table } from '~/ui/table';
import { Badge, StateTag } from '~/ui/tag';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { golden, normalise } from './golden';
import { render } from './render';

interface Case {
  component: string;
  fixture: string;
  ours: ReactNode;
  /** Attributes and elements left out of the comparison; the comment above the case says why. */
  without?: string[];
}

const nhsNumberHint = (
  <>
    This is a 10 digit number (like <span className="nhsuk-u-nowrap">999 123 4567</span>) that you
    can find on an NHS letter, prescription or in the NHS App
  </>
);
const detailHint =
  'Do not include personal information like your name, date of birth or NHS number';
const contactWays = [
  { value: 'email', label: 'Email' },
  { value: 'phone', label: 'Phone' },
];
const nhsNumber = {
  name: 'example',
  width: 10,
  spellCheck: false,
  inputMode: 'numeric',
  label: 'What is your NHS number?',
} as const;

/** Ours says it when a field is wrong; the package leaves that to the message alone. */
const saysInvalid = ['aria-invalid'];
/** The package's spacing for codes is not among ours. */
const codeDigits = ['.nhsuk-input--code'];
/** Ours takes several files of the kinds that are taken, and leaves the choosing to the browser: no script. */
const browsersOwn = ['data-module', 'multiple', 'accept'];
/** A textarea grows with its text, so that a class and not `rows` gives the height to start with. */
const tall = ['.pbc-textarea--tall'];
/** Our arrows are drawn in our own line. */
const ownArrows = ['<svg>'];
/** Ours can take the focus from the start; the package's script adds that. */
const focusable = ['tabindex'];

const buttons: Case[] = [
  { component: 'button', fixture: 'default', ours: <Button>Save and continue</Button> },
  {
    component: 'button',
    fixture: 'secondary',
    ours: <Button variant="secondary">Find my location</Button>,
  },
  {
    component: 'button',
    fixture: 'secondary, small',
    ours: (
      <Button variant="secondary" small>
        Find my location
      </Button>
    ),
  },
  {
    component: 'button',
    fixture: 'warning',
    ours: <Button variant="warning">Yes, delete this vaccine</Button>,
  },
  // `disabled` says it already; the package adds `aria-disabled` for old browsers.
  {
    component: 'button',
    fixture: 'disabled',
    ours: <Button disabled>Disabled button</Button>,
    without: ['aria-disabled'],
  },
  // A link that goes somewhere is announced as a link: `role="button"` promises a space bar that needs a script.
  {
    component: 'button',
    fixture: 'as a link',
    ours: <ButtonLink to="#">Link button</ButtonLink>,
    without: ['role', 'href'],
  },
];

const fields: Case[] = [
  {
    component: 'input',
    fixture: 'without heading',
    ours: <TextInput {...nhsNumber} id="without-heading" />,
    without: codeDigits,
  },
  {
    component: 'input',
    fixture: 'with error message and hint, without heading',
    ours: (
      <TextInput
        {...nhsNumber}
        id="with-hint-error"
        hint={nhsNumberHint}
        error="Enter NHS number"
      />
    ),
    without: [...saysInvalid, ...codeDigits],
  },
  {
    component: 'file-upload',
    fixture: 'with error message, without heading',
    ours: (
      <FileUpload
        name="file-upload"
        label="Upload a file"
        error="The selected file must be a JPG, BMP or TIF"
      />
    ),
    without: [...saysInvalid, ...browsersOwn],
  },
  {
    component: 'textarea',
    fixture: 'with error message and hint, without heading',
    ours: (
      <Textarea
        name="example"
        id="with-hint-error"
        label="Can you provide more detail?"
        hint={detailHint}
        error="You must provide an explanation"
      />
    ),
    without: [...saysInvalid, ...tall],
  },
  {
    component: 'character-count',
    fixture: 'without heading',
    ours: (
      <Textarea
        name="example"
        id="without-heading"
        label="Tell us more about what happened"
        limit={150}
      />
    ),
    without: tall,
  },
  {
    component: 'select',
    fixture: 'with error message and hint, without heading',
    ours: (
      <Select
        name="example"
        id="with-hint-error"
        label="Choose location"
        hint="This can be different to where you went before"
        error="Select a location"
        options={[
          { value: 'choose', text: 'Choose location' },
          { value: 'eastmidlands', text: 'East Midlands' },
          { value: 'eastofengland', text: 'East of England' },
          { value: 'london', text: 'London' },
          { value: 'northeast', text: 'North East' },
          { value: 'northwest', text: 'North West' },
          { value: 'southeast', text: 'South East' },
          { value: 'southwest', text: 'South West' },
          { value: 'westmidlands', text: 'West Midlands' },
          { value: 'yorkshire', text: 'Yorkshire and the Humber' },
        ]}
      />
    ),
    without: saysInvalid,
  },
  {
    component: 'checkboxes',
    fixture: 'with error message and hint, without heading',
    ours: (
      <Checkboxes
        name="example"
        id="with-hint-error"
        legend="How do you want to be contacted about this?"
        hint="Select all options that are relevant to you"
        error="Select how you want to be contacted"
        items={[...contactWays, { value: 'text message', label: 'Text message' }]}
      />
    ),
  },
  {
    component: 'radios',
    fixture: 'with error message and hint, without heading',
    ours: (
      <Radios
        name="example"
        id="with-hint-error"
        legend="How do you want to be contacted about this?"
        hint="Select 1 option"
        error="Select how you want to be contacted"
        items={[...contactWays, { value: 'text', label: 'Text message' }]}
      />
    ),
  },
  {
    component: 'password-input',
    fixture: 'without heading',
    ours: (
      <PasswordInput
        name="example"
        id="without-heading"
        label="Password"
        autoComplete="current-password"
      />
    ),
  },
  {
    component: 'error-summary',
    fixture: 'with multiple errors',
    ours: (
      <ErrorSummary
        errors={{
          'example-first-name': 'Enter your first name',
          'example-last-name': 'Enter your last name',
        }}
      />
    ),
    without: focusable,
  },
  {
    component: 'error-summary',
    fixture: 'without error link (mixed)',
    ours: (
      <ErrorSummary
        errors={{
          form: 'Invalid username or password',
          'example-terms-of-service': 'Agree to the terms of service to log in',
        }}
      />
    ),
    without: focusable,
  },
];

const hospitals = [
  { to: '/', text: 'Home' },
  { to: '/services', text: 'NHS services' },
  { to: '/hospitals', text: 'Hospitals' },
];
const healthService = 'How to find your NHS number';
const healthServiceText =
  'You can find your NHS number by logging in to the NHS App or on any document the NHS has sent you.';

const content: Case[] = [
  {
    component: 'details',
    fixture: 'default',
    ours: <Details summary={healthService}>{healthServiceText}</Details>,
  },
  {
    component: 'details',
    fixture: 'open',
    ours: (
      <Details summary={healthService} open>
        {healthServiceText}
      </Details>
    ),
  },
  {
    component: 'inset-text',
    fixture: 'default',
    ours: (
      <InsetText>
        <p>You can report any suspected side effect using the Yellow Card safety scheme</p>
      </InsetText>
    ),
  },
  {
    component: 'notification-banner',
    fixture: 'default',
    ours: <NotificationBanner kind="information" heading="The patient record was updated." />,
  },
  {
    component: 'notification-banner',
    fixture: 'with success variant',
    ours: <NotificationBanner kind="success" heading="Email sent to example@email.com" />,
    without: focusable,
  },
  // The fixtures' links lead to fragments, ours to addresses of the site; `nav` has its role already.
  {
    component: 'pagination',
    fixture: 'default',
    ours: (
      <Pagination
        previous={{ to: '/treatments', page: 'Treatments' }}
        next={{ to: '/symptoms', page: 'Symptoms' }}
      />
    ),
    without: [...ownArrows, 'href', 'role'],
  },
  {
    component: 'pagination',
    fixture: 'with only next',
    ours: <Pagination next={{ to: '/symptoms', page: 'Symptoms' }} />,
    without: [...ownArrows, 'href', 'role'],
  },
  {
    component: 'tables',
    fixture: 'default',
    ours: (
      <Table
        caption="Impetigo can look similar to other skin conditions"
        columns={[{ heading: 'Skin symptoms' }, { heading: 'Possible cause' }]}
        rowHeadings
        rows={[
          { key: '1', cells: ['Blisters on lips or around the mouth', 'Cold sores'] },
          { key: '2', cells: ['Itchy, dry, cracked, sore', 'Eczema'] },
          { key: '3', cells: ['Itchy blisters', 'Shingles, chickenpox'] },
        ]}
      />
    ),
    // Ours stands in a box that scrolls, named by the caption, whose one size comes without a class.
    without: ['id', '.nhsuk-table__caption--m'],
  },
];

/** Ours, without the box around it that the package does not have. */
function unboxed(html: string): string {
  return html.replace(/^<div[^>]*role="region"[^>]*tabindex="0"[^>]*>(.*)<\/div>$/s, '$1');
}

describe.each([...buttons, ...fields, ...content])(
  '$component, “$fixture”',
  ({ component, fixture, ours, without }) => {
    it('has the markup of nhsuk-frontend', async () => {
      const html = unboxed(await render(ours));
      expect(normalise(html, without)).toBe(normalise(golden(component, fixture), without));
    });
  },
);

describe('breadcrumb', () => {
  // Ours takes the page's width by a class of its own, and shows “Back to” on a phone instead of hiding it.
  it('has the trail of nhsuk-frontend and one way back', async () => {
    const without = ['href', '<span>'];
    const ours = await render(<Breadcrumb trail={hospitals} />);
    const expected = normalise(golden('breadcrumb', 'default'), without)
      .replace('nhsuk-breadcrumb"', 'nhsuk-breadcrumb pbc-wrap"')
      .replace(/Hospitals(?=\n<\/a>\n<\/nav>)/, 'Back to Hospitals');
    expect(normalise(ours, without)).toBe(expected);
  });

  it('shows nothing without a trail', async () => {
    expect(await render(<Breadcrumb trail={[]} />)).toBe('');
  });
});

describe('summary list', () => {
  it('has the rows and actions of nhsuk-frontend', async () => {
    const ours = await render(
      <SummaryList
        rows={[
          { key: 'Name', value: 'Karen Francis' },
          {
            key: 'Date of birth',
            value: '15 March 1984',
            actions: [{ to: '/change', text: 'Change', hiddenText: 'date of birth' }],
          },
        ]}
      />,
    );
    const rows = normalise(golden('summary-list', 'with multiple actions'), ['href']).split(
      '\n<div class="nhsuk-summary-list__row">',
    );
    const firstTwo = rows.slice(0, 2).join('\n<div class="nhsuk-summary-list__row">');
    expect(normalise(ours, ['href'])).toBe(`${firstTwo}\n</dl>`);
  });

  it('lists several actions of a row', async () => {
    const ours = await render(
      <SummaryList
        rows={[
          {
            key: 'Contact details',
            value: '07700 900362',
            actions: [
              { to: '/add', text: 'Add', hiddenText: 'new contact details' },
              { to: '/change', text: 'Change', hiddenText: 'contact details' },
            ],
          },
        ]}
      />,
    );
    const list = /<ul.*?<\/ul>/s;
    const expected = list.exec(golden('summary-list', 'with multiple actions'))?.[0] ?? '';
    expect(normalise(list.exec(ours)?.[0] ?? '', ['href'])).toBe(normalise(expected, ['href']));
  });
});

describe('tag', () => {
  // A tag of ours means a state: it has an icon before its word, and a colour of ours.
  it('is the tag of nhsuk-frontend with an icon and a state', async () => {
    const ours = await render(<StateTag state="waiting">Active</StateTag>);
    expect(normalise(ours, ['<svg>']).replace(' pbc-tag--waiting', '')).toBe(
      normalise(golden('tag', 'default')),
    );
    expect(ours).toContain('<svg');
  });

  it('is not used for what is no state', async () => {
    expect(await render(<Badge>Agent</Badge>)).toBe('<span class="pbc-badge">Agent</span>');
  });
});
