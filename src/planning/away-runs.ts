/** Stretches in which learners are away, for schedules. Pure. */
import type { AwayRun } from '../contract/planning-words.ts';
import { AppError } from '../platform/errors.ts';
import { workCalendar } from '../platform/work-calendar.ts';
import { weeksBetween, type IsoDate } from '../platform/weeks.ts';
import { horizonOf, type Horizon } from './horizon.ts';
import { cohortAway, learnerAway } from './problem-availability.ts';
import type { CalendarRecords, EnrolmentRecord } from './store/schedule.ts';
import type { PlanningFacts } from './sheets.ts';

/** Why each learner is away, week by week, from one Monday to another. */
export function awayOf(learners: readonly EnrolmentRecord[], calendars: CalendarRecords, from: IsoDate, to: IsoDate): (learner: string) => AwayRun[] {
  const horizon = horizonOf({ firstWeek: from, weekCount: weeksBetween(from, to) + 1 });
  const calendar = forgiving(calendars);
  const ofCohort = new Map<string, ReturnType<typeof cohortAway>>();
  const byLearner = new Map<string, AwayRun[]>();
  for (const { learner, cohortId, firstWeek, lastWeek } of learners) {
    let cohort = ofCohort.get(cohortId);
    if (!cohort) ofCohort.set(cohortId, (cohort = cohortAway(cohortId, calendars.cohortWeeks, horizon, calendar)));
    const absences = calendars.absences.filter(({ enrolment }) => enrolment === learner.id) as PlanningFacts['absences'];
    const away = learnerAway({ key: learner.id, person: learner.id, cohort: cohortId, firstWeek, lastWeek }, cohort, absences, horizon);
    byLearner.set(learner.id, runsOfAway(away, horizon));
  }
  return (learner) => byLearner.get(learner) ?? [];
}

function runsOfAway(away: ReturnType<typeof learnerAway>, horizon: Horizon): AwayRun[] {
  const runs: AwayRun[] = [];
  let lastNumber = -2;
  for (const [number, week] of horizon.weeks.entries()) {
    const source = away.get(number);
    if (!source) continue;
    const kind = source.kind as AwayRun['kind'];
    // The last part of the reference is the kind of the row: school, holiday, leave …
    const detail = kind === 'cohort_weeks' || kind === 'absence' ? (source.ref.split('/').at(-1) ?? null) : null;
    const last = runs.at(-1);
    if (last && lastNumber === number - 1 && last.kind === kind && last.detail === detail) runs[runs.length - 1] = { ...last, lastWeek: week };
    else runs.push({ firstWeek: week, lastWeek: week, kind, detail });
    lastNumber = number;
  }
  return runs;
}

/** A schedule is shown also where nobody covers the work calendar of a year; only planning refuses that. */
function forgiving({ days }: CalendarRecords): ReturnType<typeof workCalendar> {
  const calendar = workCalendar(days);
  return {
    isWorkday: calendar.isWorkday,
    workdaysInWeek: (week) => {
      try {
        return calendar.workdaysInWeek(week);
      } catch (error) {
        if (error instanceof AppError && error.code === 'calendar_year_unknown') return 5;
        throw error;
      }
    },
  };
}
