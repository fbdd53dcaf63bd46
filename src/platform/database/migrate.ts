import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { projectFolder } from '../project-folder.ts';
import { databaseErrors } from './errors.ts';

/** One numbered SQL file. */
export interface Migration {
  readonly number: number;
  readonly file: string;
  readonly sql: string;
  /** SHA-256 of the text with Unix line ends, in hexadecimal. */
  readonly hash: string;
}

/** Key of the advisory lock that keeps two migrators apart: "covm" in ASCII. */
const MIGRATION_LOCK = 0x63_6f_76_6d;

/** The project's own migrations, in order. Errors: `database_migration_misnumbered`. */
export function readMigrations(folder: string = join(projectFolder(), 'migrations')): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
    if (number === undefined || Number(number) !== index) throw new AppError(databaseErrors.database_migration_misnumbered, { file });
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number: index, file, sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings the database forward, one transaction a file; what has run is compared by hash and never runs again. Two
 * migrators take turns. Returns the files that ran now.
 * Errors: `database_migration_edited`, `database_migration_unknown`, `database_migration_failed`, `database_role_missing`.
 */
export async function migrate(
  owner: pg.Pool,
  options: { migrations?: readonly Migration[]; log?: Log; upTo?: number } = {},
): Promise<string[]> {
  const migrations = options.migrations ?? readMigrations();
  const client = await owner.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseMissingRole(client);
    // Asked first: once the tables are there, an owner without the right to create schemas may still start.
    if (!(await hasMigrationTable(client))) await createMigrationTable(client);
    const done = await readDone(client);
    compare(migrations, done);
    const waiting = migrations.filter(({ number }) => number >= done.length && number <= (options.upTo ?? Infinity));
    for (const migration of waiting) {
      options.log?.(`migrating: ${migration.file}`);
      await apply(client, migration);
    }
    return waiting.map(({ file }) => file);
  } finally {
    // Ending the connection frees the lock, whatever state an error left it in.
    client.release(true);
  }
}

/** Files that have not run yet, as the app's role can see it. Errors: `database_migration_edited`, `database_migration_unknown`. */
export async function missingMigrations(pool: pg.Pool, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const client = await pool.connect();
  try {
    const done = (await hasMigrationTable(client)) ? await readDone(client) : [];
    compare(migrations, done);
    return migrations.slice(done.length).map(({ file }) => file);
  } finally {
    client.release();
  }
}

/** Refuses a database on which migrations have yet to run. Errors: `database_not_migrated`, and those of `missingMigrations`. */
export async function requireMigrated(pool: pg.Pool): Promise<void> {
  const missing = await missingMigrations(pool);
  if (missing.length > 0) throw new AppError(databaseErrors.database_not_migrated, { missing });
}

interface Done {
  readonly file: string;
  readonly hash: string;
}

function compare(migrations: readonly Migration[], done: readonly Done[]): void {
  done.forEach(({ file, hash }, index) => {
    const ours = migrations[index];
    if (ours === undefined || ours.file !== file) throw new AppError(databaseErrors.database_migration_unknown, { file });
    if (ours.hash !== hash) throw new AppError(databaseErrors.database_migration_edited, { file });
  });
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into platform.schema_migration (number, file, hash) values ($1, $2, $3)', [
      migration.number,
      migration.file,
      migration.hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN;
    const line = Number.isNaN(position) ? '?' : Array.from(migration.sql).slice(0, position).filter((character) => character === '\n').length + 1;
    throw new AppError(databaseErrors.database_migration_failed, { file: migration.file, line, reason }, { cause: error });
  }
}

async function refuseMissingRole(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>("select exists(select from pg_roles where rolname = 'covalence_app') as exists");
  if (rows[0]?.exists !== true) throw new AppError(databaseErrors.database_role_missing, { role: 'covalence_app' });
}

async function hasMigrationTable(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>("select to_regclass('platform.schema_migration') is not null as exists");
  return rows[0]?.exists === true;
}

async function createMigrationTable(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create schema if not exists platform;
    create table platform.schema_migration (
      number integer primary key,
      file text not null,
      hash text not null,
      migrated_at timestamptz not null default now()
    )`);
}

async function readDone(client: pg.PoolClient): Promise<Done[]> {
  const { rows } = await client.query<Done>('select file, hash from platform.schema_migration order by number');
  return rows;
}
