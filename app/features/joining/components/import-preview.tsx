import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';
import { SummaryList } from '~/ui/summary-list';
import { Table } from '~/ui/table';
import { joiningAddresses } from '../addresses';
import type { CheckedRow, ImportPage, Verdict } from '../import-views';
import { roleNames } from '../roles';

const called: Record<Verdict, string> = {
  problem: 'Cannot be invited',
  invite: 'Will be invited',
  invited: 'Invited already',
  member: 'Members already',
};

/** What will become of each row of a file, before anything happens. */
export function ImportPreview({ preview }: { preview: ImportPage }) {
  const { file, fileName, underWay, counts, rows, page, pages } = preview;
  const people = (count: number) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`;
  const pageHref = (to: number) => href(joiningAddresses.import, {}, { file, page: to });
  return (
    <>
      <SummaryList
        rows={(['invite', 'problem', 'invited', 'member'] as const)
          .filter((verdict) => verdict === 'invite' || counts[verdict] > 0)
          .map((verdict) => ({ key: called[verdict], value: people(counts[verdict]) }))}
      />
      <Part title={`Rows of ${fileName}`}>
        {underWay ? (
          <InsetText>
            <p>
              The invitations are being sent. {people(counts.invite)} still to come. You can leave
              this page; load it again to see how far it is.
            </p>
          </InsetText>
        ) : counts.invite > 0 ? (
          <Confirm file={file} label={`Invite ${people(counts.invite)}`} />
        ) : null}
        {counts.problem > 0 ? (
          <p>
            {/* A file, not a page: the browser fetches it itself. */}
            <a href={href(joiningAddresses.importProblems, {}, { file })}>
              Download the rows that cannot be invited
            </a>
            , put them right, and send them as a file of their own.
          </p>
        ) : null}
        <Table
          caption={`Rows of ${fileName}`}
          hideCaption
          rowHeadings
          columns={[
            { heading: 'Row', numeric: true },
            { heading: 'What happens' },
            { heading: 'Name' },
            { heading: 'Email address' },
            { heading: 'Organisation' },
            { heading: 'Job title' },
            { heading: 'Role' },
          ]}
          rows={rows.map((row) => ({
            key: String(row.number),
            cells: [
              row.number,
              <Outcome key="outcome" row={row} />,
              row.name,
              row.email,
              row.organisation,
              row.jobTitle,
              row.invitedRole === null ? row.role : roleNames[row.invitedRole],
            ],
          }))}
        />
      </Part>
      <Pagination
        {...(page > 1 && { previous: { to: pageHref(page - 1), page: `${page - 1} of ${pages}` } })}
        {...(page < pages && { next: { to: pageHref(page + 1), page: `${page + 1} of ${pages}` } })}
      />
    </>
  );
}

function Confirm({ file, label }: { file: string; label: string }) {
  return (
    <Form method="post" action={href(joiningAddresses.import, {})}>
      <input type="hidden" name="deed" value="confirm" />
      <input type="hidden" name="file" value={file} />
      <Buttons>
        <Button>{label}</Button>
      </Buttons>
    </Form>
  );
}

const outcomes: Record<Exclude<Verdict, 'problem'>, string> = {
  invite: 'Will be invited',
  invited: 'Nothing: invited already',
  member: 'Nothing: is a member already',
};

function Outcome({ row: { verdict, problems } }: { row: CheckedRow }) {
  if (verdict !== 'problem') return outcomes[verdict];
  return (
    <>
      <strong>Cannot be invited</strong>
      {problems.map((problem) => (
        <span key={problem}>
          <br />
          {problem}
        </span>
      ))}
    </>
  );
}
