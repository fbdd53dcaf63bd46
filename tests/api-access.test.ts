import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { createApp } from '../src/app.ts';
import { route } from '../src/contract/route.ts';
import { consortiumParams } from '../src/contract/wire.ts';
import type { AccessRule } from '../src/platform/access/rule.ts';
import { testConsortium } from '../src/platform/database/testing.ts';
import { endpoint, storeyApi, type StoreyApi } from '../src/platform/http/endpoint.ts';
import { newId } from '../src/platform/ids.ts';
import { apiWorld, caller } from './api-world.ts';
import { probeApi } from './probe-storey.ts';

const world = await apiWorld([probeApi], { publicUrl: 'http://covalence.example' });
const base = `/api/consortia/${world.consortium}/probe`;
const stranger = caller(world.app, '');
const rule: AccessRule = { who: 'member', rows: 'none', says: { zh: '测试', en: 'Test' } };
const summary = { zh: '测试', en: 'Test' };
const look = route({ operation: 'look', method: 'get', path: '/api/look', summary, answer: z.object({}) });
const touch = route({ operation: 'touch', method: 'get', path: '/api/consortia/{consortium}/touch', summary, params: consortiumParams, answer: z.object({}) });

const people = { rolesOf: () => Promise.resolve([]), namesOf: () => Promise.resolve({ person: undefined, parties: new Map() }) };
const start = (storey: StoreyApi) => createApp({ database: world.database, storeys: [storey], people, version: '0' });

describe('an endpoint without an access rule', () => {
  test('fails the type check', () => {
    const endpoints = [endpoint(look, () => ({})), endpoint(touch, () => ({}))] as const;
    // @ts-expect-error `touch` has no rule.
    storeyApi({ name: 'x', endpoints, access: { look: rule } });
    const widened = [...endpoints].map((item) => ({ ...item, operation: item.operation as string }));
    // @ts-expect-error operations widened to string could not be checked.
    storeyApi({ name: 'x', endpoints: widened, access: { look: rule, touch: rule } });
    expectTypeOf(endpoints[0].operation).toEqualTypeOf<'look'>();
  });

  test('keeps the server from starting, as does every other disorder, all told at once', async () => {
    const twice = route({ operation: 'look', method: 'get', path: '/api/look', summary, errors: ['no_such_code'], params: z.object({ id: z.string() }), answer: z.object({}) });
    const storey: StoreyApi = { name: 'x', endpoints: [endpoint(look, () => ({})), endpoint(twice, () => ({})), endpoint(touch, () => ({}))], access: { look: rule, idle: rule } };
    const failure = await start(storey).catch((error: Error) => error.message);
    expect(failure).toContain('touch has no access rule');
    expect(failure).toContain('the access rule idle belongs to no endpoint');
    expect(failure).toContain('the operation look stands twice');
    expect(failure).toContain('get /api/look stands twice');
    expect(failure).toContain('look has a parameter that is not in its path: id');
    expect(failure).toContain('look names an error code nobody declares: no_such_code');
    expect(failure).toContain('look asks for roles outside a consortium');
  });

  test('a rule under an inherited name is no rule', async () => {
    const hidden = route({ operation: 'constructor', method: 'get', path: '/api/consortia/{consortium}/c', summary, params: consortiumParams, answer: z.object({}) });
    await expect(start({ name: 'x', endpoints: [endpoint(hidden, () => ({}))], access: {} })).rejects.toThrow('constructor has no access rule');
  });
});

describe('who may come in', () => {
  test('a stranger is asked to sign in, before anything else is looked at', async () => {
    for (const path of [`${base}/hseq`, `/api/consortia/${newId()}/probe`, '/api/consortia/nonsense/probe']) {
      const answer = await stranger('GET', path);
      expect([answer.status, answer.json['code']]).toEqual([401, 'sign_in_needed']);
    }
    expect((await stranger('POST', `${base}/echo`, { body: '{"malformed' })).status).toBe(401);
  });

  test('a consortium one does not belong to is not found, like one that does not exist', async () => {
    const { call } = await world.as('administrator');
    const foreign = await testConsortium(world.database);
    const answers = await Promise.all([foreign, newId(), 'nonsense', foreign.toUpperCase()].map((id) => call('GET', `/api/consortia/${id}/probe`)));
    for (const answer of answers) expect([answer.status, answer.json['code']]).toEqual([404, 'consortium_not_found']);
  });

  test('a role that is not enough is told what is needed and what is held', async () => {
    const answer = await (await world.as('teacher')).call('GET', `${base}/hseq`);
    expect([answer.status, answer.json['code']]).toEqual([403, 'role_needed']);
    expect(answer.json['message']).toBe('This takes one of the roles HSEQ officer; yours here: teacher.');
    expect((await (await world.as('hseq_officer')).call('GET', `${base}/hseq`)).status).toBe(200);
  });

  test('where a rule points to a party, the role must be held in that party', async () => {
    const { call } = await world.join([{ party: world.school, role: 'coordinator' }, { party: world.otherSchool, role: 'teacher' }]);
    const own = await call('POST', `${base}/parties`, { body: { owner: world.school, key: 'OWN-1' } });
    const other = await call('POST', `${base}/parties`, { body: { owner: world.otherSchool, key: 'OTHER-1' } });
    expect(own.status).toBe(201);
    expect([other.status, other.json['code']]).toEqual([403, 'role_needed']);
  });

  test('a learner sees own rows only, and acts for the party where the endpoint is about the own rows', async () => {
    const learner = await world.as('learner');
    const teacher = await world.as('teacher');
    expect((await learner.call('GET', `${base}/member`)).json).toEqual({ parties: [], people: 1 });
    expect((await learner.call('GET', `${base}/self`)).json).toMatchObject({ parties: [world.school] });
    expect((await teacher.call('GET', `${base}/member`)).json).toMatchObject({ parties: [world.school] });
  });

  test('a public page of a consortium shows nothing of a person, to nobody and to members of another one', async () => {
    const consortium = await testConsortium(world.database, { clockDay: '2030-01-01' });
    const { call } = await world.as('administrator');
    for (const ask of [stranger, call]) {
      const answer = await ask('GET', `/api/consortia/${consortium}/probe/public`);
      expect(answer.json).toEqual({ today: '2030-01-01', people: 0 });
    }
    expect((await stranger('GET', `/api/consortia/${newId()}/probe/public`)).status).toBe(404);
  });
});

describe('a write from another site', () => {
  const write = async (headers: Record<string, string>) => (await (await world.as('coordinator')).call('POST', `${base}/echo`, { body: { name: { zh: 'a', en: null } }, headers })).status;

  test.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost.evil.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://covalence.example' }, 200],
    [{ origin: 'http://here.example:4120', host: 'here.example:4120' }, 200],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('%o gets %i', async (headers, status) => {
    expect(await write(headers as Record<string, string>)).toBe(status);
  });
});
