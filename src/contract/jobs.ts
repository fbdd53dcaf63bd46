/** Background jobs: asking how far one is, following it, and stopping it. */
import { z } from 'zod';
import { route } from './route.ts';
import { consortiumParams, instant, uuid, wireError } from './wire.ts';

export const jobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']).meta({ id: 'JobState' });

export const job = z
  .object({
    id: uuid,
    kind: z.string().meta({ examples: ['solve'] }),
    state: jobState,
    /** What the job last told about itself; its shape belongs to the kind of job. */
    progress: z.record(z.string(), z.unknown()).nullable(),
    result: z.record(z.string(), z.unknown()).nullable(),
    /** Present when it failed; the reader's language. */
    error: wireError.nullable(),
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    isCancelAsked: z.boolean(),
  })
  .meta({ id: 'Job' });

export type Job = z.infer<typeof job>;

const jobParams = consortiumParams.extend({ job: uuid });

export const getJob = route({
  operation: 'getJob',
  method: 'get',
  path: '/api/consortia/{consortium}/jobs/{job}',
  summary: { zh: '查看后台任务进度', en: 'How far a job is' },
  params: jobParams,
  answer: job,
  errors: ['job_not_found'],
});

export const followJob = route({
  operation: 'followJob',
  method: 'get',
  path: '/api/consortia/{consortium}/jobs/{job}/events',
  summary: { zh: '实时跟踪后台任务', en: 'Follow a job as it runs' },
  params: jobParams,
  answers: 'text/event-stream',
  answer: job,
  errors: ['job_not_found'],
});

export const cancelJob = route({
  operation: 'cancelJob',
  method: 'post',
  path: '/api/consortia/{consortium}/jobs/{job}/cancel',
  summary: { zh: '取消后台任务', en: 'Cancel a job' },
  params: jobParams,
  status: 202,
  answer: job,
  errors: ['job_not_found'],
});

export const jobRoutes = [getJob, followJob, cancelJob] as const;
