/** The whole product with the example loaded, for API tests across storeys. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createApp } from '../src/app.ts';
import { storeys } from '../src/composition.ts';
import { loadExample, type ExampleAccount } from '../src/example.ts';
import { people } from '../src/people-of-session.ts';
import { testDatabase, type TestDatabase } from '../src/platform/database/testing.ts';
import type { HttpApp } from '../src/platform/http/serve.ts';
import { caller, signInAs, type Person } from './api-world.ts';

export interface ExampleWorld {
  readonly database: TestDatabase;
  readonly app: HttpApp;
  readonly accounts: readonly ExampleAccount[];
  readonly consortium: string;
  /** Path of the consortium: `/api/consortia/{id}`. */
  readonly base: string;
  /** Signs in as the person of that e-mail address. */
  readonly as: (email: string) => Promise<Person['call']>;
  readonly nobody: Person['call'];
}

export async function exampleWorld(): Promise<ExampleWorld> {
  const database = await testDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'covalence-example-'));
  afterAll(() => rm(dataFolder, { recursive: true, force: true }));
  const accounts = await loadExample({ database, workbook: join(import.meta.dirname, '..', 'examples', 'bay-area-base.xlsx'), dataFolder, log: () => undefined });
  const app = await createApp({ database, storeys, people, version: '0.0.0', checksAnswers: true });
  const consortium = (await database.app.selectFrom('platform.consortium').select('id').executeTakeFirstOrThrow()).id;
  const as = async (email: string): Promise<Person['call']> => {
    const account = accounts.find((given) => given.email === email);
    if (!account) throw new Error(`the example has no account ${email}`);
    return caller(app, await signInAs(app, email, account.password));
  };
  return { database, app, accounts, consortium, base: `/api/consortia/${consortium}`, as, nobody: caller(app, '') };
}
