import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../src/platform/database/connect.ts';
import { migrate } from '../src/platform/database/migrate.ts';

/** A fresh, migrated database on the built-in server in a folder of its own, gone afterwards. */
export async function withDatabase<T>(work: (database: Database, dataFolder: string) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'covalence-bench-'));
  const log = (): void => undefined;
  const database = await openDatabase({ dataFolder, log, purpose: 'serve' });
  try {
    await migrate(database.owner(), { log });
    return await work(database, dataFolder);
  } finally {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Milliseconds of several runs of the same work: median and the slowest. */
export async function timed(runs: number, work: () => Promise<unknown>): Promise<{ median: number; slowest: number }> {
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  const sorted = times.sort((a, b) => a - b);
  return { median: round(sorted[Math.floor(sorted.length / 2)] ?? 0), slowest: round(sorted.at(-1) ?? 0) };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
