import { href } from '~/platform/addresses';
import { registerToday } from '~/platform/today/today.server';
import { jobAddresses } from './addresses';
import { listJobs } from './jobs.server';
import { jobsPolicy } from './policy';

const MOST = 5;

/** Failed jobs wait for a decision. */
registerToday({
  key: 'jobs.failed',
  title: 'What has failed',
  order: 80,
  async load(actor) {
    if (!jobsPolicy.read(actor)) return null;
    const { rows, counts } = await listJobs(actor, 'failed', null);
    const to = href(jobAddresses.jobs, {});
    const items = rows.slice(0, MOST).map((job) => ({
      key: `job:${job.id}`,
      text: job.about === null ? job.title : `${job.title}: ${job.about}`,
      to,
      action: 'Decide',
      state: { look: 'overdue' as const, word: 'Failed' },
      since: job.at,
    }));
    return { items, more: counts.failed - items.length, all: { to, text: 'All jobs' } };
  },
});
