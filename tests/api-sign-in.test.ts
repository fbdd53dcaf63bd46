import { describe, expect, test } from 'vitest';
import { roleName } from '../src/contract/session.ts';
import { ROLES } from '../src/platform/access/roles.ts';
import { apiWorld, caller, PASSWORD, signInAs } from './api-world.ts';

const world = await apiWorld([], { memoryMs: 0 });
const stranger = caller(world.app, '');

describe('signing in', () => {
  test('the roles of the contract are the roles of the platform', () => {
    expect(roleName.options).toEqual([...ROLES]);
  });

  test('nobody is signed in without a cookie, and that is no error', async () => {
    const answer = await stranger('GET', '/api/session');
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ account: null, memberships: [] });
  });

  test('a right password opens a session that tells person, parties, roles and the day of the consortium', async () => {
    const person = await world.join([{ party: world.school, role: 'coordinator' }, { party: world.otherSchool, role: 'teacher' }]);
    const answer = await person.call('GET', '/api/session');
    expect(answer.json).toMatchObject({
      account: { id: person.account, email: person.email },
      memberships: [
        {
          consortium: world.consortium,
          today: '2026-09-07',
          isClockFixed: true,
          person: person.person,
          personName: { native: '试验者', latin: 'Shiyan Zhe' },
          roles: expect.arrayContaining([
            { party: world.school, partyName: { zh: 'SCHOOL-A 单位', en: 'Party SCHOOL-A' }, role: 'coordinator' },
            { party: world.otherSchool, partyName: { zh: 'SCHOOL-B 单位', en: 'Party SCHOOL-B' }, role: 'teacher' },
          ]),
        },
      ],
    });
  });

  test('the session cookie is hidden from scripts and stays on our site', async () => {
    const { email } = await world.as('mentor');
    const answer = await stranger('POST', '/api/session', { body: { email, password: PASSWORD } });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('covalence.session_token='));
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
  });

  test('the address is taken in any case and with blanks around it', async () => {
    const { email } = await world.as('mentor');
    expect((await stranger('POST', '/api/session', { body: { email: `  ${email.toUpperCase()} `, password: PASSWORD } })).status).toBe(200);
  });

  test('a wrong password and an unknown address are refused alike', async () => {
    const { email } = await world.as('mentor');
    const wrong = await stranger('POST', '/api/session', { body: { email, password: 'not the password' } });
    const unknown = await stranger('POST', '/api/session', { body: { email: 'nobody@example.org', password: 'not the password' } });
    expect([wrong.status, wrong.json['code']]).toEqual([401, 'sign_in_refused']);
    expect(unknown.json).toEqual(wrong.json);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  test('after signing out the cookie opens nothing, also for somebody who kept it', async () => {
    const person = await world.join([{ party: world.school, role: 'teacher' }]);
    expect((await person.call('DELETE', '/api/session')).status).toBe(204);
    expect((await person.call('GET', '/api/session')).json['account']).toBeNull();
  });

  test('a forged cookie is nobody', async () => {
    const { cookie } = await world.as('mentor');
    const forged = caller(world.app, cookie.replace(/=.{5}/, '=AAAAA'));
    expect((await forged('GET', '/api/session')).json['account']).toBeNull();
  });

  test('the eleventh try within ten minutes at one account is refused, even with the right password', async () => {
    const { email } = await world.join([{ party: world.school, role: 'teacher' }]);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await stranger('POST', '/api/session', { body: { email, password: 'wrong wrong wrong' } })).status).toBe(401);
    }
    const refused = await stranger('POST', '/api/session', { body: { email, password: PASSWORD } });
    expect([refused.status, refused.json['code']]).toEqual([429, 'too_many_attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = await world.as('leader');
    await expect(signInAs(world.app, other.email)).resolves.toContain('session_token');
  });

  test('sign-ins that work do not count: a whole class may come from one place', async () => {
    const { email } = await world.join([{ party: world.school, role: 'learner' }]);
    const place = async () => (await world.database.owner().query<{ count: number }>("select count from platform.sign_in_attempt where key = 'place unknown'")).rows[0]?.count ?? 0;
    const before = await place();
    for (let i = 0; i < 15; i += 1) await signInAs(world.app, email);
    expect(await place()).toBe(before);
  });

  test('the sign-in service behind it cannot be used to sign up, to get around the bound, or from another site', async () => {
    const signUp = await stranger('POST', '/api/auth/sign-up/email', { body: { email: 'new@example.org', password: PASSWORD, name: 'New' } });
    expect(signUp.status).toBe(400);
    expect(signUp.json['code']).toBe('sign_in_service_refused');
    const { email } = await world.join([{ party: world.school, role: 'teacher' }]);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      statuses.push((await stranger('POST', '/api/auth/sign-in/email', { body: { email, password: 'wrong wrong wrong' } })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses[10]).toBe(429);
    const foreign = await stranger('POST', '/api/auth/sign-out', { body: {}, headers: { origin: 'https://evil.example' } });
    expect([foreign.status, foreign.json['code']]).toEqual([403, 'origin_refused']);
  });

  test('a person whose role ended is still a member, without the role', async () => {
    const person = await world.join([{ party: world.school, role: 'teacher' }]);
    await world.database.owner().query('update partnership.person_role set valid_to = $2 where person_id = $1', [person.person, '2026-09-07']);
    const answer = await person.call('GET', '/api/session');
    expect(answer.json['memberships']).toMatchObject([{ person: person.person, roles: [] }]);
  });
});
