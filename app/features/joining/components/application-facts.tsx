import { Part } from '~/ui/part';
import { SummaryList } from '~/ui/summary-list';
import { When } from '~/ui/when';
import type { ApplicationPage } from '../views';

/** What an applicant said, what was asked and answered, and what was decided. */
export function ApplicationFacts({ application }: { application: ApplicationPage }) {
  const { email, jobTitle, organisation, organisationSlug, messages } = application;
  const typed = organisationSlug === '' ? ' (typed: it is not in the list)' : '';
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Email address', value: `${email} (confirmed)` },
          { key: 'Organisation', value: organisation + typed },
          { key: 'Job title', value: jobTitle },
          { key: 'Why', value: <Written text={application.reason} /> },
          { key: 'Asked to join', value: <When at={application.confirmedAt} style="datetime" /> },
        ]}
      />
      {messages.length > 0 ? (
        <Part title="Asked and answered" id="messages">
          <ul className="pbc-rows" role="list">
            {messages.map(({ key, from, body, at }) => (
              <li key={key}>
                <p className="pbc-meta">
                  {from ?? application.name}, <When at={at} style="datetime" />
                </p>
                <Written text={body} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {application.decision === null ? null : <Decided application={application} />}
    </>
  );
}

function Decided({ application }: { application: ApplicationPage }) {
  const { decision, decidedAt, decidedBy, declineReason } = application;
  return (
    <Part title={decision === 'approved' ? 'Approved' : 'Declined'} id="decided">
      <p>
        {decidedBy === null ? 'By a trusted mail domain' : `By ${decidedBy}`}
        {decidedAt === null ? null : (
          <>
            , <When at={decidedAt} style="datetime" />
          </>
        )}
        .
      </p>
      {declineReason === '' ? null : <Written text={declineReason} />}
    </Part>
  );
}

/** What somebody typed, in its own lines. */
function Written({ text }: { text: string }) {
  return text.split(/\n+/).map((line, at) => <p key={at}>{line}</p>);
}
