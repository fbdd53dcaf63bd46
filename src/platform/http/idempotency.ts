/**
 * A write with an `Idempotency-Key` happens once. The key is marked in the transaction of the write itself, so that a
 * crash between commit and answer cannot make a repeat write twice.
 */
import { createHash } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import type { Tx } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { httpErrors } from './errors.ts';

export interface KeyedRequest {
  readonly account: string;
  readonly key: string;
  readonly operation: string;
  /** From `hashRequest`. */
  readonly hash: string;
}

export interface JsonAnswer {
  readonly status: number;
  /** Undefined for 204. */
  readonly body: unknown;
}

/** After so long without an answer the try is taken for dead. */
const LEASE_SECONDS = 120;
/** A concurrent repeat waits so long for the answer of the first. */
const PATIENCE_MS = 3_000;
const KEPT_DAYS = 7;

/** Errors: `idempotency_key_invalid` (400). */
export function checkKey(key: string): string {
  if (!/^[\w.:-]{8,100}$/.test(key)) throw new AppError(httpErrors.idempotency_key_invalid, { key: key.slice(0, 100) });
  return key;
}

export function hashRequest(method: string, pathAndQuery: string, body: Uint8Array): string {
  return createHash('sha256').update(`${method} ${pathAndQuery}\n`).update(body).digest('hex');
}

/**
 * Runs `write` unless the key was answered before. `write` gets the mark that its transactions set before they commit.
 * Errors: `idempotency_key_reused` (422), `idempotency_in_progress`, `idempotency_answer_lost` (409).
 */
export async function answerOnce(
  database: Database,
  request: KeyedRequest,
  write: (mark: (tx: Tx) => Promise<void>) => Promise<JsonAnswer>,
): Promise<{ readonly answer: JsonAnswer; readonly isReplay: boolean }> {
  const claimed = await claim(database, request);
  if (claimed.answer !== undefined) return { answer: claimed.answer, isReplay: true };
  const { attempt } = claimed;
  const mark = async (tx: Tx) => {
    const rows = await tx.query(
      `update platform.idempotency_key set is_committed = true
       where account_id = $1 and key = $2 and attempt = $3
       returning key`,
      [request.account, request.key, attempt],
    );
    if (rows.length === 0) throw new AppError(httpErrors.idempotency_in_progress, { key: request.key });
  };
  try {
    const answer = await write(mark);
    await database.pool.query(
      `update platform.idempotency_key set status = $4, answer = $5, is_committed = true
       where account_id = $1 and key = $2 and attempt = $3`,
      [request.account, request.key, attempt, answer.status, JSON.stringify(answer.body ?? null)],
    );
    return { answer, isReplay: false };
  } catch (error) {
    await database.pool.query(
      `delete from platform.idempotency_key
       where account_id = $1 and key = $2 and attempt = $3 and not is_committed`,
      [request.account, request.key, attempt],
    );
    throw error;
  }
}

interface KeyRow {
  readonly operation: string;
  readonly request_hash: string;
  readonly attempt: string;
  readonly is_dead: boolean;
  readonly is_committed: boolean;
  readonly status: number | null;
  readonly answer: unknown;
}

async function claim(database: Database, request: KeyedRequest): Promise<{ attempt: string; answer: JsonAnswer | undefined }> {
  const attempt = newId();
  const { account, key, operation, hash } = request;
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const inserted = await database.pool.query(
      `insert into platform.idempotency_key (account_id, key, operation, request_hash, attempt, lease_until)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       on conflict do nothing
       returning key`,
      [account, key, operation, hash, attempt, LEASE_SECONDS],
    );
    if (inserted.rows.length > 0) {
      if (Math.random() < 0.005) await forgetOld(database);
      return { attempt, answer: undefined };
    }
    const { rows } = await database.pool.query<KeyRow>(
      `select operation, request_hash, attempt, lease_until < now() as is_dead, is_committed, status, answer
       from platform.idempotency_key
       where account_id = $1 and key = $2`,
      [account, key],
    );
    const row = rows[0];
    if (row === undefined) continue;
    if (row.operation !== operation || row.request_hash !== hash) throw new AppError(httpErrors.idempotency_key_reused, { key });
    if (row.status !== null) return { attempt, answer: { status: row.status, body: row.status === 204 ? undefined : row.answer } };
    if (row.is_dead && row.is_committed) throw new AppError(httpErrors.idempotency_answer_lost, { key });
    if (row.is_dead) {
      const taken = await database.pool.query(
        `update platform.idempotency_key set attempt = $3, lease_until = now() + make_interval(secs => $5)
         where account_id = $1 and key = $2 and attempt = $4 and not is_committed
         returning key`,
        [account, key, attempt, row.attempt, LEASE_SECONDS],
      );
      if (taken.rows.length > 0) return { attempt, answer: undefined };
      continue;
    }
    if (Date.now() > giveUpAt) throw new AppError(httpErrors.idempotency_in_progress, { key });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function forgetOld(database: Database): Promise<void> {
  await database.pool.query('delete from platform.idempotency_key where created_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
}
