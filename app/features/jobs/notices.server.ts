import { listHolders } from '~/features/accounts/roles.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { findJobKind } from '~/platform/jobs/registry.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { jobAddresses } from './addresses';
import { jobsPolicy } from './policy';

/** Whoever looks after the network hears of what failed for good. */
registerNoticeKind({
  kind: 'jobs.failed',
  title: 'Something the network does by itself has failed',
  entries: ['jobs.failed'],
  offeredTo: jobsPolicy.read,
  byDefault: { site: true, mail: true },
  words: {
    subject: 'Something has failed and waits for you',
    body: [
      'Hello {givenName}',
      '{sentence}',
      'You can have it tried again, or give it up.',
      '{link}',
    ].join('\n\n'),
    button: 'See what failed',
  },
  // One mail, however much fails, until somebody has looked.
  about: () => 'jobs',
  concerns: () => listHolders('webmaster'),
  async tell(person, entries) {
    if (!jobsPolicy.read(person)) return entries.map(() => null);
    const ids = entries.map(({ subjects }) => Number(subjects.job));
    const jobs = await db().job.findMany({
      where: { id: { in: ids }, state: 'failed' },
      select: { id: true, kind: true },
    });
    return ids.map((id) => {
      const job = jobs.find((candidate) => candidate.id === id);
      if (!job) return null; // decided about meanwhile
      const what = findJobKind(job.kind)?.title ?? job.kind;
      return {
        sentence: `This failed and waits for you: ${what}`,
        to: href(jobAddresses.jobs, {}),
      };
    });
  },
});
