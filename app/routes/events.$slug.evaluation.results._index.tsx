import { Link, useLoaderData } from '@remix-run/react';
import { evaluationAddresses } from '~/features/evaluation/addresses';
import { Answered, Results } from '~/features/evaluation/components/results';
import { findResults } from '~/features/evaluation/results.server';
import { eventAddresses } from '~/features/events/addresses';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled<{ results: { event: { title: string } } }>(
  ({ results }) => `What people thought of ${results.event.title}`,
);

export const loader = page(evaluationAddresses.results, async ({ actor, params }) => ({
  results: await findResults(actor, params.slug ?? ''),
}));

export default function EvaluationResults() {
  const { results } = useLoaderData<typeof loader>();
  const { event, questions, mayChange } = results;
  const { slug, title, startsOn } = event;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <PageHeader title={`What people thought of ${title}`} lede={formatDay(startsOn)} />
        <Answered results={results} />
        <nav className="pbc-acts pbc-no-print" aria-label="This evaluation">
          {mayChange ? (
            <Link to={href(evaluationAddresses.setUp, { slug })}>Change or close it</Link>
          ) : null}
          {questions === null ? null : (
            // A file, not a page: the browser fetches it itself.
            <a href={href(evaluationAddresses.spreadsheet, { slug })}>
              Download it as a spreadsheet
            </a>
          )}
        </nav>
        <Results results={results} />
      </PageBody>
    </>
  );
}
