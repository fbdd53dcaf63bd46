import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordChanges, sealAudit, verifyAudit } from '../audit/index.ts';
import type { Database } from '../database/connect.ts';
import { listTables } from '../database/empty-tables.ts';
import { missingMigrations, readMigrations } from '../database/migrate.ts';
import { inConsortium } from '../database/transaction.ts';
import { testActor, testConsortium, testDatabase } from '../database/testing.ts';
import { newId } from '../ids.ts';
import { enqueueJob } from '../jobs/index.ts';
import { readBackup, restoreBackup, takeBackup } from './index.ts';

const source = await testDatabase();
const empty = await testDatabase({ isMigrated: false });
const migratedButEmpty = await testDatabase();
const place = mkdtempSync(join(tmpdir(), 'covalence-backup-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const college = newId();
const consortium = await testConsortium(source);
const AWKWARD = 'tab\there, line\nbreak, back\\slash, \\N, 反应大厅 “quotes” 🧪';
await inConsortium(source, testActor(consortium, { parties: [college], account: newId() }), async (tx) => {
  await recordChanges(
    tx,
    Array.from({ length: 1200 }, (_, i) => ({ kind: 'venue', id: newId(), ownerParty: college, before: null, after: { name: AWKWARD, capacity: i } })),
  );
  await enqueueJob(tx, { kind: 'solve', input: { weeks: 26, note: AWKWARD } });
});
await sealAudit(source, consortium);

const backup = join(place, '备份 one');
const taken = await takeBackup(source, { folder: backup, version: '0.1.0' });

/** Every row of every table, as text. */
async function contents(database: Database): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of await listTables(database.owner())) {
    const { rows } = await database.owner().query<{ row: string }>(`select t::text as row from ${table} as t order by 1`);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

function damage(how: (folder: string) => void): string {
  const folder = join(place, newId());
  cpSync(backup, folder, { recursive: true });
  how(folder);
  return folder;
}

function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('a backup has every table with its rows, and is for its owner only', () => {
  const rows = new Map(taken.tables.map(({ name, rows: count }) => [name, count]));
  expect(rows.get('platform.audit_entry')).toBe(1200);
  expect(rows.get('platform.job')).toBe(1);
  expect(taken.migrations.map(({ file }) => file)).toEqual(readMigrations().map(({ file }) => file));
  expect(statSync(backup).mode & 0o777).toBe(0o700);
  expect(readdirSync(place).filter((name) => name.includes('partial'))).toEqual([]);
});

test('a backup never overwrites', async () => {
  await expect(takeBackup(source, { folder: backup, version: '0.1.0' })).rejects.toMatchObject({ code: 'backup_target_exists' });
});

test.each([
  ['a flipped byte', (folder: string) => flip(join(folder, 'platform.audit_entry.copy.gz')), 'platform.audit_entry.copy.gz'],
  ['an appended byte', (folder: string) => appendFileSync(join(folder, 'platform.job.copy.gz'), 'x'), 'platform.job.copy.gz'],
  ['a missing file', (folder: string) => rmSync(join(folder, 'platform.job.copy.gz')), 'platform.job.copy.gz'],
  ['an edited manifest', (folder: string) => edit(join(folder, 'manifest.json'), '"rows": 1200', '"rows": 1199'), 'manifest.json'],
])('%s is found before anything is touched', async (_what, how, file) => {
  const folder = damage(how);
  await expect(restoreBackup(empty, { folder })).rejects.toMatchObject({ code: 'backup_damaged', facts: { files: [file] } });
  expect(await missingMigrations(empty.pool)).toHaveLength(readMigrations().length);
});

test('a folder that is no backup is refused', async () => {
  await expect(readBackup(place)).rejects.toMatchObject({ code: 'backup_not_found' });
});

test('a database with rows is refused and stays as it is', async () => {
  const before = await contents(source);
  await expect(restoreBackup(source, { folder: backup })).rejects.toMatchObject({ code: 'restore_not_empty' });
  expect(await contents(source)).toEqual(before);
});

test.each([
  ['an empty database', empty],
  ['a migrated database without rows', migratedButEmpty],
])('restored into %s, every row of every table is equal, and the audit trail verifies', async (_what, target) => {
  await restoreBackup(target, { folder: backup });
  expect(await contents(target)).toEqual(await contents(source));
  expect(await verifyAudit(target, consortium)).toMatchObject({ entries: 1200, unsealed: 0, breaks: [] });
  const keys = 'select conrelid::regclass::text as t, conname, pg_get_constraintdef(oid) as d from pg_constraint order by 1, 2';
  expect((await target.owner().query(keys)).rows).toEqual((await source.owner().query(keys)).rows);
  expect(await missingMigrations(target.pool)).toEqual([]);
});

test('what is written while a backup runs is in it whole or not at all', async () => {
  const writing = (async () => {
    for (let i = 0; i < 20; i += 1) {
      await inConsortium(source, testActor(consortium, { parties: [college], account: newId() }), async (tx) => {
        await recordChanges(tx, [{ kind: 'pair', id: newId(), ownerParty: college, before: null, after: { i } }]);
        await enqueueJob(tx, { kind: 'pair', input: { i } });
      });
    }
  })();
  const folder = join(place, 'while-writing');
  const manifest = await takeBackup(source, { folder, version: '0.1.0' });
  await writing;
  const rows = new Map(manifest.tables.map(({ name, rows: count }) => [name, count]));
  expect((rows.get('platform.audit_entry') ?? 0) - 1200).toBe((rows.get('platform.job') ?? 0) - 1);
});
