import { describe, expect, test } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { apiWorld } from './api-world.ts';
import { probeApi } from './probe-storey.ts';

const world = await apiWorld([probeApi]);
const person = await world.as('coordinator');
const path = `/api/consortia/${world.consortium}/probe/parties`;
const add = (key: string, idempotencyKey: string, more: object = {}, who = person) =>
  who.call('POST', path, { body: { owner: world.school, key, ...more }, headers: { 'idempotency-key': idempotencyKey } });
const count = async (key: string) => {
  const { rows } = await world.database.owner().query<{ parties: number; audits: number }>(
    `select (select count(*)::int from partnership.party where key = $1) as parties,
            (select count(*)::int from platform.audit_entry a join partnership.party p on p.id = a.record_id where p.key = $1) as audits`,
    [key],
  );
  return rows[0];
};

describe('a write with an idempotency key', () => {
  test('is done once; the repeat gets the same answer', async () => {
    const key = newId();
    const first = await add('ONCE', key);
    const second = await add('ONCE', key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([null, 'true']);
    expect(await count('ONCE')).toEqual({ parties: 1, audits: 1 });
  });

  test('sent ten times at once is done once, and all ten hear the same', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => add('TEN', key, { waitMs: 150 })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await count('TEN')).toEqual({ parties: 1, audits: 1 });
  });

  test('that is still under way after three seconds tells the repeat to come back', async () => {
    const key = newId();
    const slow = add('SLOW', key, { waitMs: 4_500 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const repeat = await add('SLOW', key, { waitMs: 4_500 });
    expect([repeat.status, repeat.json['code']]).toEqual([409, 'idempotency_in_progress']);
    expect((await slow).status).toBe(201);
    expect((await add('SLOW', key, { waitMs: 4_500 })).headers.get('idempotency-replayed')).toBe('true');
  });

  test('refuses the key for another body', async () => {
    const key = newId();
    await add('BODY-1', key);
    const other = await add('BODY-2', key);
    expect([other.status, other.json['code']]).toEqual([422, 'idempotency_key_reused']);
    expect(await count('BODY-2')).toEqual({ parties: 0, audits: 0 });
  });

  test('keeps nothing of a refusal: after mending the cause the same key works', async () => {
    const key = newId();
    await add('TAKEN', newId());
    expect((await add('TAKEN', key)).json['code']).toBe('already_there');
    await world.database.owner().query("update partnership.party set key = 'MOVED' where key = 'TAKEN'");
    expect((await add('TAKEN', key)).status).toBe(201);
  });

  test('is the account’s own: another account may use the same key', async () => {
    const key = newId();
    const other = await world.join([{ party: world.school, role: 'coordinator' }]);
    expect((await add('MINE', key)).status).toBe(201);
    expect((await add('THEIRS', key, {}, other)).status).toBe(201);
  });

  test('that committed and lost its answer is never done again', async () => {
    const key = newId();
    expect((await add('LOST', key, { failAfterCommit: true })).status).toBe(500);
    await world.database.owner().query("update platform.idempotency_key set lease_until = now() - interval '1 second' where key = $1", [key]);
    const repeat = await add('LOST', key, { failAfterCommit: true });
    expect([repeat.status, repeat.json['code']]).toEqual([409, 'idempotency_answer_lost']);
    expect(await count('LOST')).toEqual({ parties: 1, audits: 1 });
  });

  test('whose server died before the commit is taken over by the repeat, and the dead one cannot commit any more', async () => {
    const key = newId();
    const dead = add('DEAD', key, { waitMs: 1_500 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await world.database.owner().query("update platform.idempotency_key set lease_until = now() - interval '1 second' where key = $1", [key]);
    const [first, second] = await Promise.all([dead, add('DEAD', key, { waitMs: 1_500 })]);
    expect([first.status, first.json['code']]).toEqual([409, 'idempotency_in_progress']);
    expect(second.status).toBe(201);
    expect(await count('DEAD')).toEqual({ parties: 1, audits: 1 });
  });

  test.each(['short', 'with blanks in it', 'x'.repeat(101), '键键键键键键键键'])('refuses "%s" as a key', async (key) => {
    const answer = await add('KEY', encodeURIComponent(key) === key ? key : key.replace(/[^\x20-\x7e]/g, '%'));
    expect([answer.status, answer.json['code']]).toEqual([400, 'idempotency_key_invalid']);
  });
});
