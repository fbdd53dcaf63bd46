/**
 * Own and other rows, endpoint by endpoint, on the rows of the example: somebody with the right role in a party that has
 * nothing to do with a row neither sees nor changes it; the same role in the party that owns it gets through.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storeys } from '../src/composition.ts';
import { operatorIn } from '../src/operator.ts';
import { inConsortium } from '../src/platform/database/transaction.ts';
import { testActor } from '../src/platform/database/testing.ts';
import type { ListedEndpoint } from '../src/platform/http/endpoint-list.ts';
import type { Role } from '../src/platform/access/roles.ts';
import { checkWorkbook, importWorkbook } from '../src/workbook.ts';
import { sampleOf } from './access-matrix/sample-body.ts';
import { findRow, tenantTables, type RowFound } from './access-matrix/rows.ts';
import { apiWorld, type Answer, type Person } from './api-world.ts';

const world = await apiWorld(storeys);
const { database, consortium } = world;
const checked = await checkWorkbook(join(import.meta.dirname, '..', 'examples', 'bay-area-base.xlsx'));
const operator = await operatorIn(database, consortium);
await inConsortium(database, operator, (tx) => importWorkbook(tx, checked, { parties: operator.parties, why: 'test' }));
const tables = await tenantTables(database);

const cases: { item: ListedEndpoint; row: RowFound }[] = [];
for (const item of world.app.endpoints) {
  if (item.rule.who === 'public' || item.rule.rows === 'self') continue;
  const row = await findRow(database, tables, consortium, item.endpoint.route.path);
  if (row !== undefined) cases.push({ item, row });
}

const people = new Map<string, Promise<Person>>();
function somebody(role: Role, party: string): Promise<Person> {
  const key = `${role} ${party}`;
  const person = people.get(key) ?? world.join([{ party, role }]);
  people.set(key, person);
  return person;
}

const roleFor = ({ rule }: ListedEndpoint): Role => (typeof rule.who === 'string' ? 'coordinator' : rule.who[0]);

function ask(item: ListedEndpoint, row: RowFound, person: Person): Promise<Answer> {
  const { route } = item.endpoint;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'consortium' ? consortium : (row.params[name] ?? '')));
  const query = (route.query === undefined ? {} : (sampleOf(route.query) ?? {})) as Record<string, unknown>;
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  const body = route.body === undefined ? undefined : sampleOf(route.body);
  return person.call(route.method.toUpperCase(), search === '' ? path : `${path}?${search}`, body === undefined ? {} : { body });
}

/** Whether row-level security shows the row to somebody who acts for `otherSchool` only. */
async function isShownToOthers({ table, id }: RowFound): Promise<boolean> {
  const actor = testActor(consortium, { parties: [world.otherSchool] });
  const rows = await inConsortium(database, actor, (tx) => tx.query(`select id from ${table} where consortium_id = $1 and id = $2`, [consortium, id]));
  return rows.length > 0;
}

const named = cases.map(({ item, row }) => [item.endpoint.operation, item, row] as const);
const isRead = (item: ListedEndpoint): boolean => item.endpoint.route.method === 'get';

describe('the right role in another party: not shown, not changed', () => {
  test.each(named)('%s', async (_operation, item, row) => {
    const person = await somebody(roleFor(item), world.otherSchool);
    const answer = await ask(item, row, person);
    if (isRead(item) && (await isShownToOthers(row))) {
      expect(answer.status, answer.text).toBe(200);
      return;
    }
    // A list below a row that is not shown may also be empty: it tells as little.
    const isEmptyList = isRead(item) && Array.isArray(answer.json['items']) && answer.json['items'].length === 0;
    if (!isEmptyList) expect([403, 404], answer.text).toContain(answer.status);
    const { rows } = await database.owner().query('select kind from platform.audit_entry where account_id = $1', [person.account]);
    expect(rows).toEqual([]);
  });
});

describe('the right role in the own party: shown', () => {
  test.each(named.filter(([, item]) => isRead(item)))('%s', async (_operation, item, row) => {
    const answer = await ask(item, row, await somebody(roleFor(item), row.ownerParty));
    expect(answer.status, answer.text).toBe(200);
  });
});

describe('the right role in the own party: let through', () => {
  test.each(named.filter(([, item]) => !isRead(item)))('%s', async (_operation, item, row) => {
    const answer = await ask(item, row, await somebody(roleFor(item), row.ownerParty));
    expect([401, 403], answer.text).not.toContain(answer.status);
    expect(answer.status, answer.text).toBeLessThan(500);
  });
});

test('enough endpoints are tried on real rows', () => {
  const withRows = world.app.endpoints.filter(({ endpoint, rule }) => /\/\{(?!consortium\})\w+\}/.test(endpoint.route.path) && rule.who !== 'public' && rule.rows !== 'self');
  expect(cases.length / withRows.length, withRows.filter((item) => !cases.some((one) => one.item === item)).map(({ endpoint }) => endpoint.operation).join(', ')).toBeGreaterThan(0.6);
});
