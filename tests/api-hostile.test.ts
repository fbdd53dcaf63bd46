/** Whatever a client sends to whichever endpoint: a refusal in the usual shape, or an answer, but never a failure of ours. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storeys } from '../src/composition.ts';
import { operatorIn } from '../src/operator.ts';
import { inConsortium } from '../src/platform/database/transaction.ts';
import type { ListedEndpoint } from '../src/platform/http/endpoint-list.ts';
import { checkWorkbook, importWorkbook } from '../src/workbook.ts';
import { findRow, tenantTables } from './access-matrix/rows.ts';
import { sampleOf } from './access-matrix/sample-body.ts';
import { apiWorld, EVERY_ROLE } from './api-world.ts';

const world = await apiWorld(storeys, { checksAnswers: true });
const { database, consortium } = world;
const checked = await checkWorkbook(join(import.meta.dirname, '..', 'examples', 'bay-area-base.xlsx'));
const operator = await operatorIn(database, consortium);
await inConsortium(database, operator, (tx) => importWorkbook(tx, checked, { parties: operator.parties, why: 'test' }));
const tables = await tenantTables(database);
/** Everything at once, so that nothing is stopped at the door. */
const person = await world.join(operator.parties.flatMap((party) => EVERY_ROLE.map((role) => ({ party, role }))));

const TEXTS = ['', ' ', '\u0000', '\ud800', "'; drop table x; --", '%', '__proto__', 'x'.repeat(5_000), '长'.repeat(5_000), '1e400', '-1', '99999999999999999999', 'NaN', 'null', '../../etc/passwd', '2026-02-30', '0001-01-01', '9999-12-31', '𠮷\u202e', '[object Object]'];
const VALUES: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], 'x', ...TEXTS.filter((text) => text !== '\ud800')];

interface Try {
  readonly path: string;
  readonly body?: unknown;
}

async function triesFor(item: ListedEndpoint): Promise<Try[]> {
  const { route } = item.endpoint;
  const row = await findRow(database, tables, consortium, route.path);
  const sample = (route.params === undefined ? {} : (sampleOf(route.params) ?? {})) as Record<string, unknown>;
  const good: Record<string, unknown> = { ...sample, ...row?.params, consortium };
  const pathWith = (params: Record<string, unknown>) => route.path.replace(/\{(\w+)\}/g, (_, name: string) => encode(String(params[name] ?? 'x')));
  const query = (route.query === undefined ? {} : (sampleOf(route.query) ?? {})) as Record<string, unknown>;
  const withQuery = (more: Record<string, unknown>) => {
    const text = Object.entries({ ...query, ...more }).map(([name, value]) => `${name}=${encode(String(value))}`).join('&');
    return text === '' ? pathWith(good) : `${pathWith(good)}?${text}`;
  };
  const body = route.body === undefined ? undefined : sampleOf(route.body);
  const tries: Try[] = [{ path: withQuery({}), body }];
  for (const name of Object.keys(route.params?.shape ?? {})) for (const text of TEXTS.filter((text) => text !== '')) tries.push({ path: pathWith({ ...good, [name]: text }), body });
  for (const name of Object.keys(route.query?.shape ?? {})) for (const text of TEXTS) tries.push({ path: withQuery({ [name]: text }), body });
  if (route.body !== undefined) {
    for (const value of VALUES) tries.push({ path: withQuery({}), body: value });
    if (typeof body === 'object' && body !== null) for (const key of Object.keys(body)) for (const value of VALUES) tries.push({ path: withQuery({}), body: { ...body, [key]: value } });
  }
  return tries;
}

/** Percent-encodes as UTF-8; half a surrogate pair as its three forbidden bytes. */
function encode(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').split('\ufffd').map(encodeURIComponent).join('%ED%A0%80');
}

describe('hostile input', () => {
  test.each(world.app.endpoints.filter(({ storey }) => storey !== 'session').map((item) => [item.endpoint.operation, item] as const))(
    '%s',
    async (_operation, item) => {
      for (const { path, body } of await triesFor(item)) {
        const answer = await person.call(item.endpoint.route.method.toUpperCase(), path, body === undefined ? {} : { body: JSON.stringify(body) });
        expect(answer.status, `${path.slice(0, 200)} ${JSON.stringify(body)?.slice(0, 200)}: ${answer.text.slice(0, 500)}`).toBeLessThan(500);
        if (answer.status >= 400) expect(Object.keys(answer.json).sort(), path.slice(0, 200)).toEqual(['code', 'facts', 'message', 'wayOut']);
      }
    },
    60_000,
  );
});
