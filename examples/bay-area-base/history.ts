/** Two cohorts of the past: the people, their training and what was signed of it. */
import type { CurriculumFacts } from '../../src/curriculum/sheets.ts';
import type { PartnershipFacts } from '../../src/partnership/sheets.ts';
import type { PlanningFacts } from '../../src/planning/sheets.ts';
import { inventName } from './partnership/names.ts';

/** Beyond the names of the people of today. */
const FIRST_NAME = 500;

const COHORTS = [
  { year: 2021, learners: 18, startWeek: '2021-09-06', lastWeek: '2025-02-24' },
  { year: 2022, learners: 24, startWeek: '2022-09-05', lastWeek: '2026-02-23' },
] as const;

const pad = (n: number): string => String(n).padStart(2, '0');

const graduates = COHORTS.flatMap(({ year, learners, startWeek, lastWeek }, c) =>
  Array.from({ length: learners }, (_, i) => ({ key: `graduate-${year}-${pad(i + 1)}`, cohort: `apprentices-${year}`, startWeek, lastWeek, n: FIRST_NAME + 40 * c + i })),
);

export const pastPeople: PartnershipFacts['people'] = graduates.map(({ key, n }) => ({ key, party: 'college', ...inventName(n), email: null }));

export const pastRoles: PartnershipFacts['roles'] = graduates.map(({ key, startWeek, lastWeek }) => ({ person: key, party: 'college', role: 'learner', validFrom: startWeek, validTo: lastWeek }));

export const pastProgrammeVersions: CurriculumFacts['programmeVersions'] = [
  { key: 'chemical-operator-2019', programme: 'chemical-operator', frameworkVersion: 'chemikant-2009', label: '2019', validFrom: '2019-09-01', validTo: '2023-08-31', maximumAreasPerSite: null },
];

export const pastCohorts: CurriculumFacts['cohorts'] = COHORTS.map(({ year, startWeek }) => ({
  key: `apprentices-${year}`,
  party: 'college',
  programmeVersion: 'chemical-operator-2019',
  nameZh: `${year} 级学徒班（已结业）`,
  nameEn: `Apprentices ${year} (completed)`,
  startWeek,
  reserveWeeks: 2,
}));

export const pastEnrolments: PlanningFacts['enrolments'] = graduates.map(({ key, cohort, startWeek, lastWeek }) => ({ key, person: key, cohort, firstWeek: startWeek, lastWeek }));
