import { MAX_ROWS } from '../limits';

/** What a file has to look like. */
export function ImportHelp() {
  return (
    <>
      <p>
        Any spreadsheet program can make the file: choose “Save as” and then “CSV”. Its first row
        says what stands below it:
      </p>
      <ul>
        <li>name, email and organisation: needed</li>
        <li>job title and role: can be left out</li>
      </ul>
      <p>
        Organisations are written as in the list of this network. A role is member, lead, steering
        or agent, and only the webmaster gives another one than member. A file can have{' '}
        {MAX_ROWS.toLocaleString('en-GB')} rows.
      </p>
    </>
  );
}
