import { expect, test } from 'vitest';
import { inConsortium } from '../database/transaction.ts';
import { testActor, testConsortium, testDatabase } from '../database/testing.ts';
import { newId } from '../ids.ts';
import { anonymiseAudit, recordChange, recordChanges, sealAudit, verifyAudit, type Change } from './index.ts';

const database = await testDatabase();
const college = newId();

function change(parts: Partial<Change> = {}): Change {
  return { kind: 'venue', id: newId(), ownerParty: college, before: null, after: { capacity: 4, name_zh: '反应大厅' }, ...parts };
}

async function record(consortium: string, changes: readonly Change[], person: string | null = null): Promise<number> {
  return inConsortium(database, testActor(consortium, { parties: [college], person }), (tx) => recordChanges(tx, changes));
}

async function entriesOf(consortium: string): Promise<{ operation: string; fields: Record<string, unknown>[]; person_id: string | null }[]> {
  return inConsortium(database, testActor(consortium, { parties: [college] }), (tx) =>
    tx.query('select operation, fields, person_id from platform.audit_entry where consortium_id = $1 order by id', [consortium]),
  );
}

test('a change leaves who, what, before, after and why, of the changed values only', async () => {
  const consortium = await testConsortium(database);
  const person = newId();
  await inConsortium(database, testActor(consortium, { parties: [college], person }), (tx) =>
    recordChange(tx, change({ before: { capacity: 4, name_zh: '反应大厅' }, after: { capacity: 6, name_zh: '反应大厅' }, why: 'second shift' })),
  );
  const [entry] = await entriesOf(consortium);
  expect(entry).toMatchObject({
    operation: 'change',
    person_id: person,
    fields: [
      { name: 'capacity', before: 4, after: 6 },
      { name: 'why', before: null, after: 'second shift' },
    ],
  });
});

test('a change that changes nothing leaves no row; a Date equals its text', async () => {
  const consortium = await testConsortium(database);
  const moment = new Date('2026-09-07T00:00:00Z');
  const same = change({ before: { capacity: 4, at: moment, note: null }, after: { at: moment.toISOString(), capacity: 4 } });
  expect(await record(consortium, [same])).toBe(0);
  expect(await entriesOf(consortium)).toEqual([]);
});

test('the row goes with its transaction', async () => {
  const consortium = await testConsortium(database);
  const failing = inConsortium(database, testActor(consortium, { parties: [college] }), async (tx) => {
    await recordChange(tx, change());
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await entriesOf(consortium)).toEqual([]);
});

test('2,500 changes are sealed in three links that verify', async () => {
  const consortium = await testConsortium(database);
  expect(await record(consortium, Array.from({ length: 2500 }, () => change()))).toBe(2500);
  expect(await verifyAudit(database, consortium)).toMatchObject({ seals: 0, unsealed: 2500, breaks: [] });
  expect(await sealAudit(database, consortium)).toBe(2500);
  expect(await sealAudit(database, consortium)).toBe(0);
  expect(await verifyAudit(database, consortium)).toMatchObject({ seals: 3, entries: 2500, unsealed: 0, breaks: [] });
});

test('two sealers at once make one chain', async () => {
  const consortium = await testConsortium(database);
  await record(consortium, Array.from({ length: 40 }, () => change()));
  await Promise.all([sealAudit(database, consortium), sealAudit(database, consortium)]);
  await sealAudit(database, consortium);
  expect(await verifyAudit(database, consortium)).toMatchObject({ entries: 40, unsealed: 0, breaks: [] });
});

test('every kind of tampering by the owner of the tables is found', async () => {
  const consortium = await testConsortium(database);
  for (let i = 0; i < 3; i += 1) {
    await record(consortium, [change(), change()]);
    await sealAudit(database, consortium);
  }
  const owner = database.owner();
  const tamper = async (sql: string): Promise<string[]> => {
    const client = await owner.connect();
    try {
      // Seen through the app's own connection, so it must be committed; each case undoes itself below.
      await client.query('create table platform.kept_entry as select * from platform.audit_entry');
      await client.query('create table platform.kept_seal as select * from platform.audit_seal');
      await client.query(sql, sql.includes('$1') ? [consortium] : []);
      return (await verifyAudit(database, consortium)).breaks.map(({ what, seal }) => `${what} ${seal}`);
    } finally {
      await client.query(`delete from platform.audit_entry; insert into platform.audit_entry select * from platform.kept_entry;
        delete from platform.audit_seal; insert into platform.audit_seal select * from platform.kept_seal;
        drop table platform.kept_entry, platform.kept_seal`);
      client.release();
    }
  };
  const second = 'where consortium_id = $1 and seal_number = 2 and id = (select id from platform.audit_entry where consortium_id = $1 and seal_number = 2 order by id limit 1)';
  expect(await tamper(`update platform.audit_entry set fields = jsonb_set(fields, '{0,after}', '99') ${second}`)).toEqual(['value-altered 2']);
  expect(await tamper(`update platform.audit_entry set person_id = gen_random_uuid() ${second}`)).toEqual(['entry-altered 2']);
  expect(await tamper(`update platform.audit_entry set at = at + interval '1 hour' ${second}`)).toEqual(['entry-altered 2']);
  expect(await tamper(`delete from platform.audit_entry ${second}`)).toEqual(['seal-altered 2']);
  expect(await tamper("update platform.audit_seal set sealed_at = sealed_at + interval '1 hour' where consortium_id = $1 and number = 1")).toEqual(['seal-altered 1']);
  expect(await tamper('delete from platform.audit_seal where consortium_id = $1 and number = 2')).toContain('seal-missing 2');
  expect((await verifyAudit(database, consortium)).breaks).toEqual([]);
});

test('anonymising a person removes the values and leaves the chain verifiable', async () => {
  const consortium = await testConsortium(database);
  const person = newId();
  await record(consortium, [change({ kind: 'person', subjectPerson: person, after: { native_name: '测试学员', email: 'a@example.org' }, why: 'enrolled' }), change()]);
  await sealAudit(database, consortium);
  expect(await anonymiseAudit(database, consortium, person)).toBe(1);
  const [entry, untouched] = await entriesOf(consortium);
  expect(JSON.stringify(entry)).not.toContain('测试学员');
  expect(entry?.fields.map((field) => Object.keys(field).sort())).toEqual(Array.from({ length: 3 }, () => ['digest', 'name']));
  expect(untouched?.fields[0]).toHaveProperty('salt');
  expect(await verifyAudit(database, consortium)).toMatchObject({ anonymisedFields: 3, breaks: [] });
});

test("the app's role cannot change who did what, nor delete it", async () => {
  const consortium = await testConsortium(database);
  await record(consortium, [change()]);
  const asApp = (sql: string): Promise<unknown> => inConsortium(database, testActor(consortium, { parties: [college] }), (tx) => tx.query(sql));
  await expect(asApp('update platform.audit_entry set person_id = null')).rejects.toThrow(/permission denied/);
  await expect(asApp('delete from platform.audit_entry')).rejects.toThrow(/permission denied/);
});
