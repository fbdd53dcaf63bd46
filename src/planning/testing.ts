/** The example base in a test's own database. */
import { curriculum } from '../../examples/bay-area-base/curriculum.ts';
import { partnership } from '../../examples/bay-area-base/partnership.ts';
import { planning } from '../../examples/bay-area-base/planning.ts';
import { curriculumTables } from '../curriculum/index.ts';
import { partnershipTables } from '../partnership/index.ts';
import { testActor, testConsortium, type TestDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Actor } from '../platform/database/transaction.ts';
import type { SheetRow } from '../platform/sheet-store/convert.ts';
import { importFacts } from '../platform/sheet-store/import-facts.ts';
import { refreshVenueLoads } from './refresh-venue-loads.ts';
import { planningTables } from './sheet-tables.ts';

export interface ExampleBase {
  readonly consortium: string;
  /** Id of a party, person, plan, version … by its table and key. */
  id(table: string, key: string): Promise<string>;
  /** Somebody with one role in each of some parties. */
  actor(role: string, parties: readonly string[], person?: string): Promise<Actor>;
}

export const EXAMPLE_DAY = '2026-11-18';

/** Loads the example's facts, published plan included. */
export async function loadExampleBase(database: TestDatabase): Promise<ExampleBase> {
  const consortium = await testConsortium(database, { clockDay: EXAMPLE_DAY });
  const owner = testActor(consortium, { today: EXAMPLE_DAY });
  await inConsortium(database, owner, async (tx) => {
    const facts = { ...partnership, ...curriculum, ...planning, consortium: [] } as unknown as Record<string, readonly SheetRow[]>;
    const report = await importFacts(tx, [...partnershipTables, ...curriculumTables, ...planningTables], facts, { parties: [], why: 'test' });
    if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems[0]));
  });
  const id = async (table: string, key: string): Promise<string> => {
    const { rows } = await database.owner().query<{ id: string }>(`select id from ${table} where consortium_id = $1 and key = $2`, [consortium, key]);
    return rows[0]?.id ?? fail(`${table} has no ${key}`);
  };
  const actor = async (role: string, parties: readonly string[], person?: string): Promise<Actor> => {
    const ids = await Promise.all(parties.map((party) => id('partnership.party', party)));
    return testActor(consortium, {
      today: EXAMPLE_DAY,
      parties: ids,
      roles: ids.map((party) => ({ party, role })),
      person: person === undefined ? null : await id('partnership.person', person),
    });
  };
  const everybody = await actor('coordinator', ['college', 'site', 'polymer', 'base', 'authority', 'council']);
  await inConsortium(database, everybody, refreshVenueLoads);
  return { consortium, id, actor };
}

function fail(reason: string): never {
  throw new Error(reason);
}
