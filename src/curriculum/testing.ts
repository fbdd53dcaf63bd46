/** A small curriculum for tests: a college with a programme, a site that shares its venues, a second college that got nothing. */
import { partnershipSheets, partnershipTables, type PartnershipFacts } from '../partnership/index.ts';
import { testActor, testConsortium, type TestDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Actor } from '../platform/database/transaction.ts';
import { importFacts } from '../platform/sheet-store/import-facts.ts';
import { curriculumTables } from './sheet-tables.ts';
import type { CurriculumFacts } from './sheets.ts';

const TODAY = '2026-11-18';
const span = { validFrom: '2024-09-01', validTo: null } as const;
const place = (venue: string, validFrom: string, validTo: string | null, capacity: number) =>
  ({ venue, validFrom, validTo, capacity, comfortable: null, minimum: null, minimumWhenOpen: null }) as const;
const area = (number: string, isElective: boolean, parent: string | null = null) => ({
  key: `v1.${number}`,
  frameworkVersion: 'v1',
  parent,
  number,
  nameZh: `领域 ${number}`,
  nameEn: `Area ${number}`,
  isElective,
  clause: `§ ${number}`,
  minimumBlockWeeks: 2,
  maximumBlockWeeks: 4,
});

export function smallPartnership(): Partial<PartnershipFacts> {
  return {
    parties: [
      { key: 'college', nameZh: '化工学院', nameEn: 'College', kind: 'school', registrationCode: null },
      { key: 'site', nameZh: '一体化基地', nameEn: 'Site', kind: 'enterprise', registrationCode: null },
      { key: 'second', nameZh: '第二学院', nameEn: 'Second college', kind: 'school', registrationCode: null },
    ],
    sites: [
      { key: 'works', party: 'site', nameZh: '厂区', nameEn: 'Works', addressZh: null, addressEn: null },
      { key: 'campus', party: 'college', nameZh: '校区', nameEn: 'Campus', addressZh: null, addressEn: null },
    ],
    venues: [
      { key: 'furnace', site: 'works', plant: null, nameZh: '裂解炉', nameEn: 'Furnace', kind: 'workplace', shiftPattern: 'continuous', hazards: null },
      { key: 'lab', site: 'campus', plant: null, nameZh: '实验室', nameEn: 'Laboratory', kind: 'laboratory', shiftPattern: 'day', hazards: null },
      { key: 'store-room', site: 'campus', plant: null, nameZh: '库房', nameEn: null, kind: 'workshop', shiftPattern: 'day', hazards: null },
    ],
    venueCapacities: [place('furnace', '2024-09-01', '2026-08-31', 1), place('furnace', '2026-09-01', null, 3), place('lab', '2024-09-01', null, 8)],
    agreements: [{ key: 'apprenticeship', party: 'college', titleZh: '学徒制', titleEn: 'Apprenticeship', mode: 'apprenticeship', parties: ['college', 'site'] }],
    agreementTerms: [{ agreement: 'apprenticeship', validFrom: '2023-09-01', validTo: null, signedOn: null, noteZh: null, noteEn: null }],
    shares: [
      { agreement: 'apprenticeship', kind: 'venue', from: 'site', to: 'college', ...span },
      { agreement: 'apprenticeship', kind: 'framework', from: 'college', to: 'site', ...span },
    ],
  };
}

