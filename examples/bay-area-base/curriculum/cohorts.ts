/** The example's programmes, cohorts and their weeks away from training venues. */
import type { CurriculumFacts } from '../../../src/curriculum/sheets.ts';
import { addWeeks } from '../../../src/platform/weeks.ts';

type CohortWeek = CurriculumFacts['cohortWeeks'][number];
type Kind = CohortWeek['kind'];

export const programmes: CurriculumFacts['programmes'] = [
  { key: 'chemical-operator', party: 'college', nameZh: '化工工艺学徒制项目', nameEn: 'Chemical operator apprenticeship', kind: 'apprenticeship' },
  { key: 'teacher-practice', party: 'college', nameZh: '化工专业教师企业实践项目', nameEn: "Chemistry teachers' enterprise practice", kind: 'teacher_practice' },
  { key: 'safety-refresher', party: 'site', nameZh: '一线员工安全复训项目', nameEn: 'Safety refresher for operators', kind: 'employee_training' },
];

export const programmeVersions: CurriculumFacts['programmeVersions'] = [
  version('chemical-operator-2023', 'chemical-operator', 'chemikant-2009', '2023', '2023-09-01'),
  version('teacher-practice-2022', 'teacher-practice', 'teacher-practice-2016', '2022', '2022-09-01'),
  version('safety-refresher-2026', 'safety-refresher', 'safety-refresher-2026', '2026', '2026-01-01'),
];

export const cohorts: CurriculumFacts['cohorts'] = [
  cohort('apprentices-2024', 'college', 'chemical-operator-2023', '2024 级学徒班', 'Apprentices 2024', '2024-09-02', 2),
  cohort('apprentices-2025', 'college', 'chemical-operator-2023', '2025 级学徒班', 'Apprentices 2025', '2025-09-01', 2),
  cohort('apprentices-2026', 'college', 'chemical-operator-2023', '2026 级学徒班', 'Apprentices 2026', '2026-09-07', 2),
  cohort('teacher-practice-2026', 'college', 'teacher-practice-2022', '2026 年教师实践班', 'Teachers on practice 2026', '2026-09-07', 0),
  cohort('safety-refresher-site-2026', 'site', 'safety-refresher-2026', '2026 年度安全复训班（基地）', 'Safety refresher 2026, site', '2026-09-07', 0),
  cohort('safety-refresher-polymer-2026', 'polymer', 'safety-refresher-2026', '2026 年度安全复训班（聚合物公司）', 'Safety refresher 2026, polymer', '2026-09-07', 0),
];

// The school year from 2026-09-07: National Day (week 4), Spring Festival 2027-02-06 (weeks 21–23), summer (46–48).
const HOLIDAYS: readonly (readonly [number, number])[] = [[4, 4], [21, 23], [46, 48]];

// School blocks take turns, so that at nearly every time one cohort is at school and two are in the venues.
const SCHOOL_2024: readonly (readonly [number, number])[] = [[7, 9], [14, 15], [20, 20], [24, 24], [29, 30], [35, 36], [41, 42]];
const SCHOOL_2025: readonly (readonly [number, number])[] = [[3, 3], [5, 6], [12, 13], [18, 19], [27, 28], [33, 34], [40, 40]];
const SCHOOL_2026: readonly (readonly [number, number])[] = [[0, 2], [10, 11], [16, 17], [25, 26], [31, 32], [37, 38]];
// Teachers teach; their practice falls into gaps of the timetable, winter and summer.
const TEACHING: readonly (readonly [number, number])[] = [[0, 3], [5, 8], [11, 18], [24, 30], [33, 40]];

export const cohortWeeks: CurriculumFacts['cohortWeeks'] = [
  ...away('apprentices-2024', 'school', SCHOOL_2024),
  ...away('apprentices-2024', 'holiday', HOLIDAYS),
  ...away('apprentices-2025', 'school', SCHOOL_2025),
  // Part 1 of the final examination stands at the end of the second year.
  ...away('apprentices-2025', 'examination', [[39, 39]]),
  ...away('apprentices-2025', 'holiday', HOLIDAYS),
  ...away('apprentices-2026', 'school', SCHOOL_2026),
  ...away('apprentices-2026', 'holiday', HOLIDAYS),
  ...away('teacher-practice-2026', 'school', TEACHING),
  ...away('teacher-practice-2026', 'holiday', [[4, 4], [21, 23], [48, 50]]),
  ...away('safety-refresher-site-2026', 'holiday', [[4, 4], [22, 22]]),
  ...away('safety-refresher-polymer-2026', 'holiday', [[4, 4], [22, 22]]),
];

function version(key: string, programme: string, frameworkVersion: string, label: string, validFrom: string) {
  return { key, programme, frameworkVersion, label, validFrom, validTo: null, maximumAreasPerSite: null };
}

function cohort(key: string, party: string, programmeVersion: string, nameZh: string, nameEn: string, startWeek: string, reserveWeeks: number) {
  return { key, party, programmeVersion, nameZh, nameEn, startWeek, reserveWeeks };
}

function away(cohortKey: string, kind: Kind, ranges: readonly (readonly [number, number])[]): CohortWeek[] {
  return ranges.map(([first, last]) => ({
    cohort: cohortKey,
    firstWeek: addWeeks('2026-09-07', first),
    lastWeek: addWeeks('2026-09-07', last),
    kind,
  }));
}
