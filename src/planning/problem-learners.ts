/** The learners of a plan: who is placed, with which programme, when, and what each still has to learn. */
import type { CurriculumFacts } from '../curriculum/index.ts';
import type { PartnershipFacts } from '../partnership/index.ts';
import { addWeeks } from '../platform/weeks.ts';
import type { WorkCalendar } from '../platform/work-calendar.ts';
import { phasesDue, weeksDueAfter, type PhaseDue } from './phases-due.ts';
import { groupRows } from './group-rows.ts';
import { horizonOf, type Horizon } from './horizon.ts';
import { nameOf, type LegendName, type Source } from './legend.ts';
import { cohortAway, learnerAway, type Away } from './problem-availability.ts';
import { demandOf, type Demand } from './problem-demand.ts';
import { heldWeeks, type HeldWeek } from './problem-history.ts';
import { openChoices, programmeId, type Variant } from './problem-programmes.ts';
import type { ProblemWarning } from './problem-warnings.ts';
import type { EnrolmentRow, PlacementRow, PlanningFacts } from './sheets.ts';

type ProgrammeVersion = CurriculumFacts['programmeVersions'][number];

export interface PlannedLearner {
  /** Key of the enrolment. */
  readonly id: string;
  readonly enrolment: EnrolmentRow;
  readonly name: LegendName;
  readonly phases: readonly PhaseDue[];
  readonly programme: { readonly programmeVersion: ProgrammeVersion; readonly id: string; readonly name: string; readonly variant: Variant };
  readonly away: Away;
  /** True for those who wait between two placements: apprentices and students; teachers and employees go on with their work. */
  readonly isFullTime: boolean;
  /** Weeks to do by task. */
  readonly tasks: ReadonlyMap<string, number>;
  /** Electives on record. */
  readonly recorded: readonly string[];
  /** What the published plan holds, and what is pinned, by week. */
  readonly held: readonly HeldWeek[];
  readonly pinned: readonly HeldWeek[];
}

interface Given {
  readonly partnership: PartnershipFacts;
  readonly curriculum: CurriculumFacts;
  readonly planning: PlanningFacts;
  readonly plan: string;
  readonly horizon: Horizon;
  readonly calendar: WorkCalendar;
  /** Weeks before this number have begun. */
  readonly begun: number;
  /** Placements of the published version. */
  readonly placements: readonly PlacementRow[];
  readonly isPublished: boolean;
  readonly warn: (warning: ProblemWarning) => void;
}

interface CohortPlan {
  readonly isFullTime: boolean;
  readonly programmeVersion: ProgrammeVersion;
  readonly name: LegendName;
  readonly away: Away;
  readonly phases: readonly PhaseDue[];
}

/** Everybody who has something to learn in the horizon and is not placed by another published plan. Errors: `calendar_year_unknown`. */
export function planLearners(given: Given): PlannedLearner[] {
  const { curriculum, planning, horizon } = given;
  const people = new Map(given.partnership.people.map((person) => [person.key, person]));
  const elsewhere = plannedElsewhere(planning, given.plan, horizon);
  const cohorts = new Map<string, CohortPlan | null>();
  const of = <Row extends { readonly enrolment: string }>(rows: readonly Row[]): Map<string, Row[]> => groupRows(rows, ({ enrolment }) => enrolment);
  const rows = {
    absences: of(planning.absences),
    choices: of(planning.electiveChoices),
    done: of(planning.trainingDone),
    placements: of(given.placements),
    pins: of(planning.pins.filter(({ plan }) => plan === given.plan)),
  };
  const learners: PlannedLearner[] = [];
  for (const enrolment of planning.enrolments) {
    if (horizon.clip(enrolment.firstWeek, enrolment.lastWeek) === null) continue;
    let cohort = cohorts.get(enrolment.cohort);
    if (cohort === undefined) cohorts.set(enrolment.cohort, (cohort = planCohort(given, enrolment.cohort)));
    if (cohort === null) continue;
    const person = people.get(enrolment.person);
    const name: LegendName = { zh: person?.nativeName ?? null, en: person?.latinName ?? person?.nativeName ?? enrolment.key };
    const other = elsewhere.get(enrolment.key);
    if (other !== undefined) {
      given.warn({ code: 'learner_planned_elsewhere', facts: { learner: name, plan: other } });
      continue;
    }
    const away = learnerAway(enrolment, cohort.away, rows.absences.get(enrolment.key) ?? [], horizon);
    const held = heldWeeks(rows.placements.get(enrolment.key) ?? [], cohort.phases, away, horizon);
    const pinned = heldWeeks(rows.pins.get(enrolment.key) ?? [], cohort.phases, away, horizon);
    const recorded = (rows.choices.get(enrolment.key) ?? []).map(({ area }) => area);
    const chosen = chosenElectives(given, cohort, recorded, held, pinned, name);
    const done = new Map((rows.done.get(enrolment.key) ?? []).map(({ area, weeks }) => [area, weeks]));
    const due = done.size === 0 ? undefined : weeksDueAfter(done, curriculum, enrolment.cohort, horizon, given.calendar);
    const { variant, demand } = demandWithin(given, cohort, chosen, away, due, countFrozen(held, given.begun));
    for (const { phase, needed, available } of demand.shortfalls) {
      const row = curriculum.phases.find(({ key }) => key === phase);
      given.warn({ code: 'learner_short_of_weeks', facts: { learner: name, phase: row ? nameOf(row) : phase, needed, available, missing: needed - available } });
    }
    if (![...demand.weeks.values()].some((weeks) => weeks > 0)) {
      given.warn({ code: 'learner_without_training', facts: { learner: name } });
      continue;
    }
    const id = programmeId(cohort.programmeVersion.key, enrolment.cohort, variant);
    learners.push({
      id: enrolment.key,
      enrolment,
      name,
      phases: cohort.phases,
      programme: { programmeVersion: cohort.programmeVersion, id, name: cohort.name.en ?? cohort.name.zh ?? id, variant },
      away,
      isFullTime: cohort.isFullTime,
      tasks: demand.weeks,
      recorded,
      held,
      pinned,
    });
  }
  return learners;
}

