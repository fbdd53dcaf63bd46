/**
 * A small consortium with a live app for API tests: two schools and an enterprise, a person of every role in the first
 * school, and accounts that sign in with their password like anybody.
 */
import type { HttpApp } from '../src/platform/http/serve.ts';
import type { StoreyApi } from '../src/platform/http/endpoint.ts';
import { ROLES, type Role } from '../src/platform/access/roles.ts';
import { createApp } from '../src/app.ts';
import { namesOf } from '../src/partnership/store/names.ts';
import { rolesOf } from '../src/partnership/store/people.ts';
import { testConsortium, testDatabase, type TestDatabase } from '../src/platform/database/testing.ts';
import { newId } from '../src/platform/ids.ts';
import { createAccount, joinConsortium } from '../src/platform/sign-in/accounts.ts';

export const TODAY = '2026-09-07';
export const PASSWORD = 'correct horse battery';

export interface World {
  readonly database: TestDatabase;
  readonly app: HttpApp;
  readonly consortium: string;
  readonly school: string;
  readonly otherSchool: string;
  /** Adds a person with roles and an account; returns a caller with a session of its own. */
  readonly join: (roles: readonly { party: string; role: Role }[], email?: string) => Promise<Person>;
  /** A caller with one role in the first school; made once per role. */
  readonly as: (role: Role) => Promise<Person>;
}

export interface Person {
  readonly email: string;
  readonly account: string;
  readonly person: string;
  readonly cookie: string;
  readonly call: (method: string, path: string, init?: CallInit) => Promise<Answer>;
}

export interface CallInit {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The tests read any shape; what they expect of it they say themselves.
  readonly json: Readonly<Record<string, unknown>>;
}

export async function apiWorld(storeys: readonly StoreyApi[], settings: { memoryMs?: number; publicUrl?: string; checksAnswers?: boolean; webFolder?: string } = {}): Promise<World> {
  const database = await testDatabase();
  const app = await createApp({ database, storeys, people: { rolesOf, namesOf }, version: '0.0.0', checksAnswers: true, ...settings });
  const consortium = await testConsortium(database, { clockDay: TODAY });
  const owner = database.owner();
  const party = async (key: string, kind: string): Promise<string> => {
    const id = newId();
    await owner.query('insert into partnership.party (consortium_id, id, owner_party_id, key, name_zh, name_en, kind) values ($1, $2, $2, $3, $4, $5, $6)', [consortium, id, key, `${key} 单位`, `Party ${key}`, kind]);
    return id;
  };
  const school = await party('SCHOOL-A', 'school');
  const otherSchool = await party('SCHOOL-B', 'school');
  const join = async (roles: readonly { party: string; role: Role }[], given?: string): Promise<Person> => {
    const person = newId();
    const email = given ?? `p-${person}@example.org`;
    const home = roles[0]?.party ?? school;
    await owner.query('insert into partnership.person (consortium_id, id, owner_party_id, subject_person_id, key, native_name, latin_name) values ($1, $2, $3, $2, $4, $5, $6)', [consortium, person, home, `P-${person}`, '试验者', 'Shiyan Zhe']);
    for (const role of roles) {
      await owner.query('insert into partnership.person_role (consortium_id, id, owner_party_id, subject_person_id, person_id, party_id, role, valid_from) values ($1, $2, $3, $4, $4, $3, $5, $6)', [consortium, newId(), role.party, person, role.role, '2020-01-01']);
    }
    const account = await createAccount(database, { email, password: PASSWORD, name: 'Tester' });
    await joinConsortium(database, { account, consortium, person });
    const cookie = await signInAs(app, email);
    return { email, account, person, cookie, call: caller(app, cookie) };
  };
  const known = new Map<Role, Promise<Person>>();
  const as = (role: Role): Promise<Person> => {
    const person = known.get(role) ?? join([{ party: school, role }], `${role}@example.org`);
    known.set(role, person);
    return person;
  };
  return { database, app, consortium, school, otherSchool, join, as };
}

export async function signInAs(app: HttpApp, email: string, password = PASSWORD): Promise<string> {
  const answer = await caller(app, '')('POST', '/api/session', { body: { email, password } });
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${answer.text}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

export function caller(app: HttpApp, cookie: string): Person['call'] {
  return async (method, path, init = {}) => {
    const headers: Record<string, string> = { ...(cookie === '' ? {} : { cookie }), 'accept-language': 'en', ...init.headers };
    const hasBody = init.body !== undefined;
    if (hasBody) headers['content-type'] ??= 'application/json';
    const body = !hasBody ? undefined : typeof init.body === 'string' || init.body instanceof Uint8Array ? init.body : JSON.stringify(init.body);
    const response = await app.request(path, { method, headers, ...(body === undefined ? {} : { body: body as string }) });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, text, json: isJson && text !== '' ? (JSON.parse(text) as Answer['json']) : {} };
  };
}

export const EVERY_ROLE: readonly Role[] = ROLES;
