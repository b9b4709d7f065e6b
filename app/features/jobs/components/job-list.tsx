import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { Button, Buttons } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { StateTag, type State } from '~/ui/tag';
import { When } from '~/ui/when';
import { jobAddresses } from '../addresses';
import { jobsPolicy } from '../policy';
import type { JobRow } from '../views';

const looks: Record<JobRow['state'], [State, string]> = {
  failed: ['overdue', 'Failed'],
  waiting: ['waiting', 'Waiting'],
  running: ['new', 'Under way'],
  done: ['answered', 'Done'],
  'given-up': ['unanswered', 'Given up'],
};

/** Jobs, one a row, with the two things one can do about a failed one. */
export function JobList({ rows }: { rows: JobRow[] }) {
  const viewer = useViewer();
  return (
    <ul className="pbc-rows" role="list">
      {rows.map((job) => {
        const [state, word] = looks[job.state];
        return (
          <li key={job.id} className="pbc-todo">
            <div>
              <h3>
                {job.title}
                {job.about === null ? null : `: ${job.about}`}
              </h3>
              {job.outcome === null ? null : <p className="pbc-dense">{job.outcome}</p>}
              <div className="pbc-state">
                <StateTag state={state}>{word}</StateTag>
                <Meta>
                  <>
                    {wordBefore(job)} <When at={job.at} style="datetime" />
                  </>
                  {job.attempts > 1 ? <>tried {job.attempts} times</> : null}
                  <>number {job.id}</>
                </Meta>
              </div>
            </div>
            {viewer && jobsPolicy.decide(viewer, job) ? <Decision job={job} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Before the moment that is shown. */
function wordBefore({ state, attempts }: JobRow): string {
  if (state === 'running') return 'begun; was due';
  if (state === 'waiting') return attempts > 0 ? 'tried again' : 'due';
  return '';
}

function Decision({ job }: { job: JobRow }) {
  return (
    <Form method="post" action={href(jobAddresses.jobs, {})}>
      <input type="hidden" name="job" value={job.id} />
      <Buttons>
        <Button small name="deed" value="try-again">
          Try again
          <HiddenText>: number {job.id}</HiddenText>
        </Button>
        <Button small variant="secondary" name="deed" value="give-up">
          Give up
          <HiddenText>: number {job.id}</HiddenText>
        </Button>
      </Buttons>
    </Form>
  );
}
