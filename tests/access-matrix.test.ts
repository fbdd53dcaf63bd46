import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storeys } from '../src/composition.ts';
import type { ListedEndpoint } from '../src/platform/http/endpoint-list.ts';
import { newId } from '../src/platform/ids.ts';
import { joinConsortium } from '../src/platform/sign-in/accounts.ts';
import { testConsortium } from '../src/platform/database/testing.ts';
import { CALLERS, matrixPage, verdictOf, type CallerKind } from './access-matrix/matrix-table.ts';
import { sampleOf } from './access-matrix/sample-body.ts';
import { apiWorld, caller, EVERY_ROLE, signInAs, type Answer, type Person } from './api-world.ts';

const world = await apiWorld(storeys);
const sessions = await openSessions();
const SHUT = ['sign_in_needed', 'role_needed', 'consortium_not_found'];

async function openSessions(): Promise<Record<CallerKind, Person['call']>> {
  const outsider = await world.join([]);
  const elsewhere = await testConsortium(world.database);
  await world.database.owner().query('delete from platform.membership where account_id = $1', [outsider.account]);
  await joinConsortium(world.database, { account: outsider.account, consortium: elsewhere, person: outsider.person });
  const calls: Partial<Record<CallerKind, Person['call']>> = {
    stranger: caller(world.app, ''),
    outsider: caller(world.app, await signInAs(world.app, outsider.email)),
    member: (await world.join([])).call,
  };
  for (const role of EVERY_ROLE) calls[role] = (await world.as(role)).call;
  return calls as Record<CallerKind, Person['call']>;
}

/** A request that passes validation as far as a schema can tell; ids are of nothing. */
function requestTo({ endpoint, rule }: ListedEndpoint, party: string): { method: string; path: string; body: unknown; isSample: boolean } {
  const { route } = endpoint;
  const params = (route.params === undefined ? {} : (sampleOf(route.params) ?? {})) as Record<string, unknown>;
  params['consortium'] = world.consortium;
  const query = (route.query === undefined ? {} : (sampleOf(route.query) ?? {})) as Record<string, unknown>;
  const body = route.body === undefined ? undefined : sampleOf(route.body);
  const parts: Record<string, unknown> = { params, query, body };
  const [part, ...steps] = rule.party?.split('.') ?? [];
  const last = steps.at(-1);
  let holder = part === undefined ? undefined : parts[part];
  for (const step of steps.slice(0, -1)) holder = (holder as Record<string, unknown> | undefined)?.[step];
  if (last !== undefined && typeof holder === 'object' && holder !== null) Reflect.set(holder, last, party);
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? newId())));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  return { method: route.method.toUpperCase(), path: search === '' ? path : `${path}?${search}`, body, isSample: route.body === undefined || body !== undefined };
}

async function ask(item: ListedEndpoint, who: CallerKind, party = world.school): Promise<Answer> {
  const { method, path, body } = requestTo(item, party);
  const isTenant = item.endpoint.route.path.startsWith('/api/consortia/');
  // Signing out must not end the session the other entries use.
  const call = isTenant || who === 'stranger' || method === 'GET' ? sessions[who] : (await world.join([])).call;
  return call(method, path, body === undefined ? {} : { body });
}

const listed = world.app.endpoints;
const entries = listed.map((item) => [item.endpoint.operation, item] as const);

describe.each(entries)('%s', (_operation, item) => {
  const isTenant = item.endpoint.route.path.startsWith('/api/consortia/');

  test.each(CALLERS.map((who) => [who, verdictOf(item.rule, isTenant, who)] as const))('%s: %s', async (who, verdict) => {
    const answer = await ask(item, who);
    expect(answer.status, answer.text).toBeLessThan(500);
    if (verdict === 'no') {
      const expected = who === 'stranger' ? [401, 'sign_in_needed'] : who === 'outsider' ? [404, 'consortium_not_found'] : [403, 'role_needed'];
      expect([answer.status, answer.json['code']]).toEqual(expected);
    } else {
      expect(SHUT, `${answer.status} ${answer.text}`).not.toContain(answer.json['code']);
    }
  });
});

test('a role in one party does not count for another, wherever a rule points to a party', async () => {
  for (const [operation, item] of entries.filter(([, { rule }]) => rule.party !== undefined)) {
    const who = EVERY_ROLE.find((role) => verdictOf(item.rule, true, role) === 'party') ?? 'member';
    expect(requestTo(item, world.otherSchool).isSample, `${operation}: give the body an example, so that validation lets it pass`).toBe(true);
    const answer = await ask(item, who, world.otherSchool);
    expect([operation, answer.status, answer.json['code']]).toEqual([operation, 403, 'role_needed']);
  }
});

test('the page of the matrix in docs is current', async () => {
  await expect(matrixPage(listed)).toMatchFileSnapshot(join(import.meta.dirname, '..', 'docs', 'access-matrix.md'));
});
