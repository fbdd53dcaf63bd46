/** Bounds how often somebody may try to sign in. Counted in the database, because several servers may share it. */
import type { Database } from '../database/connect.ts';
import { AppError } from '../errors.ts';
import { signInErrors } from './errors.ts';

const WINDOW_SECONDS = 600;

/** Most tries within ten minutes: from one place at one account, at one account from anywhere, from one place at any account. */
export const MOST_ATTEMPTS = { pair: 10, account: 60, place: 120 } as const;

/** Counts a try. Errors: `too_many_attempts` (429) with `facts.seconds`. */
export async function countAttempt(database: Database, email: string, address: string): Promise<void> {
  const { pair, account, place } = keysOf(email, address);
  // The narrowest first: once it refuses, the wider ones are not used up, so that nobody can lock out a whole place.
  await consume(database, pair, MOST_ATTEMPTS.pair);
  await consume(database, account, MOST_ATTEMPTS.account);
  await consume(database, place, MOST_ATTEMPTS.place);
  if (Math.random() < 0.01) await database.pool.query('delete from platform.sign_in_attempt where window_end < now()');
}

/** A sign-in that worked does not count: a whole class may sign in from one place at eight in the morning. */
export async function clearAttempts(database: Database, email: string, address: string): Promise<void> {
  const { pair, account, place } = keysOf(email, address);
  await database.pool.query('delete from platform.sign_in_attempt where key = $1', [pair]);
  await database.pool.query('update platform.sign_in_attempt set count = greatest(count - 1, 0) where key = any ($1)', [[account, place]]);
}

async function consume(database: Database, key: string, most: number): Promise<void> {
  const { rows } = await database.pool.query<{ count: number; seconds: number }>(
    `insert into platform.sign_in_attempt as a (key, count, window_end)
     values ($1, 1, now() + make_interval(secs => $2))
     on conflict (key) do update set
       count = case when a.window_end <= now() then 1 else a.count + 1 end,
       window_end = case when a.window_end <= now() then excluded.window_end else a.window_end end
     returning count, ceil(extract(epoch from window_end - now()))::int as seconds`,
    [key, WINDOW_SECONDS],
  );
  const row = rows[0];
  if (row !== undefined && row.count > most) throw new AppError(signInErrors.too_many_attempts, { seconds: row.seconds });
}

function keysOf(email: string, address: string) {
  const name = email.trim().toLowerCase().slice(0, 254);
  return { pair: `pair ${name} ${address}`, account: `account ${name}`, place: `place ${address}` };
}
