import type { Tx } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import { CHANNEL } from './bell.ts';

/** A kind of work with its input; both sides of the queue know the input's shape by the kind. */
export interface JobOrder {
  readonly kind: string;
  /** JSON. */
  readonly input: unknown;
  /** How often it may be begun, crashes included; 3 unless told. */
  readonly maxAttempts?: number;
}

/** Puts a job into the queue with the transaction: it exists, and a worker hears of it, when the transaction commits. Returns its id. */
export async function enqueueJob(tx: Tx, order: JobOrder): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into platform.job (id, kind, consortium_id, account_id, actor, input, max_attempts)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, order.kind, tx.actor.consortium, tx.actor.account, JSON.stringify(tx.actor), JSON.stringify(order.input), order.maxAttempts ?? 3],
  );
  await tx.query('select pg_notify($1, $2)', [CHANNEL, `waiting ${id}`]);
  return id;
}