function planCohort(given: Given, key: string): CohortPlan | null {
  const { curriculum, horizon, calendar } = given;
  const cohort = curriculum.cohorts.find((row) => row.key === key);
  const programmeVersion = curriculum.programmeVersions.find((row) => row.key === cohort?.programmeVersion);
  if (!cohort || !programmeVersion) return null;
  const away = new Map(cohortAway(key, curriculum.cohortWeeks, horizon, calendar));
  if (!given.isPublished) {
    // Nothing was planned for the weeks already begun, and nothing can be any more.
    for (let week = 0; week < given.begun; week++) away.set(week, { kind: 'past', ref: horizon.weeks[week] ?? '' } satisfies Source);
  }
  const phases = phasesDue(curriculum, key, horizon, calendar);
  const kind = curriculum.programmes.find((row) => row.key === programmeVersion.programme)?.kind;
  const isFullTime = kind === 'apprenticeship' || kind === 'study';
  return phases.length === 0 ? null : { programmeVersion, isFullTime, name: nameOf(cohort), away, phases };
}

/** Electives on record, and those begun in frozen weeks or pinned: what was begun is finished. */
function chosenElectives(given: Given, cohort: CohortPlan, recorded: readonly string[], held: readonly HeldWeek[], pinned: readonly HeldWeek[], learner: LegendName): string[] {
  const electives = new Set(cohort.phases.flatMap(({ areas }) => areas.filter(({ isElective }) => isElective).map(({ area }) => area)));
  const begun = new Set(held.filter(({ week, area }) => week < given.begun && electives.has(area)).map(({ area }) => area));
  const fixed = pinned.filter(({ area }) => electives.has(area)).map(({ area }) => area);
  for (const area of begun) {
    if (recorded.length === 0 || recorded.includes(area)) continue;
    const row = given.curriculum.areas.find(({ key }) => key === area);
    given.warn({ code: 'elective_dropped_after_begin', facts: { learner, area: row ? nameOf(row) : area } });
  }
  return [...new Set([...recorded.filter((area) => electives.has(area)), ...begun, ...fixed])].sort();
}

function countFrozen(held: readonly HeldWeek[], begun: number): Map<string, number> {
  const frozen = new Map<string, number>();
  for (const { week, task } of held) if (week < begun && task !== undefined) frozen.set(task, (frozen.get(task) ?? 0) + 1);
  return frozen;
}

/** The demand, first with open electives, then without those of phases for which the learner has too few weeks. */
function demandWithin(given: Given, cohort: CohortPlan, chosen: readonly string[], away: Away, due: ReadonlyMap<string, number> | undefined, frozen: ReadonlyMap<string, number>): { variant: Variant; demand: Demand } {
  const { curriculum } = given;
  const { phases, programmeVersion } = cohort;
  const attempt = (variant: Variant): { variant: Variant; demand: Demand; open: Set<string> } => {
    const choices = openChoices(curriculum, programmeVersion.frameworkVersion, phases, variant);
    return { variant, demand: demandOf({ phases, variant, choices, away, due, frozen }), open: new Set(choices.map(({ phase }) => phase)) };
  };
  const first = attempt({ chosen, deferredPhases: [] });
  const deferredPhases = first.demand.shortfalls.map(({ phase }) => phase).filter((phase) => first.open.has(phase));
  return deferredPhases.length === 0 ? first : attempt({ chosen, deferredPhases });
}

/** Learners whom a published version of another plan places in the same weeks. */
function plannedElsewhere(planning: PlanningFacts, plan: string, horizon: Horizon): Map<string, string> {
  const others = new Set(
    planning.plans
      .filter((other) => other.key !== plan && horizon.clip(other.firstWeek, addWeeks(other.firstWeek, horizonOf(other).weekCount - 1)) !== null)
      .map(({ key }) => key),
  );
  const versions = new Map(planning.planVersions.filter((version) => version.state === 'published' && others.has(version.plan)).map((version) => [version.key, version.plan]));
  const placed = new Map<string, string>();
  for (const { planVersion, enrolment, firstWeek, lastWeek } of planning.placements) {
    const other = versions.get(planVersion);
    if (other !== undefined && horizon.clip(firstWeek, lastWeek) !== null) placed.set(enrolment, other);
  }
  return placed;
}
