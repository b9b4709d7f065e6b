/** A worker thread's entry: built beside the process's own (vite.config.ts), and started by its pool. */
import './heavy-jobs';
import { answerTasks } from '~/platform/jobs/worker/answer.server';

answerTasks();
