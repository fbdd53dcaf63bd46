import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newId } from '../ids.ts';
import { preparePlaces } from './data-folder.ts';
import { findLivingServer, haltServer } from './postgres-server.ts';
import { isAlive } from './process-state.ts';
import { isRoot } from './unprivileged-user.ts';

/** A test's data need not survive a power cut. */
export const testServerSettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** The data folder of this test run's server; the server starts when the first test asks for it. */
export function testFolder(): string {
  const folder = process.env['COVALENCE_TEST_FOLDER'];
  if (folder === undefined) throw new Error('COVALENCE_TEST_FOLDER is not set: vitest.config.ts names the global setup that sets it');
  return folder;
}

/** Vitest's global setup: names the folder; its end stops the server and removes the folder. */
export default async function setup(): Promise<() => Promise<void>> {
  await sweep();
  const folder = join(tmpdir(), `covalence-test-${process.pid}-${newId().slice(-8)}`);
  process.env['COVALENCE_TEST_FOLDER'] = folder;
  return () => remove(folder);
}

/** Servers of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^covalence-test-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    // Another user's remains are that user's to clear.
    const isOurs = isRoot() || statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (isOurs) await remove(join(tmpdir(), name));
  }
}

async function remove(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const places = preparePlaces(folder);
  const server = await findLivingServer(places, () => undefined);
  if (server !== undefined) await haltServer(server, places);
  // A cluster that could not lie in the folder has one of its own.
  if (!places.clusterFolder.startsWith(places.dataFolder)) rmSync(dirname(places.clusterFolder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
