import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/connect.ts';
import { listTables } from '../database/empty-tables.ts';
import { migrate, missingMigrations, readMigrations, type Migration } from '../database/migrate.ts';
import { AppError } from '../errors.ts';
import type { BackupProgress } from './take-backup.ts';
import { backupErrors } from './errors.ts';
import { readBackup, type Manifest } from './manifest.ts';

/**
 * Puts a backup into an empty database: all of it, or nothing. Files are compared with their hashes first; an older
 * release's backup is loaded into that release's tables and then migrated forward.
 * Errors: `backup_not_found`, `backup_damaged`, `backup_of_other_schema`, `restore_not_empty`, and those of `migrate`.
 */
export async function restoreBackup(
  database: Database,
  options: { folder: string; onProgress?: (progress: BackupProgress) => void },
): Promise<Manifest> {
  const folder = resolve(options.folder);
  const manifest = await readBackup(folder);
  const owner = database.owner();
  await refuseFull(owner);
  await rebuildSchema(owner, manifest);
  const client = await owner.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await load(client, folder, manifest, options.onProgress);
    await client.query('commit');
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
  await migrate(owner);
  await owner.query('analyze');
  return manifest;
}

async function refuseFull(owner: pg.Pool): Promise<void> {
  const full: string[] = [];
  for (const table of await listTables(owner)) {
    const { rows } = await owner.query(`select from ${table} limit 1`);
    if (rows.length > 0) full.push(table);
  }
  if (full.length > 0) throw new AppError(backupErrors.restore_not_empty, { tables: full.slice(0, 5) });
}

/** Makes the tables as they were when the backup was taken. */
async function rebuildSchema(owner: pg.Pool, manifest: Manifest): Promise<void> {
  const migrations = readMigrations();
  const foreign = manifest.migrations.find(({ file, hash }, index) => !isSame(migrations[index], file, hash));
  const last = manifest.migrations.length - 1;
  if (foreign !== undefined || last < 0) {
    throw new AppError(backupErrors.backup_of_other_schema, { version: manifest.version, file: foreign?.file ?? '—' });
  }
  const missing = await missingMigrations(owner, migrations);
  // Tables of a newer release, all of them empty: the older ones take their place for the loading.
  if (migrations.length - missing.length > manifest.migrations.length) await dropSchemas(owner);
  await migrate(owner, { upTo: last });
}

function isSame(migration: Migration | undefined, file: string, hash: string): boolean {
  return migration?.file === file && migration.hash === hash;
}

async function dropSchemas(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(nspname) as name
       from pg_namespace
      where nspname !~ '^pg_'
        and nspname not in ('information_schema', 'public')`,
  );
  if (rows.length > 0) await owner.query(`drop schema ${rows.map(({ name }) => name).join(', ')} cascade`);
}

async function load(client: pg.PoolClient, folder: string, manifest: Manifest, onProgress?: (progress: BackupProgress) => void): Promise<void> {
  // Foreign keys are taken off and put on again: tables may refer to each other in circles, and one check of all rows
  // at the end is quicker than one per row. All within the transaction.
  const keys = await foreignKeys(client);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const [index, { name, columns, file, rows }] of manifest.tables.entries()) {
    onProgress?.({ table: name, done: index, total: manifest.tables.length });
    const sink = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
    await pipeline(createReadStream(join(folder, file)), createGunzip(), sink);
    if (sink.rowCount !== rows) throw new AppError(backupErrors.restore_incomplete, { table: name, found: sink.rowCount, expected: rows });
  }
  for (const { name, value, isCalled } of manifest.sequences) await client.query('select setval($1, $2, $3)', [name, value, isCalled]);
  for (const { table, name, definition } of keys) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

async function foreignKeys(client: pg.PoolClient): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint
      where contype = 'f'
        and connamespace not in (select oid from pg_namespace where nspname ~ '^pg_')
      order by 1, 2`,
  );
  return rows;
}
