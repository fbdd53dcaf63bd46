/** What a cohort has to learn in the horizon, by phase: the curriculum's requirement, in the planner's week numbers. */
import { phaseRequirements, type CurriculumFacts } from '../curriculum/index.ts';
import type { IsoDate } from '../platform/weeks.ts';
import type { WorkCalendar } from '../platform/work-calendar.ts';
import type { Horizon } from './horizon.ts';

export interface AreaDue {
  readonly area: string;
  /** Weeks due in this horizon, scaled to the weeks the cohort has; 0 where everything is done. */
  readonly weeks: number;
  readonly isElective: boolean;
}

/** The part of a phase that falls into the horizon; both week numbers inclusive. */
export interface PhaseDue {
  readonly phase: string;
  readonly first: number;
  readonly last: number;
  readonly areas: readonly AreaDue[];
}

/** Phases of a cohort that touch the horizon, with the areas that have weeks in it. Errors: `calendar_year_unknown`. */
export function phasesDue(curriculum: CurriculumFacts, cohort: string, horizon: Horizon, calendar: WorkCalendar): PhaseDue[] {
  return requirementsOf(curriculum, cohort, horizon, calendar)
    .map((phase) => ({ ...phase, areas: phase.areas.filter(({ weeks }) => weeks > 0) }))
    .filter(({ areas }) => areas.length > 0);
}

/**
 * Weeks due to a learner by phase and area, `phase\narea`, where weeks done before the horizon are on record: what goes
 * beyond the weeks due by then is taken off.
 */
export function weeksDueAfter(done: ReadonlyMap<string, number>, curriculum: CurriculumFacts, cohort: string, horizon: Horizon, calendar: WorkCalendar): ReadonlyMap<string, number> {
  const phases = requirementsOf(curriculum, cohort, horizon, calendar, done);
  return new Map(phases.flatMap(({ phase, areas }) => areas.map(({ area, weeks }) => [`${phase}\n${area}`, weeks] as const)));
}

function requirementsOf(curriculum: CurriculumFacts, cohort: string, horizon: Horizon, calendar: WorkCalendar, done?: ReadonlyMap<string, number>): PhaseDue[] {
  const { firstWeek, weekCount } = horizon;
  const requirements = phaseRequirements({
    curriculum,
    cohort,
    horizon: { firstWeek, weekCount },
    weeksWithoutWorkday: weeksWithoutWorkday(horizon, calendar),
    ...(done ? { done } : {}),
  });
  return requirements.flatMap(({ phase, inHorizon, areas }) =>
    inHorizon === null ? [] : [{ phase, ...inHorizon, areas: areas.map(({ area, isElective, weeksInHorizon }) => ({ area, isElective, weeks: weeksInHorizon })) }],
  );
}

function weeksWithoutWorkday({ weeks }: Horizon, calendar: WorkCalendar): Set<IsoDate> {
  return new Set(weeks.filter((week) => calendar.workdaysInWeek(week) === 0));
}
