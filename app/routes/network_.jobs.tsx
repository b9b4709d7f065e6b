import { useLoaderData } from '@remix-run/react';
import { jobAddresses } from '~/features/jobs/addresses';
import { JobList } from '~/features/jobs/components/job-list';
import { ScheduleTable } from '~/features/jobs/components/schedule-table';
import { giveUp, listJobs, listScheduleRows, tryAgain } from '~/features/jobs/jobs.server';
import { decideForm } from '~/features/jobs/schema';
import { jobViews, type JobView } from '~/features/jobs/views';
import { networkAddresses } from '~/features/network/addresses';
import { useOnView } from '~/features/notices/components/bell-provider';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';
import { Views } from '~/ui/views';

export const meta = titled('Jobs');

export const loader = page(jobAddresses.jobs, async ({ actor, url }) => {
  const view = jobViews.find((name) => name === url.searchParams.get('view')) ?? 'failed';
  const before = Number(url.searchParams.get('before')) || null;
  const [jobs, schedules] = await Promise.all([
    listJobs(actor, view, before),
    listScheduleRows(actor),
  ]);
  return { view, jobs, schedules };
});

export const action = act(jobAddresses.jobs, decideForm, async ({ actor, input }) => {
  if (input.deed === 'try-again') {
    await tryAgain(actor, input.job);
    return goTo(href(jobAddresses.jobs, {}), 'It is being tried again.');
  }
  await giveUp(actor, input.job);
  return goTo(href(jobAddresses.jobs, {}), 'It was given up.');
});

const names: Record<JobView, string> = { failed: 'Failed', waiting: 'Waiting', done: 'Done' };

const empty: Record<JobView, { title: string; text: string }> = {
  failed: { title: 'Nothing has failed', text: 'Nothing waits for you here.' },
  waiting: { title: 'Nothing is waiting', text: 'All that was asked for has been done.' },
  done: { title: 'Nothing has been done yet', text: 'What is done stands here for two weeks.' },
};

export default function Jobs() {
  const { view, jobs, schedules } = useLoaderData<typeof loader>();
  useOnView('jobs');
  const viewHref = (name: JobView, before?: number) =>
    href(jobAddresses.jobs, {}, { view: name === 'failed' ? undefined : name, before });
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody>
        <PageHeader
          title="Jobs"
          lede="What the network does by itself: sending mails, tidying up. What fails is mostly tried again for about a day. What stands under “Failed” waits for you."
        />
        <Views
          items={jobViews.map((name) => ({
            to: viewHref(name),
            text: names[name],
            count: jobs.counts[name],
            current: name === view,
          }))}
        />
        {jobs.rows.length === 0 ? (
          <EmptyState title={empty[view].title}>{empty[view].text}</EmptyState>
        ) : (
          <>
            <h2 className="nhsuk-u-visually-hidden">{names[view]}</h2>
            <JobList rows={jobs.rows} />
          </>
        )}
        <Pagination
          {...(jobs.older === null
            ? {}
            : { next: { to: viewHref(view, jobs.older), title: 'Older jobs' } })}
        />
        <Part title="Schedules" id="schedules">
          <ScheduleTable rows={schedules} />
        </Part>
      </PageBody>
    </>
  );
}
