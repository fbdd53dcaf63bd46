import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { newId } from '../ids.ts';
import { openDatabase, type Database } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { migrate, readMigrations } from './migrate.ts';
import { urlOf } from './socket-url.ts';
import { testFolder, testServerSettings } from './test-server.ts';
import type { Actor } from './transaction.ts';

/** A database of a test file's own, with the addresses of both roles. */
export interface TestDatabase extends Database {
  readonly url: string;
  readonly ownerUrl: string;
}

/** Key of the advisory lock under which the template is made: "covt" in ASCII. */
const TEMPLATE_LOCK = 0x63_6f_76_74;

/**
 * A fresh, migrated database for the calling test file, dropped after its last test:
 *
 *     const database = await testDatabase();
 *
 * at the top of the file. The server is the embedded one of this test run, or that of `TEST_DATABASE_URL` and
 * `TEST_DATABASE_OWNER_URL` (the owner's role must be allowed to create databases). `isMigrated: false` gives an empty one.
 */
export async function testDatabase(options: { isMigrated?: boolean } = {}): Promise<TestDatabase> {
  const server = await testServer();
  const name = `covalence_test_${newId().replaceAll('-', '')}`;
  const template = options.isMigrated === false ? undefined : await makeTemplate(server);
  await server.run(`create database ${name} owner ${server.ownerRole} ${origin(template)}`);
  const [url, ownerUrl] = [server.urlFor(name), server.ownerUrlFor(name)];
  const database = await openDatabase({ databaseUrl: url, ownerUrl, dataFolder: '', log: (line) => console.error(line) });
  afterAll(async () => {
    await database.close();
    await server.run(`drop database ${name} with (force)`);
    await server.leave();
  });
  return { ...database, url, ownerUrl };
}

/** A consortium for tests, with the real clock unless `clockDay` is given. Returns its id. */
export async function testConsortium(database: Database, options: { key?: string; clockDay?: string } = {}): Promise<string> {
  const id = newId();
  const key = options.key ?? `test-${id}`;
  await database.app
    .insertInto('platform.consortium')
    .values({ id, key, name_zh: '测试联盟', name_en: 'Test alliance', time_zone: 'Asia/Shanghai', clock_day: options.clockDay ?? null })
    .execute();
  return id;
}

/** An actor of a consortium who acts for `parties`; today is 2026-09-07 unless told. */
export function testActor(consortium: string, parts: Partial<Actor> = {}): Actor {
  return { consortium, parties: [], person: null, account: null, roles: [], today: '2026-09-07', locale: 'en', ...parts };
}

interface TestServer {
  readonly ownerRole: string;
  run(statement: string): Promise<void>;
  urlFor(database: string): string;
  ownerUrlFor(database: string): string;
  leave(): Promise<void>;
}

async function testServer(): Promise<TestServer> {
  const { TEST_DATABASE_URL: url, TEST_DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (url !== undefined && url !== '') {
    if (ownerUrl === undefined || ownerUrl === '') throw new Error('TEST_DATABASE_URL needs TEST_DATABASE_OWNER_URL beside it');
    const { rows } = await query<{ role: string }>(ownerUrl, 'select current_user as role');
    return {
      ownerRole: rows[0]?.role ?? '',
      run: (statement) => query(ownerUrl, statement).then(() => undefined),
      urlFor: (database) => withDatabase(url, database),
      ownerUrlFor: (database) => withDatabase(ownerUrl, database),
      leave: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbedded({
    dataFolder: testFolder(),
    log: () => undefined,
    purpose: 'attach',
    serverSettings: testServerSettings,
  });
  const socketFolder = new URL(embedded.url).searchParams.get('host') ?? '';
  return {
    ownerRole: 'covalence_owner',
    run: (statement) => query(embedded.superuserUrl, statement).then(() => undefined),
    urlFor: (database) => urlOf(socketFolder, 'covalence_app', database),
    ownerUrlFor: (database) => urlOf(socketFolder, 'covalence_owner', database),
    leave: () => embedded.leave(),
  };
}

function origin(template: string | undefined): string {
  if (template !== undefined) return `template ${template}`;
  return "template template0 encoding 'UTF8' locale_provider icu icu_locale 'und' locale 'C'";
}

/** Migrates once per set of migrations; every test file copies the result. */
async function makeTemplate(server: TestServer): Promise<string> {
  const migrations = readMigrations();
  const hash = createHash('sha256').update(migrations.map((migration) => migration.hash).join()).digest('hex');
  const template = `covalence_template_${hash.slice(0, 12)}`;
  const maintenance = new pg.Client({ connectionString: server.ownerUrlFor('postgres') });
  await maintenance.connect();
  try {
    await maintenance.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rows } = await maintenance.query('select from pg_database where datname = $1', [template]);
    if (rows.length > 0) return template;
    const half = `${template}_half`;
    await server.run(`drop database if exists ${half} with (force)`);
    await server.run(`create database ${half} owner ${server.ownerRole} ${origin(undefined)}`);
    const owner = new pg.Pool({ connectionString: server.ownerUrlFor(half), max: 1 });
    try {
      await migrate(owner, { migrations });
    } finally {
      await owner.end();
    }
    await server.run(`alter database ${half} rename to ${template}`);
    return template;
  } finally {
    await maintenance.end();
  }
}

async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Row>(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const parts = new URL(url);
  parts.pathname = `/${database}`;
  return parts.toString();
}
