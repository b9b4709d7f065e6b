import { secondsFromNow } from '~/platform/clock.server';
import { registerSweep } from '~/platform/jobs/sweep.server';
import { DRAFT_DAYS } from './limits';

/** Drafts that nobody came back for. */
registerSweep((tx) =>
  tx.draft.deleteMany({ where: { savedAt: { lt: secondsFromNow(-DRAFT_DAYS * 24 * 60 * 60) } } }),
);
