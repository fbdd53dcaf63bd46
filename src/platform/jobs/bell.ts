import type pg from 'pg';
import type { Database } from '../database/connect.ts';

/** Why the bell rang: new work, news of a job, a wish to cancel one, or the line was down and anything may have happened. */
export interface Ring {
  readonly what: 'waiting' | 'event' | 'cancel' | 'missed';
  readonly job: string;
}

type Listener = (ring: Ring) => void;

export const CHANNEL = 'covalence_job';

const bells = new WeakMap<AbortSignal, { listeners: Set<Listener>; ready: Promise<void> }>();

/**
 * Calls `listener` on every notice about jobs, over one LISTEN connection per open database, which reconnects by
 * itself. Resolves, with the function that ends it, once the line is open. Notices may be lost while it is down:
 * listeners also look for themselves from time to time.
 */
export async function onRing(database: Database, listener: Listener): Promise<() => void> {
  const bell = bells.get(database.closing) ?? hang(database);
  bell.listeners.add(listener);
  await bell.ready;
  return () => bell.listeners.delete(listener);
}

function hang(database: Database): { listeners: Set<Listener>; ready: Promise<void> } {
  const listeners = new Set<Listener>();
  const ready = new Promise<void>((resolve) => {
    void keepLine(database, listeners, resolve);
  });
  const bell = { listeners, ready };
  bells.set(database.closing, bell);
  return bell;
}

async function keepLine(database: Database, listeners: Set<Listener>, opened: () => void): Promise<void> {
  const { closing } = database;
  const ringAll = (ring: Ring): void => {
    for (const listener of listeners) listener(ring);
  };
  for (let pause = 100; !closing.aborted; pause = Math.min(pause * 2, 5000)) {
    try {
      const client = await database.listenClient();
      const lost = untilLost(client, closing);
      client.on('notification', ({ payload = '' }) => ringAll(parse(payload)));
      await client.query(`listen ${CHANNEL}`);
      pause = 100;
      opened();
      ringAll({ what: 'missed', job: '' });
      await lost;
      await client.end();
    } catch (error) {
      if (!closing.aborted) database.log(`listening for jobs: ${error instanceof Error ? error.message : String(error)}`);
      // Without the line there is still the regular look: nobody must wait for it.
      opened();
    }
    if (!closing.aborted) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function untilLost(client: pg.Client, closing: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    closing.addEventListener('abort', () => resolve(), { once: true });
  });
}

function parse(payload: string): Ring {
  const [what, job = ''] = payload.split(' ');
  return what === 'waiting' || what === 'event' || what === 'cancel' ? { what, job } : { what: 'missed', job: '' };
}
