/** The example: a workbook in `examples/` loaded on the first start, and an account for each kind of user. */
import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConsortium } from './create-consortium.ts';
import type { PartnershipFacts } from './partnership/index.ts';
import type { Database } from './platform/database/connect.ts';
import { inConsortium } from './platform/database/transaction.ts';
import type { Sentence } from './platform/errors.ts';
import type { Log } from './platform/log.ts';
import { changePassword, createAccount, joinConsortium } from './platform/sign-in/accounts.ts';
import { operatorIn } from './operator.ts';
import { checkWorkbook, importWorkbook } from './workbook.ts';

/** Somebody who can sign in to the example. */
export interface ExampleAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  /** Roles as `party: role`, for the list that `serve` prints. */
  readonly roles: readonly string[];
}

const ACCOUNTS_FILE = 'example-accounts.json';

/**
 * Loads the example workbook and makes its accounts, whose passwords are random for this installation and kept in the
 * data folder, readable by its owner only. Broken off half-way it is simply done again: rows that are there stay, accounts
 * get new passwords. Errors: those of the workbook.
 */
export async function loadExample({ database, workbook, dataFolder, log }: { database: Database; workbook: string; dataFolder: string; log: Log }): Promise<readonly ExampleAccount[]> {
  const checked = await checkWorkbook(workbook);
  const row = checked.facts.consortium[0];
  if (!row) throw new Error(`the example workbook ${workbook} has no consortium row`);
  const begun = await database.app.selectFrom('platform.consortium').select('id').where('key', '=', row.key).where('is_example', '=', true).executeTakeFirst();
  const consortium = begun?.id ?? (await createConsortium(database, { ...row, isExample: true }));
  const operator = await operatorIn(database, consortium);
  const people = await inConsortium(database, operator, async (tx) => {
    const imported = await importWorkbook(tx, checked, { parties: operator.parties, why: 'example' });
    log(`example: ${imported.rowsWritten} rows loaded`);
    return tx.query<{ id: string; key: string }>('select id, key from partnership.person where consortium_id = $1', [consortium]);
  });
  const idOf = new Map(people.map(({ id, key }) => [key, id]));
  const accounts: ExampleAccount[] = [];
  for (const person of checked.facts.people) {
    const id = idOf.get(person.key);
    if (person.email === null || id === undefined) continue;
    const password = randomBytes(9).toString('base64url');
    const account = await accountOf(database, person.email, password, person.nativeName);
    await joinConsortium(database, { account, consortium, person: id });
    accounts.push({ email: person.email, password, name: person.nativeName, roles: rolesOf(checked.facts, person.key, operator.today) });
  }
  await keepAccounts(dataFolder, accounts);
  return accounts;
}

/** True when the example has to be loaded: nobody is here yet, or its loading was broken off. */
export async function isExampleDue(database: Database, dataFolder: string): Promise<boolean> {
  const consortia = await database.app.selectFrom('platform.consortium').select('is_example').execute();
  if (consortia.length === 0) return true;
  return consortia.some((row) => row.is_example) && (await readExampleAccounts(dataFolder)).length === 0;
}

async function accountOf(database: Database, email: string, password: string, name: string): Promise<string> {
  const there = await database.app.selectFrom('platform.account').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
  if (!there) return createAccount(database, { email, password, name, isExample: true });
  await changePassword(database, there.id, password);
  return there.id;
}

/** The accounts of the example as they were made; none when there is no example. */
export async function readExampleAccounts(dataFolder: string): Promise<readonly ExampleAccount[]> {
  try {
    return JSON.parse(await readFile(join(dataFolder, ACCOUNTS_FILE), 'utf8')) as ExampleAccount[];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function keepAccounts(dataFolder: string, accounts: readonly ExampleAccount[]): Promise<void> {
  const file = join(dataFolder, ACCOUNTS_FILE);
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
}

/** Roles of the day as `party: role`. */
function rolesOf({ roles, parties }: PartnershipFacts, person: string, today: string): string[] {
  const nameOf = new Map(parties.map((party) => [party.key, nameIn(party)]));
  return roles
    .filter((role) => role.person === person && role.validFrom <= today && (role.validTo ?? today) >= today)
    .map((role) => `${nameOf.get(role.party) ?? role.party}: ${role.role}`);
}

function nameIn({ nameZh, nameEn }: { readonly nameZh: string | null; readonly nameEn: string | null }): Sentence[keyof Sentence] {
  return nameZh ?? nameEn ?? '';
}
