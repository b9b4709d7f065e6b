/**
 * Every job and all work that runs in a worker thread. Imported by the process and by the worker's own bundle, which holds nothing
 * else of the network: what is listed here must not need the open database.
 */
import '~/features/library/filling/work.server';
import '~/features/library/reading/work.server';
import '~/platform/files/text/job.server';
import '~/platform/jobs/check-database.server';
