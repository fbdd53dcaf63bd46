/** Background jobs over HTTP: how far, follow, cancel. The platform runs them and knows no contract, so they meet here. */
import * as contract from './contract/jobs.ts';
import type { AccessRule } from './platform/access/rule.ts';
import { AppError, declaredErrors, presentError, type Locale } from './platform/errors.ts';
import { endpoint, storeyApi } from './platform/http/endpoint.ts';
import type { ServerEvent } from './platform/http/route-shape.ts';
import { cancelJob, followJob, isFinished, jobErrors, readJob, type Job } from './platform/jobs/index.ts';

const asker: AccessRule = {
  who: 'member',
  rows: 'self',
  says: { zh: '任务的发起人，以及协调员和管理员', en: 'Who asked for the job, coordinators and administrators' },
};

const endpoints = [
  endpoint(contract.getJob, async ({ params, database, actor, locale }) => presentJob(await readJob(database, actor, params.job), locale)),
  endpoint(contract.followJob, async ({ params, database, actor, locale, signal, lastEventId }) => {
    const afterEvent = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : 0;
    const job = await readJob(database, actor, params.job);
    if (isFinished(job) && job.eventNumber <= afterEvent) return undefined;
    return eventsOf(followJob(database, actor, params.job, { afterEvent, signal }), locale);
  }),
  endpoint(contract.cancelJob, async ({ params, database, actor, locale }) => presentJob(await cancelJob(database, actor, params.job), locale)),
] as const;

export const jobApi = storeyApi({ name: 'jobs', endpoints, access: { getJob: asker, followJob: asker, cancelJob: asker } });

async function* eventsOf(jobs: AsyncIterable<Job>, locale: Locale): AsyncGenerator<ServerEvent, void, undefined> {
  for await (const job of jobs) yield { id: String(job.eventNumber), event: 'job', data: presentJob(job, locale) };
}

function presentJob(job: Job, locale: Locale): contract.Job {
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    progress: job.progress,
    result: job.result,
    error: job.error === null ? null : presentJobError(job.error, locale),
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    isCancelAsked: job.isCancelAsked,
  };
}

function presentJobError({ code, facts }: NonNullable<Job['error']>, locale: Locale): NonNullable<contract.Job['error']> {
  // A job kept since an older release may carry a code this one no longer has.
  const error = declaredErrors().has(code) ? new AppError(code, facts) : new AppError(jobErrors.job_failed, { incident: code });
  const { message, wayOut } = presentError(error, locale);
  return { code, message, facts, wayOut };
}