/** One phase of 52 weeks with two areas and, in a second phase, one of two electives; the cohort has 20 weeks away. */
export function smallCurriculum(): CurriculumFacts {
  const competence = (of: string, n: number) => ({ key: `v1.${of}-${n}`, area: `v1.${of}`, nameZh: `能力 ${of}-${n}`, nameEn: `Competence ${of}-${n}` });
  return {
    frameworks: [{ key: 'ordinance', party: 'college', nameZh: '培训条例', nameEn: 'Ordinance', kind: 'ordinance', citation: '§ 4', sourceUrl: null }],
    frameworkVersions: [{ key: 'v1', framework: 'ordinance', label: '2009', validFrom: '2009-08-01', validTo: null }],
    phases: [
      { key: 'v1.P1', frameworkVersion: 'v1', position: 1, nameZh: '一', nameEn: 'One', grossWeeks: 52 },
      { key: 'v1.P2', frameworkVersion: 'v1', position: 2, nameZh: '二', nameEn: 'Two', grossWeeks: 20 },
    ],
    areas: [area('I.1', false), area('I.2', false), area('I.2.1', false, 'v1.I.2'), area('I.10', false), area('II.1', true), area('II.2', true)],
    areaWeeks: [
      { area: 'v1.I.1', phase: 'v1.P1', grossWeeks: 40 },
      { area: 'v1.I.2.1', phase: 'v1.P1', grossWeeks: 12 },
      { area: 'v1.I.10', phase: 'v1.P2', grossWeeks: 10 },
      { area: 'v1.II.1', phase: 'v1.P2', grossWeeks: 10 },
      { area: 'v1.II.2', phase: 'v1.P2', grossWeeks: 10 },
    ],
    areaSequences: [{ before: 'v1.I.1', after: 'v1.I.10', kind: 'prerequisite' }],
    electiveGroups: [{ key: 'v1.one', frameworkVersion: 'v1', nameZh: '二选一', nameEn: 'One of two', areas: ['v1.II.1', 'v1.II.2'], atLeast: 1, atMost: 1, clause: '§ 3' }],
    competences: [competence('I.1', 1), competence('I.1', 2), competence('I.2.1', 1), competence('II.1', 1), competence('II.2', 1)],
    programmes: [{ key: 'operator', party: 'college', nameZh: '操作工', nameEn: 'Operator', kind: 'apprenticeship' }],
    programmeVersions: [{ key: 'operator-1', programme: 'operator', frameworkVersion: 'v1', label: '2023', validFrom: '2023-09-01', validTo: null, maximumAreasPerSite: 5 }],
    courses: [
      { key: 'basics', programme: 'operator', nameZh: '基础', nameEn: 'Basics', hours: 80, competences: ['v1.I.1-1', 'v1.I.2.1-1', 'v1.II.1-1'], venues: ['lab'] },
      { key: 'empty', programme: 'operator', nameZh: '空课程', nameEn: 'Empty', hours: 10, competences: [], venues: [] },
    ],
    venueOffers: [
      { venue: 'lab', area: 'v1.I.1', ...span },
      { venue: 'furnace', area: 'v1.I.2.1', ...span },
      { venue: 'lab', area: 'v1.II.1', validFrom: '2024-09-01', validTo: '2026-10-31' },
      { venue: 'furnace', area: 'v1.II.2', ...span },
    ],
    cohorts: [{ key: 'class-2026', party: 'college', programmeVersion: 'operator-1', nameZh: '2026 级', nameEn: 'Class 2026', startWeek: '2026-09-07', reserveWeeks: 2 }],
    cohortWeeks: [{ cohort: 'class-2026', firstWeek: '2026-11-02', lastWeek: '2027-03-15', kind: 'school' }],
  };
}

export interface SmallCurriculum {
  readonly consortium: string;
  /** Ids of all keyed rows by their key. */
  readonly id: (key: string) => string;
  /** Somebody with a role in these parties, coordinator on 2026-11-18 unless told. */
  readonly actor: (parties: readonly string[], parts?: { role?: string; today?: string; locale?: Actor['locale'] }) => Actor;
}

const KEYED = ['partnership.party', 'partnership.venue', ...['framework', 'framework_version', 'area', 'competence', 'programme', 'programme_version', 'course', 'cohort', 'elective_group'].map((table) => `curriculum.${table}`)];

/** Loads the small facts into a consortium of their own, or into the one given. */
export async function loadSmallCurriculum(database: TestDatabase, given?: string): Promise<SmallCurriculum> {
  const consortium = given ?? (await testConsortium(database, { clockDay: TODAY }));
  const none = Object.fromEntries(Object.keys(partnershipSheets).map((id) => [id, []]));
  const facts = { ...none, ...smallPartnership(), ...smallCurriculum() } as unknown as Parameters<typeof importFacts>[2];
  const rows = await inConsortium(database, testActor(consortium, { today: TODAY }), async (tx) => {
    const report = await importFacts(tx, [...partnershipTables, ...curriculumTables], facts, { parties: [], why: 'test' });
    if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems));
    const found: { key: string; id: string }[] = [];
    for (const table of KEYED) found.push(...(await tx.query<{ key: string; id: string }>(`select key, id from ${table} where consortium_id = $1`, [consortium])));
    return found;
  });
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  const id = (key: string): string => {
    const known = ids.get(key);
    if (known === undefined) throw new Error(`the small curriculum has no ${key}`);
    return known;
  };
  return {
    consortium,
    id,
    actor: (parties, { role = 'coordinator', today = TODAY, locale = 'en' } = {}) =>
      testActor(consortium, { parties: parties.map(id), roles: parties.map((party) => ({ party: id(party), role })), today, locale }),
  };
}
