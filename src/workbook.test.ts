import { describe, expect, test } from 'vitest';
import { partnership } from '../examples/bay-area-base/partnership.ts';
import { curriculum } from '../examples/bay-area-base/curriculum.ts';
import { cooperation } from '../examples/bay-area-base/cooperation.ts';
import { createConsortium } from './create-consortium.ts';
import { operatorIn } from './operator.ts';
import { readNeeds } from './partnership/index.ts';
import { inConsortium } from './platform/database/transaction.ts';
import { testDatabase } from './platform/database/testing.ts';
import { equalCells } from './platform/spreadsheet/index.ts';
import { checkWorkbook, exportWorkbook, importWorkbook, readWorkbookFacts, storedBefore, type WorkbookFacts } from './workbook.ts';

const database = await testDatabase();

const facts = { ...partnership, ...curriculum } as unknown as Partial<WorkbookFacts>;

async function emptyConsortium(key: string): Promise<string> {
  return createConsortium(database, { key, nameZh: '测试', nameEn: null, timeZone: 'Asia/Shanghai', clockDay: null });
}

async function load(consortium: string, file: Uint8Array) {
  const checked = await checkWorkbook(file);
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const operator = await operatorIn(database, consortium);
  return inConsortium(database, operator, (tx) => importWorkbook(tx, checked, { parties: operator.parties, why: 'test' }));
}

async function exported(consortium: string): Promise<Uint8Array> {
  const operator = await operatorIn(database, consortium);
  return exportWorkbook(await inConsortium(database, operator, readWorkbookFacts));
}

async function auditRows(consortium: string): Promise<number> {
  const operator = await operatorIn(database, consortium);
  const rows = await inConsortium(database, operator, (tx) => tx.query<{ count: number }>('select count(*) as count from platform.audit_entry where consortium_id = $1', [consortium]));
  return rows[0]?.count ?? -1;
}

