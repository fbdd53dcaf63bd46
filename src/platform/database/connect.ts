import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { startEmbedded, type Embedded } from './embedded.ts';
import type { PlatformTables } from './platform-tables.ts';
import { columnTypes } from './column-types.ts';
import { databaseErrors } from './errors.ts';

export const OLDEST_POSTGRES = 15;

/** Both roles of one database. `app` serves people; `owner` migrates, backs up and restores, nothing else. */
export interface Database {
  /** Global tables only (accounts, jobs …): what belongs to a consortium goes through `inConsortium`. */
  readonly app: Kysely<PlatformTables>;
  readonly pool: pg.Pool;
  /** The owner's connections. Throws `database_owner_unknown` when only the app's address is known. */
  readonly owner: () => pg.Pool;
  readonly hasOwner: boolean;
  readonly log: Log;
  /** Opens a connection of the app's role outside the pool, for LISTEN. The caller ends it. */
  readonly listenClient: () => Promise<pg.Client>;
  /** Aborted when `close` begins: what waits on the database for long stops waiting. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** A server of the user's own; absent: the embedded one in `dataFolder`. */
  readonly databaseUrl?: string | undefined;
  readonly ownerUrl?: string | undefined;
  readonly dataFolder: string;
  readonly log: Log;
  /** `serve` holds the embedded folder alone; `attach` shares it. */
  readonly purpose?: 'serve' | 'attach';
  /** Most connections of the app's role; 10 unless told. */
  readonly poolSize?: number;
}

/**
 * Opens the database: the server of `databaseUrl`, or the embedded one, which is started when it does not run.
 * Errors: `database_unreachable`, `database_too_old`, and those of `startEmbedded`.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.databaseUrl !== undefined && settings.databaseUrl !== '') {
    const ownerUrl = settings.ownerUrl === '' ? undefined : settings.ownerUrl;
    return connect({ ...settings, url: settings.databaseUrl, ownerUrl, embedded: undefined });
  }
  const embedded = await startEmbedded({
    dataFolder: settings.dataFolder,
    log: settings.log,
    purpose: settings.purpose ?? 'attach',
  });
  try {
    return await connect({ ...settings, url: embedded.url, ownerUrl: embedded.ownerUrl, embedded });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

interface Target {
  readonly url: string;
  readonly ownerUrl: string | undefined;
  readonly embedded: Embedded | undefined;
  readonly log: Log;
  readonly poolSize?: number;
}

async function connect(target: Target): Promise<Database> {
  const application_name = 'covalence';
  const pool = new pg.Pool({
    connectionString: target.url,
    types: columnTypes,
    max: target.poolSize ?? 10,
    application_name,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 120_000,
  });
  pool.on('error', (error) => target.log(`database connection lost: ${error.message}`));
  let ownerPool: pg.Pool | undefined;
  const owner = (): pg.Pool => {
    if (target.ownerUrl === undefined) throw new AppError(databaseErrors.database_owner_unknown);
    if (ownerPool === undefined) {
      ownerPool = new pg.Pool({ connectionString: target.ownerUrl, types: columnTypes, max: 4, application_name });
      ownerPool.on('error', (error) => target.log(`database connection lost: ${error.message}`));
    }
    return ownerPool;
  };
  const closing = new AbortController();
  const close = async (): Promise<void> => {
    closing.abort();
    await pool.end();
    await ownerPool?.end();
    await target.embedded?.stop();
  };
  try {
    await checkVersion(pool, target.url, 'DATABASE_URL');
    if (target.ownerUrl !== undefined && target.embedded === undefined) await checkVersion(owner(), target.ownerUrl, 'DATABASE_OWNER_URL');
  } catch (error) {
    await pool.end();
    await ownerPool?.end();
    throw error;
  }
  return {
    app: new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) }),
    pool,
    owner,
    hasOwner: target.ownerUrl !== undefined,
    log: target.log,
    listenClient: async () => {
      const client = new pg.Client({ connectionString: target.url, types: columnTypes, application_name: 'covalence listen', keepAlive: true });
      await client.connect();
      return client;
    },
    closing: closing.signal,
    close,
  };
}

async function checkVersion(pool: pg.Pool, url: string, variable: string): Promise<void> {
  let versionNumber: number;
  try {
    const { rows } = await pool.query<{ version: number }>("select current_setting('server_version_num')::int as version");
    versionNumber = rows[0]?.version ?? 0;
  } catch (error) {
    throw new AppError(databaseErrors.database_unreachable, { server: withoutPassword(url), reason: reasonOf(error), variable }, { cause: error });
  }
  const major = Math.floor(versionNumber / 10_000);
  if (major < OLDEST_POSTGRES) throw new AppError(databaseErrors.database_too_old, { found: String(major), needed: OLDEST_POSTGRES });
}

/**
 * Refuses to serve with a role for which row-level security would not hold.
 * Errors: `database_role_too_strong`.
 */
export async function refuseStrongRole(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ role: string; super: boolean; bypass: boolean; owned: string | null }>(`
    select current_user as role,
           r.rolsuper as super,
           r.rolbypassrls as bypass,
           (select min(n.nspname || '.' || c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and n.nspname not in ('pg_catalog', 'information_schema')
               and n.nspname !~ '^pg_'
               and pg_has_role(current_user, c.relowner, 'member')) as owned
      from pg_roles r
     where r.rolname = current_user`);
  const row = rows[0];
  if (row === undefined) return;
  const reasons: { zh: string; en: string }[] = [];
  if (row.super) reasons.push({ zh: '它是超级用户', en: 'it is a superuser' });
  if (row.bypass) reasons.push({ zh: '它可绕过行级安全', en: 'it bypasses row-level security' });
  if (!row.super && row.owned !== null) reasons.push({ zh: `它拥有表 ${row.owned}`, en: `it owns the table ${row.owned}` });
  if (reasons.length > 0) throw new AppError(databaseErrors.database_role_too_strong, { role: row.role, reasons });
}

/** The address as it may be printed. */
export function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1:…@').replace(/([?&]password=)[^&]*/, '$1…');
}

function reasonOf(error: unknown): string {
  // A refused connection to a host with several addresses is an AggregateError without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message || error.name : String(error);
}
