export { jobErrors } from './errors.ts';
export { enqueueJob, type JobOrder } from './enqueue-job.ts';
export { followJob } from './follow-job.ts';
export { isFinished, type Job } from './job.ts';
export type { JobContext, JobHandler, JobHandlers } from './perform-job.ts';
export { cancelJob, listJobs, readJob } from './read-job.ts';
export { runWorker, type Worker, type WorkerSettings } from './run-worker.ts';