describe('a workbook', () => {
  test('exported, imported into an empty consortium and exported again has equal cells', async () => {
    const [one, two] = [await emptyConsortium('round-trip-one'), await emptyConsortium('round-trip-two')];
    await load(one, await exportWorkbook(facts));
    const first = await exported(one);
    await load(two, first);
    const { differences } = await equalCells(first, await exported(two));
    expect(differences.filter(({ sheet }) => !sheet.includes('Consortium'))).toEqual([]);
  });

  test('imported a second time writes no row and no audit row', async () => {
    const consortium = await emptyConsortium('twice');
    const file = await exportWorkbook(facts);
    const first = await load(consortium, file);
    const audited = await auditRows(consortium);
    const second = await load(consortium, file);
    expect(first.rowsWritten).toBeGreaterThan(500);
    expect(audited).toBeGreaterThan(500);
    expect(second.rowsWritten).toBe(0);
    expect(await auditRows(consortium)).toBe(audited);
  });

  test('that lacks rows leaves them in place and reports them', async () => {
    const consortium = await emptyConsortium('fewer');
    await load(consortium, await exportWorkbook(facts));
    const fewer = await load(consortium, await exportWorkbook({ ...facts, courses: curriculum.courses.slice(1) }));
    const courses = fewer.sheets.find(({ sheet }) => sheet === 'courses');
    expect(courses).toMatchObject({ added: 0, changed: 0, missing: 1, missingKeys: [curriculum.courses[0]?.key] });
  });

  test('with one error is refused whole', async () => {
    const consortium = await emptyConsortium('refused');
    const [first, ...rest] = partnership.venueCapacities;
    if (!first) throw new Error('the example has no capacities');
    const checked = await checkWorkbook(await exportWorkbook({ ...facts, venueCapacities: [{ ...first, capacity: 2, minimum: 3 }, ...rest] }));
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'minimum_above_capacity', value: '3' }]);
    const operator = await operatorIn(database, consortium);
    await expect(inConsortium(database, operator, (tx) => importWorkbook(tx, checked, { parties: [], why: 'test' }))).rejects.toMatchObject({ code: 'workbook_has_errors' });
    expect(await auditRows(consortium)).toBe(0);
  });

  test('with a commitment bound to what is not there is refused with sheet, cell, value and the way out', async () => {
    const [first, ...rest] = cooperation.commitments;
    if (!first) throw new Error('the example has no commitments');
    const bound = (testKind: typeof first.testKind, testSubject: string) => ({ ...facts, ...cooperation, commitments: [{ ...first, testKind, testSubject, testAtLeast: 1 }, ...rest] });
    for (const [kind, subject] of [['course_hours', 'digital-plnt'], ['enrolments', 'aprentices-2026'], ['venue_capacity', 'no-such-hall']] as const) {
      const { problems, hasErrors } = await checkWorkbook(await exportWorkbook(bound(kind, subject)));
      expect(hasErrors).toBe(true);
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors).toMatchObject([{ code: 'commitment_subject_unknown', sheet: expect.stringContaining('Commitments'), cell: expect.stringMatching(/^[A-Z]+\d+$/), value: subject }]);
      for (const language of ['zh', 'en'] as const) expect(errors[0]?.says[language]).toContain(subject);
    }
    const { problems } = await checkWorkbook(await exportWorkbook(bound('enrolments', 'aprentices-2026')));
    expect(problems.find(({ code }) => code === 'commitment_subject_unknown')?.wayOut).toMatchObject({ zh: expect.stringContaining('apprentices-2026'), en: expect.stringContaining('apprentices-2026') });
  });

  test('may bind a commitment to what is stored, and leave one as it stands that is bound to what one does not see', async () => {
    const consortium = await emptyConsortium('bound');
    await load(consortium, await exportWorkbook({ ...facts, ...cooperation }));
    const operator = await operatorIn(database, consortium);
    const stored = await inConsortium(database, operator, storedBefore);
    const [first] = cooperation.commitments.filter(({ testKind }) => testKind === 'course_hours');
    if (!first) throw new Error('the example has no commitment bound to a course');
    const codes = async (testSubject: string, known = stored) =>
      (await checkWorkbook(await exportWorkbook({ commitments: [{ ...first, testSubject }] }), { stored: known })).problems.map(({ code }) => code).filter((code) => code === 'commitment_subject_unknown');
    expect(await codes(curriculum.courses[0]?.key ?? '')).toEqual([]);
    expect(await codes('nothing')).toEqual(['commitment_subject_unknown']);
    const unseen = { ...stored, knownKeys: { ...stored.knownKeys, courses: new Set<string>() } };
    expect(await codes(first.testSubject ?? '', unseen)).toEqual([]);
    expect(await codes('nothing', unseen)).toEqual(['commitment_subject_unknown']);
  });

  test('that brings another answer to a need keeps the one it takes the place of', async () => {
    const consortium = await emptyConsortium('answers');
    const answered = (state: string, answeredOn: string) => exportWorkbook({ ...facts, ...cooperation, needs: cooperation.needs.map((need) => (need.key === 'need-polymer-safety' ? { ...need, state, answeredOn } : need)) } as Partial<WorkbookFacts>);
    for (const [state, day] of [['accepted', '2025-03-01'], ['refused', '2025-05-01'], ['committed', '2025-06-01']] as const) await load(consortium, await answered(state, day));
    const operator = await operatorIn(database, consortium);
    const stateOn = async (day: string) => (await inConsortium(database, operator, (tx) => readNeeds(tx, { statedBy: day, limit: 200, sort: 'due' }))).items.find(({ key }) => key === 'need-polymer-safety')?.state;
    expect([await stateOn('2025-02-28'), await stateOn('2025-04-01'), await stateOn('2025-05-01'), await stateOn('2025-06-01')]).toEqual(['open', 'accepted', 'refused', 'committed']);
  });

  test('loaded by a coordinator leaves the clock of the consortium as it is', async () => {
    const consortium = await emptyConsortium('clock');
    await load(consortium, await exportWorkbook(facts));
    const operator = await operatorIn(database, consortium);
    const file = await exportWorkbook({ ...facts, consortium: [{ key: 'clock', nameZh: '测试', nameEn: null, timeZone: 'Asia/Shanghai', clockDay: '2030-01-01' }] });
    const coordinator = { ...operator, account: '01980a3c-6f00-7000-8000-000000000001', roles: operator.parties.map((party) => ({ party, role: 'coordinator' })) };
    await inConsortium(database, coordinator, async (tx) => importWorkbook(tx, await checkWorkbook(file), { parties: coordinator.parties, why: 'test' }));
    expect((await operatorIn(database, consortium)).today).not.toBe('2030-01-01');
  });
});
