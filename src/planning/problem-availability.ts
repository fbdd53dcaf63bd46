/** In which weeks a learner can be placed, and why not in the others. */
import type { CurriculumFacts } from '../curriculum/index.ts';
import type { WorkCalendar } from '../platform/work-calendar.ts';
import { weeksIn, type Horizon } from './horizon.ts';
import type { Source } from './legend.ts';
import type { EnrolmentRow, PlanningFacts } from './sheets.ts';

/** Why a learner is away, by week number; a week without an entry is available. */
export type Away = ReadonlyMap<number, Source>;

/**
 * Weeks a whole cohort is away: the cohort's own calendar, and weeks without a workday.
 * Errors: `calendar_year_unknown`.
 */
export function cohortAway(cohort: string, cohortWeeks: CurriculumFacts['cohortWeeks'], horizon: Horizon, calendar: WorkCalendar): Away {
  const away = new Map<number, Source>();
  for (const [number, week] of horizon.weeks.entries()) {
    if (calendar.workdaysInWeek(week) === 0) away.set(number, { kind: 'work_calendar', ref: week });
  }
  for (const row of cohortWeeks) {
    if (row.cohort !== cohort) continue;
    for (const week of weeksIn(horizon.clip(row.firstWeek, row.lastWeek))) {
      if (!away.has(week)) away.set(week, { kind: 'cohort_weeks', ref: `${cohort}/${row.firstWeek}/${row.kind}` });
    }
  }
  return away;
}

/** Weeks one learner is away: those of the cohort, weeks before joining and after leaving, and absences. */
export function learnerAway(enrolment: EnrolmentRow, ofCohort: Away, absences: PlanningFacts['absences'], horizon: Horizon): Away {
  const away = new Map(ofCohort);
  const put = (week: number, source: Source): void => {
    if (!away.has(week)) away.set(week, source);
  };
  const enrolled = new Set(weeksIn(horizon.clip(enrolment.firstWeek, enrolment.lastWeek)));
  for (const week of horizon.weeks.keys()) if (!enrolled.has(week)) put(week, { kind: 'enrolment', ref: enrolment.key });
  for (const { firstWeek, lastWeek, kind } of absences) {
    for (const week of weeksIn(horizon.clip(firstWeek, lastWeek))) put(week, { kind: 'absence', ref: `${enrolment.key}/${firstWeek}/${kind}` });
  }
  return away;
}
