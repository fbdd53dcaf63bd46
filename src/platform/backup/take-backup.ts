import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../database/connect.ts';
import { databaseErrors } from '../database/errors.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { listTables } from '../database/empty-tables.ts';
import { backupErrors } from './errors.ts';
import { MANIFEST_FILE, MANIFEST_HASH_FILE, type Manifest } from './manifest.ts';

export interface BackupProgress {
  readonly table: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Copies every table, as of one moment, into a new folder: one compressed COPY file a table and a manifest with their
 * hashes. Others go on working meanwhile; memory does not grow with the data. The folder appears when it is complete;
 * only its owner may read it, since it holds password hashes.
 * Errors: `backup_target_exists`, `database_owner_too_weak`, `database_owner_unknown`.
 */
export async function takeBackup(
  database: Database,
  options: { folder: string; version: string; onProgress?: (progress: BackupProgress) => void; signal?: AbortSignal },
): Promise<Manifest> {
  const target = resolve(options.folder);
  if (existsSync(target)) throw new AppError(backupErrors.backup_target_exists, { folder: target });
  const half = `${target}.partial-${newId()}`;
  await mkdir(dirname(target), { recursive: true });
  await mkdir(half, { mode: 0o700 });
  const client = await database.owner().connect();
  let broken: Error | undefined;
  try {
    await refuseWeakOwner(client);
    // One snapshot for all tables, and a promise to change nothing.
    await client.query('begin isolation level repeatable read read only');
    const manifest = await copyAll(client, half, options);
    await client.query('commit');
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFile(join(half, MANIFEST_FILE), text, { mode: 0o600, flush: true });
    await writeFile(join(half, MANIFEST_HASH_FILE), `${createHash('sha256').update(text).digest('hex')}\n`, { mode: 0o600, flush: true });
    await rename(half, target);
    return manifest;
  } catch (error) {
    // A COPY cut short leaves its connection in the middle of an answer.
    broken = error instanceof Error ? error : new Error(String(error));
    await rm(half, { recursive: true, force: true });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function copyAll(
  client: pg.PoolClient,
  folder: string,
  options: { version: string; onProgress?: (progress: BackupProgress) => void; signal?: AbortSignal },
): Promise<Manifest> {
  const names = await listTables(client);
  const tables: Manifest['tables'] = [];
  for (const [index, name] of names.entries()) {
    options.onProgress?.({ table: name, done: index, total: names.length });
    tables.push(await copyTable(client, folder, name, options.signal));
  }
  const { rows: about } = await client.query<{ now: Date; postgres: string }>("select now(), current_setting('server_version') as postgres");
  const { rows: migrations } = await client.query<{ file: string; hash: string }>('select file, hash from platform.schema_migration order by number');
  const takenAt = about[0]?.now ?? new Date(0);
  return {
    format: 1,
    version: options.version,
    takenAt: takenAt.toISOString(),
    postgres: about[0]?.postgres ?? '',
    migrations,
    tables,
    sequences: await readSequences(client),
  };
}

async function copyTable(client: pg.PoolClient, folder: string, name: string, signal: AbortSignal | undefined): Promise<Manifest['tables'][number]> {
  const columns = await readColumns(client, name);
  const file = `${name.replaceAll('"', '')}.copy.gz`;
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const rows = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`));
  const output = createWriteStream(join(folder, file), { mode: 0o600, flush: true });
  await pipeline([rows, createGzip(), meter, output], signal === undefined ? {} : { signal });
  return { name, columns, rows: rows.rowCount, file, bytes, sha256: hash.digest('hex') };
}

/** Columns that hold data; generated ones follow from them. */
async function readColumns(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name
       from pg_attribute
      where attrelid = $1::regclass
        and attnum > 0
        and not attisdropped
        and attgenerated = ''
      order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

async function readSequences(client: pg.PoolClient): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name
       from pg_sequences
      where schemaname !~ '^pg_'
      order by 1`,
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<{ value: string; isCalled: boolean }>(`select last_value::text as value, is_called as "isCalled" from ${name}`);
    if (states[0] !== undefined) sequences.push({ name, ...states[0] });
  }
  return sequences;
}

async function refuseWeakOwner(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ role: string; strong: boolean }>(
    'select rolname as role, rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
  );
  if (rows[0]?.strong !== true) throw new AppError(databaseErrors.database_owner_too_weak, { role: rows[0]?.role ?? '?' });
}
