import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, expect, test } from 'vitest';
import { inConsortium, type Actor } from '../database/transaction.ts';
import { testActor, testConsortium, testDatabase } from '../database/testing.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { projectFolder } from '../project-folder.ts';
import { cancelJob, enqueueJob, followJob, isFinished, listJobs, readJob, runWorker, type Job, type JobHandlers, type Worker } from './index.ts';

const database = await testDatabase();
const consortium = await testConsortium(database);
const coordinator: Actor = testActor(consortium, { account: newId(), roles: [{ party: newId(), role: 'coordinator' }] });

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

async function start(handlers: JobHandlers, options: { concurrency?: number; leaseSeconds?: number } = {}): Promise<Worker> {
  const worker = await runWorker({ database, handlers, ...options });
  workers.push(worker);
  return worker;
}

const enqueue = (kind: string, input: unknown = {}, actor = coordinator, maxAttempts = 3): Promise<string> =>
  inConsortium(database, actor, (tx) => enqueueJob(tx, { kind, input, maxAttempts }));

async function end(job: string): Promise<Job> {
  for await (const state of followJob(database, coordinator, job)) if (isFinished(state)) return state;
  throw new Error(`job ${job} did not end`);
}

async function reach(job: string, isReached: (state: Job) => boolean): Promise<Job> {
  for await (const state of followJob(database, coordinator, job)) if (isReached(state)) return state;
  throw new Error(`job ${job} ended before`);
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

test('a job gets its input and its actor, tells how far it is, and keeps its result', async () => {
  await start({
    plan: async ({ input, actor, report, attempt }) => {
      report({ cost: 12, seconds: 1 });
      return { doubled: (input as { weeks: number }).weeks * 2, by: actor.account, attempt };
    },
  });
  const job = await enqueue('plan', { weeks: 26 });
  expect(await end(job)).toMatchObject({
    state: 'done',
    progress: { cost: 12, seconds: 1 },
    result: { doubled: 52, by: coordinator.account, attempt: 1 },
    error: null,
  });
});

test('a job that waits is begun within a tenth of a second of its commit', async () => {
  await start({ quick: async () => undefined });
  const from = Date.now();
  const job = await enqueue('quick');
  const { startedAt } = await end(job);
  expect((startedAt?.getTime() ?? Infinity) - from).toBeLessThan(100);
});

test('a job of a transaction that failed does not exist', async () => {
  let job = '';
  const failing = inConsortium(database, coordinator, async (tx) => {
    job = await enqueueJob(tx, { kind: 'never', input: {} });
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  await expect(readJob(database, coordinator, job)).rejects.toMatchObject({ code: 'job_not_found' });
});

test('progress is written at most twice a second, and the last report is not lost', async () => {
  await start({
    chatty: async ({ report }) => {
      for (let i = 1; i <= 300; i += 1) {
        report({ i });
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return undefined;
    },
  });
  const job = await enqueue('chatty');
  const seen: unknown[] = [];
  const from = Date.now();
  for await (const state of followJob(database, coordinator, job)) seen.push(state.progress?.['i']);
  const seconds = (Date.now() - from) / 1000;
  expect(seen.at(-1)).toBe(300);
  // Waiting, running and done are events too.
  expect(seen.length).toBeLessThanOrEqual(2 * seconds + 5);
  expect(seen.length).toBeGreaterThan(3);
});

test('a running job sees a cancel within a second and keeps what it had', async () => {
  let seenAfter = Infinity;
  let asked = 0;
  await start({
    endless: async ({ signal }) => {
      await untilAborted(signal);
      seenAfter = Date.now() - asked;
      return { best: 42 };
    },
  });
  const job = await enqueue('endless');
  await reach(job, ({ state }) => state === 'running');
  asked = Date.now();
  expect(await cancelJob(database, coordinator, job)).toMatchObject({ state: 'running', isCancelAsked: true });
  expect(await end(job)).toMatchObject({ state: 'cancelled', result: { best: 42 } });
  expect(seenAfter).toBeLessThan(1000);
});

test('a waiting job is cancelled at once and never begun', async () => {
  const job = await enqueue('unwanted');
  expect(await cancelJob(database, coordinator, job)).toMatchObject({ state: 'cancelled' });
  let isBegun = false;
  await start({
    unwanted: async () => {
      isBegun = true;
      return undefined;
    },
    after: async () => undefined,
  });
  await end(await enqueue('after'));
  expect(isBegun).toBe(false);
  expect(await cancelJob(database, coordinator, job)).toMatchObject({ state: 'cancelled' });
});

test('a job that fails says why; a defect says its incident and no internals', async () => {
  await start({
    refused: async () => {
      throw new AppError('job_not_found', { job: 'x' });
    },
    defect: async () => {
      throw new TypeError('secret internals');
    },
  });
  expect((await end(await enqueue('refused'))).error).toEqual({ code: 'job_not_found', facts: { job: 'x' } });
  const { error } = await end(await enqueue('defect'));
  expect(error?.code).toBe('job_failed');
  expect(JSON.stringify(error)).not.toContain('secret');
});

test('two workers share forty jobs, each performed once', async () => {
  const performed: string[] = [];
  const handlers: JobHandlers = {
    share: async ({ job }) => {
      performed.push(job);
      return undefined;
    },
  };
  await start(handlers, { concurrency: 2 });
  await start(handlers, { concurrency: 2 });
  const jobs = await Promise.all(Array.from({ length: 40 }, () => enqueue('share')));
  for (const job of jobs) await end(job);
  expect([...performed].sort()).toEqual([...jobs].sort());
});

test('a worker that stops puts its job back, and the next one goes on from the checkpoint', async () => {
  const worker = await start({
    long: async ({ signal, saveCheckpoint }) => {
      await saveCheckpoint({ week: 9 });
      await untilAborted(signal);
      return undefined;
    },
  });
  const job = await enqueue('long', {}, coordinator, 1);
  await reach(job, ({ state }) => state === 'running');
  await worker.stop();
  expect(await readJob(database, coordinator, job)).toMatchObject({ state: 'waiting' });
  await start({ long: async ({ checkpoint, attempt }) => ({ checkpoint, attempt }) });
  expect(await end(job)).toMatchObject({ state: 'done', result: { checkpoint: { week: 9 }, attempt: 1 } });
});

async function killWorkerIn(job: string): Promise<void> {
  // Bundled into the project, so that the packages are found from there.
  const outfile = join(projectFolder(), 'dist', 'tests', `dying-worker-${job}.js`);
  const entry = join(projectFolder(), 'src', 'platform', 'jobs', 'dying-worker.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
  const child = spawn(process.execPath, [outfile, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a job whose worker was killed is resumed from its checkpoint by another', async () => {
  const job = await enqueue('count');
  await killWorkerIn(job);
  expect(await readJob(database, coordinator, job)).toMatchObject({ state: 'running' });
  await start({ count: async ({ checkpoint, attempt }) => ({ checkpoint, attempt }) });
  expect(await end(job)).toMatchObject({ state: 'done', result: { checkpoint: { counted: 7 }, attempt: 2 } });
});

test('a job whose worker was killed in its last attempt is marked failed, with a sentence', async () => {
  const job = await enqueue('count', {}, coordinator, 1);
  await killWorkerIn(job);
  await start({ count: async () => ({ never: true }) });
  expect(await end(job)).toMatchObject({ state: 'failed', error: { code: 'job_crashed', facts: { attempts: 1 } } });
});

test('a follower who resumes sees what came after, and nothing of a finished job it saw to the end', async () => {
  await start({ brief: async () => ({ fine: true }) });
  const job = await enqueue('brief');
  const { eventNumber } = await end(job);
  const resumed: Job[] = [];
  for await (const state of followJob(database, coordinator, job, { afterEvent: eventNumber - 1 })) resumed.push(state);
  expect(resumed).toMatchObject([{ state: 'done', eventNumber }]);
  const nothing: Job[] = [];
  for await (const state of followJob(database, coordinator, job, { afterEvent: eventNumber })) nothing.push(state);
  expect(nothing).toEqual([]);
});

test('a follower who goes away is let go', async () => {
  const job = await enqueue('nobody-takes-this');
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 50);
  const seen: Job[] = [];
  for await (const state of followJob(database, coordinator, job, { signal: leaving.signal })) seen.push(state);
  expect(seen).toHaveLength(1);
});

test('a job is seen by its asker and the coordinators of its consortium, by nobody else', async () => {
  const asker = testActor(consortium, { account: newId() });
  const job = await enqueue('private', {}, asker);
  await expect(readJob(database, asker, job)).resolves.toMatchObject({ id: job });
  await expect(readJob(database, coordinator, job)).resolves.toMatchObject({ id: job });
  const elsewhere = { ...coordinator, consortium: await testConsortium(database) };
  const mentor = testActor(consortium, { account: newId(), roles: [{ party: newId(), role: 'mentor' }] });
  for (const stranger of [elsewhere, mentor]) {
    await expect(readJob(database, stranger, job)).rejects.toMatchObject({ code: 'job_not_found' });
    await expect(cancelJob(database, stranger, job)).rejects.toMatchObject({ code: 'job_not_found' });
    expect((await listJobs(database, stranger)).map(({ id }) => id)).not.toContain(job);
  }
  expect((await listJobs(database, asker)).map(({ id }) => id)).toEqual([job]);
});
