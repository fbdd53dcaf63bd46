import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { preparePlaces, writeWhole, type Places } from './data-folder.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { bootServer, findLivingServer, haltServer, type LivingServer } from './postgres-server.ts';
import { urlOf } from './socket-url.ts';
import { withStartLock } from './start-lock.ts';
import { databaseErrors } from './errors.ts';

/** The private PostgreSQL server of one data folder. */
export interface Embedded {
  /** Address of the app's role, without a password: the socket's folder is closed to others. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Address of the superuser, for the test harness. */
  readonly superuserUrl: string;
  /** True when the server was running already. */
  readonly isAdopted: boolean;
  /** Leaves the server. `serve` stops it; others stop it only when nobody of ours is connected any more. */
  stop(): Promise<void>;
  /** Leaves the server running, whoever else is connected. */
  leave(): Promise<void>;
}

export interface EmbeddedSettings {
  readonly dataFolder: string;
  readonly log: Log;
  /** `serve`: hold the folder alone (a second one is refused). `attach`: share it, for commands and tests. */
  readonly purpose: 'serve' | 'attach';
  /** Server settings beyond ours, e.g. `{ fsync: 'off' }` in tests. */
  readonly serverSettings?: Readonly<Record<string, string>>;
}

/** Key of the advisory lock that `serve` holds: "cova" in ASCII. */
const SERVE_LOCK = 0x63_6f_76_61;
export const DATABASE = 'covalence';

/**
 * Starts the embedded server of a data folder, or joins the living one. A server whose starter was killed is adopted;
 * remains of one that was itself killed are cleared and its data recovered.
 * Errors: `database_already_served`, `database_folder_not_ours`, `database_other_version`, `database_start_failed`,
 * `database_start_locked`, `database_binaries_missing`, `database_binaries_broken`.
 */
export async function startEmbedded(settings: EmbeddedSettings): Promise<Embedded> {
  const places = preparePlaces(settings.dataFolder);
  return withStartLock(places.dataFolder, async () => {
    // A command that joins a living server has nothing to tell.
    const living = await findLivingServer(places, settings.purpose === 'serve' ? settings.log : () => undefined);
    const server = living ?? (await boot(places, settings));
    try {
      await createRolesAndDatabase(server);
      const presence = await announce(server, settings, places);
      noteServer(places, server);
      return embedded({ server, places, presence, settings, isAdopted: living !== undefined });
    } catch (error) {
      if (living === undefined) await haltServer(server, places);
      throw error;
    }
  });
}

function boot(places: Places, settings: EmbeddedSettings): Promise<LivingServer> {
  const binaries = findPostgresBinaries({ copyFolder: places.dataFolder, runAs: places.runAs, log: settings.log });
  return bootServer(places, binaries, settings.serverSettings ?? {}, settings.log);
}

function embedded(parts: {
  server: LivingServer;
  places: Places;
  presence: pg.Client;
  settings: EmbeddedSettings;
  isAdopted: boolean;
}): Embedded {
  const { server, places, presence, settings } = parts;
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    withStartLock(places.dataFolder, async () => {
      const others = settings.purpose === 'serve' ? 0 : await countOthers(presence);
      await presence.end();
      if (others === 0) {
        await haltServer(server, places);
        rmSync(join(places.dataFolder, 'server.json'), { force: true });
      }
    });
  return {
    url: urlOf(server.socketFolder, 'covalence_app', DATABASE),
    ownerUrl: urlOf(server.socketFolder, 'covalence_owner', DATABASE),
    superuserUrl: urlOf(server.socketFolder, 'postgres', 'postgres'),
    isAdopted: parts.isAdopted,
    stop: () => (stopped ??= stop()),
    leave: () => (stopped ??= presence.end()),
  };
}

/** A connection that tells others we are here; that of `serve` holds the lock which refuses a second one. */
async function announce(server: LivingServer, settings: EmbeddedSettings, places: Places): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(server.socketFolder, 'postgres', DATABASE),
    application_name: `covalence ${settings.purpose} ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', (error) => settings.log(`PostgreSQL went away: ${error.message}`));
  await client.connect();
  if (settings.purpose === 'attach') return client;
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [SERVE_LOCK]);
  if (rows[0]?.locked === true) return client;
  const holder = await client.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l
       join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory'
        and l.granted
        and l.objid = $1::bigint`,
    [SERVE_LOCK],
  );
  await client.end();
  const pid = /\d+$/.exec(holder.rows[0]?.name ?? '')?.[0] ?? '?';
  throw new AppError(databaseErrors.database_already_served, { folder: places.dataFolder, pid });
}

async function countOthers(presence: pg.Client): Promise<number> {
  const { rows } = await presence.query<{ others: number }>(
    `select count(*)::int as others
       from pg_stat_activity
      where backend_type = 'client backend'
        and pid <> pg_backend_pid()
        and application_name ~ '^covalence (serve|attach) '`,
  );
  return rows[0]?.others ?? 0;
}

/** For a person who looks for the server; we ourselves read PostgreSQL's own postmaster.pid. */
function noteServer(places: Places, server: LivingServer): void {
  const note = { socketFolder: server.socketFolder, pid: server.pid, clusterFolder: places.clusterFolder };
  writeWhole(join(places.dataFolder, 'server.json'), `${JSON.stringify(note, null, 2)}\n`);
}

/** Idempotent: a start that was killed between two steps is completed by the next. */
async function createRolesAndDatabase(server: LivingServer): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(server.socketFolder, 'postgres', 'postgres'), application_name: 'covalence setup' });
  await client.connect();
  try {
    const { rows } = await client.query<{ roles: string[]; exists: boolean }>(
      `select array(select rolname::text from pg_roles where rolname like 'covalence%') as roles,
              exists(select from pg_database where datname = $1) as exists`,
      [DATABASE],
    );
    const roles = rows[0]?.roles ?? [];
    // The owner backs up: forced row-level security would hide every row from it without bypassrls.
    if (!roles.includes('covalence_owner')) await client.query('create role covalence_owner login nosuperuser bypassrls');
    if (!roles.includes('covalence_app')) await client.query('create role covalence_app login nosuperuser nobypassrls');
    if (rows[0]?.exists === true) return;
    await client.query(
      `create database ${DATABASE} owner covalence_owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'und' locale 'C'`,
    );
  } finally {
    await client.end();
  }
}
