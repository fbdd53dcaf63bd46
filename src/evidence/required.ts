/** Who is enrolled, and the weeks the frameworks require of them in the current horizon, by group. */
import { curriculumTables, requiredWeeks, type CurriculumFacts } from '../curriculum/index.ts';
import { partnershipTables } from '../partnership/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { readFacts, readStored } from '../platform/sheet-store/read-facts.ts';
import type { IsoDate } from '../platform/weeks.ts';
import type { Grouping, Scope } from './scope.ts';
import { readEnrolments, readHorizon } from './store.ts';

const SHEETS = new Set(['parties', 'frameworks', 'frameworkVersions', 'phases', 'areas', 'areaWeeks', 'electiveGroups', 'programmes', 'programmeVersions', 'cohorts', 'cohortWeeks']);

export interface RequiredCount {
  readonly group: string | null;
  /** Enrolled on the day. */
  readonly learners: number;
  /** Null where a framework requires nothing, or no plan covers the day. */
  readonly weeks: number | null;
}

/**
 * Learners enrolled on the day, and the weeks required of them: the mandatory areas, and the electives a learner has chosen.
 * In an area are those of whom it is required; groups by plant have none, since a framework requires no plant.
 */
export async function countRequired(tx: Tx, by: Grouping, scope: Scope): Promise<RequiredCount[]> {
  if (by === 'plant' || scope.plant !== undefined) return [];
  const counts = new Map<string | null, RequiredCount>();
  const count = (group: string | null, weeks: number | null): void => {
    const sofar = counts.get(group) ?? { group, learners: 0, weeks: null };
    counts.set(group, { group, learners: sofar.learners + 1, weeks: weeks === null ? sofar.weeks : (sofar.weeks ?? 0) + weeks });
  };
  const areasOf = await requirements(tx, scope.asOf);
  for (const enrolment of await readEnrolments(tx, scope)) {
    const areas = areasOf(enrolment.cohortKey).filter(({ area, isElective }) => (!isElective || enrolment.electives.includes(area)) && (scope.area === undefined || area === scope.area));
    if (by === 'area') for (const { area, weeks } of areas) count(area, weeks);
    else if (areas.length > 0) count(groupOf(by, enrolment), areas.reduce((sum, { weeks }) => sum + weeks, 0));
    else if (scope.area === undefined) count(groupOf(by, enrolment), null);
  }
  return [...counts.values()];
}

function groupOf(by: 'learner' | 'cohort' | 'all', { id, cohort }: { readonly id: string; readonly cohort: string }): string | null {
  return { learner: id, cohort, all: null }[by];
}

/** What is required in the current horizon, by cohort. */
async function requirements(tx: Tx, asOf: IsoDate): Promise<(cohort: string) => readonly RequiredArea[]> {
  const horizon = await readHorizon(tx, asOf);
  if (!horizon) return () => [];
  const mappings = [...partnershipTables, ...curriculumTables].filter(({ sheet }) => SHEETS.has(sheet.id));
  const curriculum = (await readFacts(tx, mappings)) as unknown as CurriculumFacts;
  const areaIds = await idsOfAreas(tx);
  const perCohort = new Map<string, RequiredArea[]>();
  return (cohort) => {
    const areas = perCohort.get(cohort) ?? requiredOf(curriculum, cohort, horizon, areaIds);
    perCohort.set(cohort, areas);
    return areas;
  };
}

interface RequiredArea {
  readonly area: string;
  readonly isElective: boolean;
  readonly weeks: number;
}

function requiredOf(curriculum: CurriculumFacts, cohort: string, horizon: { firstWeek: string; weekCount: number }, areaIds: ReadonlyMap<string, string>): RequiredArea[] {
  return requiredWeeks({ curriculum, cohort, horizon }).flatMap(({ area, isElective, weeksInHorizon }) => {
    const id = areaIds.get(area);
    return id === undefined ? [] : [{ area: id, isElective, weeks: weeksInHorizon }];
  });
}

async function idsOfAreas(tx: Tx): Promise<Map<string, string>> {
  const { keys } = await readStored(tx, curriculumTables.filter(({ sheet }) => sheet.id === 'areas'));
  return new Map([...keys].map(([id, key]) => [key, id]));
}
