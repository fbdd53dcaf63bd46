import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { inConsortium, onDuty, settingsOf } from './transaction.ts';
import { testActor, testConsortium, testDatabase } from './testing.ts';

const database = await testDatabase();
const mine = await testConsortium(database);
const other = await testConsortium(database);
const college = newId();
const secondCollege = newId();

async function insertEntry(consortium: string, owner: string): Promise<string> {
  const id = newId();
  await inConsortium(database, testActor(consortium, { parties: [owner] }), (tx) =>
    tx.query(
      `insert into platform.audit_entry (consortium_id, id, owner_party_id, at, kind, record_id, operation, fields, digest)
       values ($1, $2, $3, now(), 'venue', $2, 'create', '[]', '')`,
      [consortium, id, owner],
    ),
  );
  return id;
}

const readIds = (consortium: string, parties: string[]): Promise<string[]> =>
  inConsortium(database, testActor(consortium, { parties }), async (tx) => {
    const rows = await tx.query<{ id: string }>('select id from platform.audit_entry order by id');
    return rows.map(({ id }) => id);
  });

test('a transaction sees its consortium only, and of it the rows of its parties', async () => {
  const a = await insertEntry(mine, college);
  const b = await insertEntry(mine, secondCollege);
  await insertEntry(other, college);
  expect(await readIds(mine, [college])).toEqual([a]);
  expect(await readIds(mine, [college, secondCollege])).toEqual([a, b]);
  expect(await readIds(mine, [])).toEqual([]);
});

test('a row of another consortium cannot be written', async () => {
  const writing = inConsortium(database, testActor(mine, { parties: [college] }), (tx) =>
    tx.query(
      `insert into platform.audit_entry (consortium_id, id, owner_party_id, at, kind, record_id, operation, fields, digest)
       values ($1, $2, $3, now(), 'venue', $2, 'create', '[]', '')`,
      [other, newId(), college],
    ),
  );
  await expect(writing).rejects.toThrow(/row-level security/);
});

test('outside a transaction of a consortium no tenant row is visible', async () => {
  await insertEntry(mine, college);
  const { rows } = await database.pool.query('select id from platform.audit_entry');
  expect(rows).toEqual([]);
});

test('a duty sees the whole consortium and no other', async () => {
  await insertEntry(other, college);
  const consortia = await onDuty(database, 'audit', testActor(mine), (tx) =>
    tx.query<{ consortium_id: string }>('select distinct consortium_id from platform.audit_entry'),
  );
  expect(consortia).toEqual([{ consortium_id: mine }]);
});

test('settings do not leak into the next transaction of the same connection', async () => {
  const client = await database.pool.connect();
  client.release();
  await inConsortium(database, testActor(mine, { parties: [college] }), (tx) => tx.query('select 1'));
  const { rows } = await database.pool.query("select nullif(current_setting('app.consortium', true), '') as consortium");
  expect(rows).toEqual([{ consortium: null }]);
});

test('a failing transaction keeps nothing and runs nothing after its commit', async () => {
  const ran: string[] = [];
  const before = await readIds(mine, [college]);
  const failing = inConsortium(database, testActor(mine, { parties: [college] }), async (tx) => {
    tx.afterCommit(() => void ran.push('after'));
    await tx.query(
      `insert into platform.audit_entry (consortium_id, id, owner_party_id, at, kind, record_id, operation, fields, digest)
       values ($1, $2, $3, now(), 'venue', $2, 'create', '[]', '')`,
      [mine, newId(), college],
    );
    throw new Error('the work failed');
  });
  await expect(failing).rejects.toThrow('the work failed');
  expect(await readIds(mine, [college])).toEqual(before);
  expect(ran).toEqual([]);
});

test('two transactions that wait for each other both succeed', async () => {
  await database.owner().query('create table if not exists platform.deadlock_probe (id int primary key, count int not null)');
  await database.owner().query('grant select, update on platform.deadlock_probe to covalence_app');
  await database.owner().query('insert into platform.deadlock_probe values (1, 0), (2, 0)');
  let attempts = 0;
  const add = (first: number, second: number): Promise<void> =>
    inConsortium(database, testActor(mine), async (tx) => {
      attempts += 1;
      await tx.query('update platform.deadlock_probe set count = count + 1 where id = $1', [first]);
      await tx.query('select pg_sleep(0.1)');
      await tx.query('update platform.deadlock_probe set count = count + 1 where id = $1', [second]);
    });
  await Promise.all([add(1, 2), add(2, 1)]);
  const { rows } = await database.owner().query('select count from platform.deadlock_probe order by id');
  expect(rows).toEqual([{ count: 2 }, { count: 2 }]);
  expect(attempts).toBe(3);
});

test('queries asked for at the same time share the transaction, one after the other', async () => {
  const sums = await inConsortium(database, testActor(mine), (tx) =>
    Promise.all([1, 2, 3].map(async (n) => (await tx.query<{ n: number }>('select $1::int * 2 as n', [n]))[0]?.n)),
  );
  expect(sums).toEqual([2, 4, 6]);
});

test('a query after the end of its transaction is refused', async () => {
  let late: (() => Promise<unknown>) | undefined;
  await inConsortium(database, testActor(mine), async (tx) => {
    late = () => tx.query('select 1');
    await tx.query('select 1');
  });
  await expect(late?.()).rejects.toThrow(/after the end of its transaction/);
});

test('the query builder is typed with the tables asked for', async () => {
  const rows = await inConsortium(database, testActor(mine, { parties: [college] }), (tx) =>
    tx
      .tables<{ 'platform.audit_entry': { consortium_id: string; kind: string } }>()
      .selectFrom('platform.audit_entry')
      .select('kind')
      .where('consortium_id', '=', mine)
      .limit(1)
      .execute(),
  );
  expect(rows).toEqual([{ kind: 'venue' }]);
});

test.each([
  ['consortium', { consortium: "x'; drop table platform.job; --" }],
  ['party', { parties: ['college'] }],
  ['person', { person: '' }],
  ['account', { account: 'nobody' }],
  ['today', { today: '2026-02-30' }],
])('a setting %s that is no id and no day is refused', (setting, parts) => {
  expect(() => settingsOf({ ...testActor(mine), ...parts })).toThrow(expect.objectContaining({ code: 'database_bad_actor', facts: { setting } }));
});

test('days stay text, counts become numbers, lists of days too', async () => {
  const { rows } = await database.pool.query(
    "select date '2026-09-07' as day, count(*) as count, 1.5::numeric as hours, array[date '2026-09-07', null] as days from generate_series(1, 3)",
  );
  expect(rows).toEqual([{ day: '2026-09-07', count: 3, hours: 1.5, days: ['2026-09-07', null] }]);
});
