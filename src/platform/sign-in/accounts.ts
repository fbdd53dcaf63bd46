/** Making accounts and binding them to persons. Nobody signs up alone: an administrator, the setup or the example does it. */
import { hashPassword } from 'better-auth/crypto';
import type { Database } from '../database/connect.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { SHORTEST_PASSWORD } from './auth.ts';
import { signInErrors } from './errors.ts';

export interface NewAccount {
  /** Any case; kept in lower case. */
  readonly email: string;
  readonly password: string;
  readonly name: string;
  /** Made with the example: the server must then not be reachable from outside. */
  readonly isExample?: boolean;
  /** May create consortia. */
  readonly isAdministrator?: boolean;
}

/**
 * Makes an account with a password; returns its id.
 * Errors: `account_exists` (409), `password_too_short` (422).
 */
export async function createAccount(database: Database, given: NewAccount): Promise<string> {
  if (given.password.length < SHORTEST_PASSWORD) throw new AppError(signInErrors.password_too_short, { length: given.password.length, needed: SHORTEST_PASSWORD });
  const email = given.email.trim().toLowerCase();
  const passwordHash = await hashPassword(given.password);
  const id = newId();
  return database.app.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('platform.account')
      .values({ id, email, name: given.name, is_example: given.isExample ?? false, is_administrator: given.isAdministrator ?? false })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) throw new AppError(signInErrors.account_exists, { email });
    await tx.insertInto('platform.credential').values({ id: newId(), account_id: id, provider: 'credential', external_id: id, password_hash: passwordHash }).execute();
    return id;
  });
}

/** Sets a new password and ends all sessions of the account. Errors: `password_too_short` (422). */
export async function changePassword(database: Database, account: string, password: string): Promise<void> {
  if (password.length < SHORTEST_PASSWORD) throw new AppError(signInErrors.password_too_short, { length: password.length, needed: SHORTEST_PASSWORD });
  const passwordHash = await hashPassword(password);
  await database.app.transaction().execute(async (tx) => {
    await tx.updateTable('platform.credential').set({ password_hash: passwordHash }).where('account_id', '=', account).where('provider', '=', 'credential').execute();
    await tx.deleteFrom('platform.session').where('account_id', '=', account).execute();
  });
}

/** Says which person an account is in a consortium; said twice, the later person counts. */
export async function joinConsortium(database: Database, membership: { account: string; consortium: string; person: string }): Promise<void> {
  await database.app
    .insertInto('platform.membership')
    .values({ account_id: membership.account, consortium_id: membership.consortium, person_id: membership.person })
    .onConflict((conflict) => conflict.columns(['account_id', 'consortium_id']).doUpdateSet({ person_id: membership.person }))
    .execute();
}
