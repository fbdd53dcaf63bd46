import { serve } from '@hono/node-server';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { route } from '../src/contract/route.ts';
import { consortiumParams } from '../src/contract/wire.ts';
import { inConsortium } from '../src/platform/database/transaction.ts';
import { testActor } from '../src/platform/database/testing.ts';
import { AppError } from '../src/platform/errors.ts';
import { endpoint, storeyApi } from '../src/platform/http/endpoint.ts';
import type { ServerEvent } from '../src/platform/http/route-shape.ts';
import { newId } from '../src/platform/ids.ts';
import { enqueueJob, runWorker } from '../src/platform/jobs/index.ts';
import { apiWorld, type Person } from './api-world.ts';

let openStreams = 0;

const ticks = route({
  operation: 'probeTicks',
  method: 'get',
  path: '/api/consortia/{consortium}/ticks',
  summary: { zh: '测试', en: 'Test' },
  params: consortiumParams,
  answers: 'text/event-stream',
  answer: z.unknown(),
});

/** Ticks once and then waits for the follower to leave. */
async function* tickUntil(signal: AbortSignal): AsyncGenerator<ServerEvent, void, undefined> {
  openStreams += 1;
  try {
    yield { id: '1', event: 'tick', data: null };
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  } finally {
    openStreams -= 1;
  }
}

const ticksApi = storeyApi({
  name: 'ticks',
  endpoints: [endpoint(ticks, ({ signal }) => tickUntil(signal))],
  access: { probeTicks: { who: 'member', rows: 'none', says: { zh: '测试', en: 'Test' } } },
});

const world = await apiWorld([ticksApi]);
const jobs = `/api/consortia/${world.consortium}/jobs`;

const worker = await runWorker({
  database: world.database,
  concurrency: 4,
  handlers: {
    count: async ({ input, report, signal }) => {
      const { steps, stepMs } = input as { steps: number; stepMs: number };
      let done = 0;
      while (done < steps && !signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, stepMs));
        done += 1;
        report({ done });
      }
      return { done };
    },
    fail: () => Promise.reject(new AppError('request_invalid', { count: 1, path: 'sheet', says: { zh: '空', en: 'empty' } })),
  },
});
const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' });
await new Promise((resolve) => server.once('listening', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
afterAll(async () => {
  await worker.stop();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
});

const order = (person: Person, kind: string, input: unknown = {}): Promise<string> =>
  inConsortium(world.database, testActor(world.consortium, { account: person.account, person: person.person }), (tx) => enqueueJob(tx, { kind, input }));

interface Event {
  readonly id: string;
  readonly event: string;
  readonly data: { state: string; progress: { done: number } | null; result: { done: number } | null; error: { message: string } | null };
}

/** Reads events over a real connection until the stream ends or `enough` says so. */
async function follow(person: Person, job: string, lastEventId?: string, enough: (event: Event) => boolean = () => false): Promise<{ status: number; events: Event[] }> {
  const leave = new AbortController();
  const response = await fetch(`${origin}${jobs}/${job}/events`, {
    headers: { cookie: person.cookie, accept: 'text/event-stream', ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
    signal: leave.signal,
  });
  const events: Event[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
      const data = fields.get('data');
      if (data !== undefined) events.push({ id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: JSON.parse(data) as Event['data'] });
    }
    const last = events.at(-1);
    if (last !== undefined && enough(last)) break;
  }
  leave.abort();
  return { status: response.status, events };
}

describe('a job over HTTP', () => {
  test('is followed as it runs, to its result', async () => {
    const person = await world.as('coordinator');
    const job = await order(person, 'count', { steps: 4, stepMs: 400 });
    const { status, events } = await follow(person, job);
    expect(status).toBe(200);
    expect(events.at(-1)).toMatchObject({ event: 'job', data: { state: 'done', result: { done: 4 } } });
    expect(events.some(({ data }) => data.state === 'running' && data.progress !== null)).toBe(true);
    const ids = events.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect((await person.call('GET', `${jobs}/${job}`)).json).toMatchObject({ id: job, kind: 'count', state: 'done', result: { done: 4 }, error: null });
  });

  test('is resumed after the last event seen, and a finished one tells the browser not to come back', async () => {
    const person = await world.as('coordinator');
    const job = await order(person, 'count', { steps: 4, stepMs: 400 });
    const first = await follow(person, job, undefined, ({ data }) => data.progress !== null);
    const seen = first.events.at(-1)?.id ?? '';
    const rest = await follow(person, job, seen);
    expect(Math.min(...rest.events.map(({ id }) => Number(id)))).toBeGreaterThan(Number(seen));
    expect(rest.events.at(-1)?.data.state).toBe('done');
    expect((await follow(person, job, rest.events.at(-1)?.id)).status).toBe(204);
  });

  test('is cancelled within a second and keeps what it had', async () => {
    const person = await world.as('coordinator');
    const job = await order(person, 'count', { steps: 200, stepMs: 50 });
    await follow(person, job, undefined, ({ data }) => data.progress !== null);
    const asked = Date.now();
    const answer = await person.call('POST', `${jobs}/${job}/cancel`);
    expect([answer.status, answer.json['isCancelAsked']]).toEqual([202, true]);
    const { events } = await follow(person, job);
    expect(events.at(-1)?.data.state).toBe('cancelled');
    expect(Date.now() - asked).toBeLessThan(1_000);
  });

  test('that failed tells why in the reader’s language', async () => {
    const person = await world.as('coordinator');
    const job = await order(person, 'fail');
    await follow(person, job);
    const path = `${jobs}/${job}`;
    expect((await person.call('GET', `${path}?lang=en`)).json['error']).toMatchObject({ code: 'request_invalid', message: expect.stringContaining('empty') });
    expect((await person.call('GET', `${path}?lang=zh`)).json['error']).toMatchObject({ message: expect.stringContaining('空') });
  });

  test('is not found by a colleague who did not ask for it, in any of its endpoints', async () => {
    const job = await order(await world.as('coordinator'), 'count', { steps: 1, stepMs: 1 });
    const colleague = await world.as('teacher');
    const answers = await Promise.all([colleague.call('GET', `${jobs}/${job}`), colleague.call('GET', `${jobs}/${job}/events`), colleague.call('POST', `${jobs}/${job}/cancel`), colleague.call('GET', `${jobs}/${newId()}`)]);
    for (const answer of answers) expect([answer.status, answer.json['code']]).toEqual([404, 'job_not_found']);
    expect((await (await world.as('administrator')).call('GET', `${jobs}/${job}`)).status).toBe(200);
  });

  test('a follower who leaves is noticed: the stream behind the answer is closed', async () => {
    const person = await world.as('coordinator');
    const leave = new AbortController();
    const response = await fetch(`${origin}/api/consortia/${world.consortium}/ticks`, { headers: { cookie: person.cookie }, signal: leave.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    await expect.poll(() => openStreams).toBe(1);
    leave.abort();
    await expect.poll(() => openStreams).toBe(0);
  });
});
