/** Weeks the frameworks require of learners in the current horizon, by group. */
import { curriculumTables, requiredWeeks, type CurriculumFacts } from '../curriculum/index.ts';
import { partnershipTables } from '../partnership/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { readFacts, readStored } from '../platform/sheet-store/read-facts.ts';
import type { Grouping, Scope } from './scope.ts';
import { readEnrolments, readHorizon } from './store.ts';

const SHEETS = new Set(['parties', 'frameworks', 'frameworkVersions', 'phases', 'areas', 'areaWeeks', 'electiveGroups', 'programmes', 'programmeVersions', 'cohorts', 'cohortWeeks']);

/**
 * Required weeks by group: the mandatory areas, and the electives a learner has chosen. Groups by plant have none, since a
 * framework requires no plant. Nothing is required where no plan covers the day.
 */
export async function countRequired(tx: Tx, by: Grouping, scope: Scope): Promise<Map<string | null, number>> {
  const counts = new Map<string | null, number>();
  const horizon = by === 'plant' || scope.plant !== undefined ? undefined : await readHorizon(tx, scope.asOf);
  if (!horizon) return counts;
  const mappings = [...partnershipTables, ...curriculumTables].filter(({ sheet }) => SHEETS.has(sheet.id));
  const curriculum = (await readFacts(tx, mappings)) as unknown as CurriculumFacts;
  const areaIds = await idsOfAreas(tx);
  const perCohort = new Map<string, { area: string; isElective: boolean; weeks: number }[]>();
  for (const enrolment of await readEnrolments(tx, scope)) {
    const required = perCohort.get(enrolment.cohortKey) ?? requiredOf(curriculum, enrolment.cohortKey, horizon, areaIds);
    perCohort.set(enrolment.cohortKey, required);
    for (const { area, isElective, weeks } of required) {
      if ((isElective && !enrolment.electives.includes(area)) || (scope.area !== undefined && area !== scope.area)) continue;
      const group = { learner: enrolment.id, cohort: enrolment.cohort, area, plant: null, all: null }[by];
      counts.set(group, (counts.get(group) ?? 0) + weeks);
    }
  }
  return counts;
}

function requiredOf(curriculum: CurriculumFacts, cohort: string, horizon: { firstWeek: string; weekCount: number }, areaIds: ReadonlyMap<string, string>) {
  return requiredWeeks({ curriculum, cohort, horizon }).flatMap(({ area, isElective, weeksInHorizon }) => {
    const id = areaIds.get(area);
    return id === undefined ? [] : [{ area: id, isElective, weeks: weeksInHorizon }];
  });
}

async function idsOfAreas(tx: Tx): Promise<Map<string, string>> {
  const { keys } = await readStored(tx, curriculumTables.filter(({ sheet }) => sheet.id === 'areas'));
  return new Map([...keys].map(([id, key]) => [key, id]));
}
