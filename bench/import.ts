// A 10,000-row workbook: read, checked, imported, imported again; beside plain inserts of the same rows.
import { createConsortium } from '../src/create-consortium.ts';
import { operatorIn } from '../src/operator.ts';
import { inConsortium } from '../src/platform/database/transaction.ts';
import { newId } from '../src/platform/ids.ts';
import { checkWorkbook, exportWorkbook, importWorkbook, type WorkbookFacts } from '../src/workbook.ts';
import { round, withDatabase } from './temporary-database.ts';

const ROWS = 10_000;

export function bench({ print }: { print: (line: string) => void }) {
  return withDatabase(async (database) => {
    const bytes = await exportWorkbook(facts());
    print(`a workbook of ${ROWS} rows, ${Math.round(bytes.length / 1024)} kB`);
    const consortium = await createConsortium(database, { key: 'bench', nameZh: '测量', nameEn: null, timeZone: 'Asia/Shanghai', clockDay: null });
    const [checked, checkSeconds] = await clocked(() => checkWorkbook(bytes));
    if (checked.hasErrors) throw new Error(JSON.stringify(checked.problems[0]));
    const load = async () => {
      const operator = await operatorIn(database, consortium);
      return inConsortium(database, operator, (tx) => importWorkbook(tx, checked, { parties: operator.parties, why: 'bench' }));
    };
    const [first, importSeconds] = await clocked(load);
    const [second, againSeconds] = await clocked(load);
    const owner = database.owner();
    const people = checked.facts.people.map(({ key, nativeName }) => ({ consortium_id: consortium, id: newId(), owner_party_id: consortium, key, native_name: nativeName, created_at: new Date() }));
    const client = await owner.connect();
    await client.query('create temporary table plain_person (like partnership.person)');
    const [, plainSeconds] = await clocked(() => client.query('insert into plain_person select * from jsonb_populate_recordset(null::partnership.person, $1::jsonb)', [JSON.stringify(people)]));
    client.release();
    const plainPerRow = plainSeconds / people.length;
    return {
      figures: {
        rows: first.rowsWritten,
        checkSeconds,
        importSeconds,
        importAgainSeconds: againSeconds,
        rowsWrittenAgain: second.rowsWritten,
        peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
        importToPlainInsert: round(importSeconds / first.rowsWritten / plainPerRow),
      },
      baseline: { what: 'plain insert of the people into a table without keys, policies or audit', plainRows: people.length, plainSeconds },
    };
  });
}

async function clocked<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - from) / 1000];
}

/** A college with people and their roles, half and half. */
function facts(): Partial<WorkbookFacts> {
  const people = Array.from({ length: (ROWS - 2) / 2 }, (_, i) => ({ key: `person-${i}`, party: 'college', nativeName: `学员${i}`, latinName: `Learner ${i}`, email: null }));
  return {
    consortium: [{ key: 'bench', nameZh: '测量', nameEn: null, timeZone: 'Asia/Shanghai', clockDay: null }],
    parties: [{ key: 'college', nameZh: '学院', nameEn: 'College', kind: 'school', registrationCode: null }],
    people,
    roles: people.map(({ key }) => ({ person: key, party: 'college', role: 'learner', validFrom: '2026-09-01', validTo: null })),
  };
}
