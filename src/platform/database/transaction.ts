import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { AppError } from '../errors.ts';
import { isId } from '../ids.ts';
import { isIsoDate } from '../weeks.ts';
import type { Database } from './connect.ts';
import { databaseErrors } from './errors.ts';

/** Who acts, for whom, in which consortium, on which day of the consortium's clock. */
export type Actor = {
  readonly consortium: string;
  /** Parties the person acts for; none for an own-rows-only person. */
  readonly parties: readonly string[];
  readonly person: string | null;
  readonly account: string | null;
  readonly roles: readonly { readonly party: string; readonly role: string }[];
  /** ISO date of the consortium's clock. */
  readonly today: string;
  readonly locale: 'zh' | 'en';
};

/** One open transaction in one consortium. It is valid until the work that received it has settled. */
export interface Tx {
  readonly actor: Actor;
  /** The query builder, typed with the tables of the storey that asks. */
  tables<Tables>(): Kysely<Tables>;
  /** Runs one SQL statement as written; `$1 …` stand for the values. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs after the commit, in order; a failure there is logged and does not undo the transaction. */
  afterCommit(run: () => void | Promise<void>): void;
}

/**
 * A duty of the program itself that needs more of one consortium than any person may see. Policies name it:
 * `audit` seals and verifies the audit trail, `anonymise` removes a person's values from it, `aggregate` counts rows for
 * figures without personal data.
 */
export type Duty = 'audit' | 'anonymise' | 'aggregate';

const ATTEMPTS = 4;
/** Serialization failure and deadlock: the transaction was rolled back for another's sake and may run again. */
const RETRIABLE = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction that sees the actor's consortium, and nothing else. Settings are literals of checked
 * values (`set local`), because `set_config` does not reach the workers of a distributed server.
 * After a deadlock or a serialization failure the work runs again, at most four times: it must have no effect outside
 * the transaction except through `afterCommit`.
 */
export async function inConsortium<T>(database: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return run(database, actor, settingsOf(actor), work);
}

/** Like `inConsortium`, for a duty of the program itself; every policy that lets it pass names the duty. */
export async function onDuty<T>(database: Database, duty: Duty, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return run(database, actor, `${settingsOf(actor)}; set local app.duty = '${duty}'`, work);
}

async function run<T>(database: Database, actor: Actor, settings: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(database, actor, settings, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetriable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

async function attemptOnce<T>(database: Database, actor: Actor, settings: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  const queued = queueQueries(client);
  const dialect = new PostgresDialect({ pool: queued });
  const afterCommits: (() => void | Promise<void>)[] = [];
  let isOpen = true;
  const tx: Tx = {
    actor,
    tables: <Tables>() => new Kysely<Tables>({ dialect }),
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await queued.run<Row>(sql, values)).rows,
    afterCommit: (callback) => {
      afterCommits.push(callback);
    },
  };
  let broken: Error | undefined;
  try {
    await client.query(`begin; ${settings}`);
    const result = await work(tx);
    await queued.settle();
    isOpen = false;
    await client.query('commit');
    await runAfterCommit(database, afterCommits);
    return result;
  } catch (error) {
    if (isOpen) await queued.settle();
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    queued.close();
    client.release(broken);
  }
}

async function runAfterCommit(database: Database, callbacks: readonly (() => void | Promise<void>)[]): Promise<void> {
  for (const callback of callbacks) {
    try {
      await callback();
    } catch (error) {
      database.log(`after a commit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
}

interface QueuedClient extends PostgresPool {
  run<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>>;
  /** Resolves when no query is under way. */
  settle(): Promise<void>;
  close(): void;
}

/**
 * One connection shared by everything in a transaction: queries asked for at the same time run one after the other,
 * and a query after the end of the transaction is refused instead of running in somebody else's.
 */
function queueQueries(client: pg.PoolClient): QueuedClient {
  let tail: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const run = <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> => {
    if (isClosed) return Promise.reject(new Error(`a query came after the end of its transaction: ${sql.slice(0, 120)}`));
    const result = tail.then(() => client.query<Row>(sql, [...values]));
    tail = result.catch(() => undefined);
    return result;
  };
  const shared = { query: run, release: () => undefined } as unknown as PostgresPoolClient;
  return {
    run,
    settle: async () => {
      await tail;
    },
    close: () => {
      isClosed = true;
    },
    connect: () => Promise.resolve(shared),
    end: () => Promise.resolve(),
  };
}

/** The `set local` statements of an actor. Every value is checked, since a literal cannot be a parameter. */
export function settingsOf(actor: Actor): string {
  const ids = (setting: string, values: readonly string[]): string => {
    for (const value of values) if (!isId(value)) throw new AppError(databaseErrors.database_bad_actor, { setting });
    return `set local app.${setting} = '${values.join(',')}'`;
  };
  if (!isIsoDate(actor.today)) throw new AppError(databaseErrors.database_bad_actor, { setting: 'today' });
  return [
    ids('consortium', [actor.consortium]),
    ids('party', actor.parties),
    ids('person', actor.person === null ? [] : [actor.person]),
    ids('account', actor.account === null ? [] : [actor.account]),
    `set local app.today = '${actor.today}'`,
  ].join('; ');
}

function isRetriable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && RETRIABLE.has(error.code);
}
