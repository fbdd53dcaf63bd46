/** The schedule of a plan version by learner, by venue and by week. */
import type { LearnerSchedule, VenueSchedule, WeekSchedule } from '../contract/planning-words.ts';
import { decodeCursor, pageOf } from '../platform/http/cursor.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { addDays, addWeeks, weeksFrom, weeksBetween, type IsoDate } from '../platform/weeks.ts';
import { awayOf } from './away-runs.ts';
import { findPlan, findVersion } from './existing.ts';
import { groupRows } from './group-rows.ts';
import { presentPlacement } from './present.ts';
import type { PlacementRecord } from './store/placements.ts';
import { readPublished, type PlanRecord } from './store/plans.ts';
import { readCalendars, readPlacements, readScheduledLearners, readScheduledVenues, type ScheduleFilter, type VenueRecord } from './store/schedule.ts';

export interface ScheduleQuery {
  readonly by: 'learner' | 'venue' | 'week';
  readonly version?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly cohort?: readonly string[] | undefined;
  readonly site?: readonly string[] | undefined;
  readonly area?: readonly string[] | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

type Page<Item> = { items: Item[]; next: string | null };

/** Errors: `plan_not_found`, `plan_version_not_found`. A plan without a published version has an empty schedule. */
export async function readSchedule(tx: Tx, planId: string, query: ScheduleQuery): Promise<Page<LearnerSchedule | VenueSchedule | WeekSchedule>> {
  const plan = await findPlan(tx, planId);
  const version = query.version === undefined ? (await readPublished(tx, [plan.id])).get(plan.id) : await findVersion(tx, query.version);
  if (!version) return { items: [], next: null };
  const filter: ScheduleFilter = {
    version: version.id,
    from: query.from ?? plan.firstWeek,
    to: query.to ?? addWeeks(plan.firstWeek, plan.weekCount - 1),
    cohort: query.cohort,
    site: query.site,
    area: query.area,
  };
  if (query.by === 'venue') return byVenue(tx, filter, query);
  return query.by === 'learner' ? byLearner(tx, filter, query) : byWeek(tx, plan, filter, query);
}

async function byLearner(tx: Tx, filter: ScheduleFilter, query: ScheduleQuery): Promise<Page<LearnerSchedule>> {
  const list = 'schedule:learner';
  const after = query.after === undefined ? undefined : (decodeCursor(list, query.after, 2) as [string, string]);
  const rows = await readScheduledLearners(tx, filter, after, query.limit + 1);
  const page = pageOf(rows, query.limit, list, ({ learner }) => [learner.cohort.key === 'x' ? '' : learner.cohort.key, learner.key]);
  const ids = page.items.map(({ learner }) => learner.id);
  const { version, from, to } = filter;
  const placements = groupRows(await readPlacements(tx, { version, from, to, learners: ids }), ({ learner }) => learner.id);
  const calendars = await readCalendars(tx, [...new Set(page.items.map(({ cohortId }) => cohortId))], ids);
  const away = awayOf(page.items, calendars, from, to);
  return {
    ...page,
    items: page.items.map(({ learner }) => ({
      by: 'learner',
      learner,
      placements: (placements.get(learner.id) ?? []).map((row) => {
        const { learner: _, ...placement } = presentPlacement(tx, row);
        return placement;
      }),
      away: away(learner.id),
    })),
  };
}

async function byVenue(tx: Tx, filter: ScheduleFilter, query: ScheduleQuery): Promise<Page<VenueSchedule>> {
  const list = 'schedule:venue';
  const after = query.after === undefined ? undefined : (decodeCursor(list, query.after, 1)[0] as string);
  const rows = await readScheduledVenues(tx, filter, after, query.limit + 1);
  const page = pageOf(rows, query.limit, list, ({ venue }) => [venue.key]);
  const records = await readPlacements(tx, { ...filter, venues: page.items.map(({ venue }) => venue.id) });
  const placements = groupRows(records, ({ venue }) => venue.id);
  const isAway = await awayTest(tx, records, filter);
  const weeks = weeksFrom(filter.from, weeksBetween(filter.from, filter.to) + 1);
  return {
    ...page,
    items: page.items.map((row) => {
      const own = placements.get(row.venue.id) ?? [];
      return {
        by: 'venue',
        venue: row.venue,
        placements: own.map((record) => {
          const { venue: _, ...placement } = presentPlacement(tx, record);
          return placement;
        }),
        weeks: weeks.map((week) => ({ week, learners: own.filter((record) => covers(record, week) && !isAway(record.learner.id, week)).length, capacity: capacityIn(row, week) })),
      };
    }),
  };
}

async function byWeek(tx: Tx, plan: PlanRecord, filter: ScheduleFilter, query: ScheduleQuery): Promise<Page<WeekSchedule>> {
  const list = 'schedule:week';
  const after = query.after === undefined ? undefined : (decodeCursor(list, query.after, 1)[0] as string);
  const from = after === undefined ? filter.from : addWeeks(after, 1);
  const last = addWeeks(plan.firstWeek, plan.weekCount - 1);
  const to = filter.to < last ? filter.to : last;
  // Each week carries its placements, so a page holds few weeks.
  const limit = Math.min(query.limit, 8);
  const weeks = from > to ? [] : weeksFrom(from, Math.min(limit + 1, weeksBetween(from, to) + 1));
  const records = await readPlacements(tx, { ...filter, from: addWeeks(from, -1), to: weeks.at(-1) ?? from });
  const learners = await readScheduledLearners(tx, { version: filter.version, from, to, cohort: filter.cohort }, undefined, 100_000);
  const calendars = await readCalendars(tx, [...new Set(learners.map(({ cohortId }) => cohortId))], learners.map(({ learner }) => learner.id));
  const away = awayOf(learners, calendars, addWeeks(from, -1), weeks.at(-1) ?? from);
  const isAway = (learner: string, week: IsoDate): boolean => away(learner).some((run) => run.firstWeek <= week && week <= run.lastWeek);
  const page = pageOf(weeks, limit, list, (week) => [week]);
  return {
    ...page,
    items: page.items.map((week) => {
      const here = records.filter((record) => covers(record, week) && !isAway(record.learner.id, week));
      const before = new Map(records.filter((record) => covers(record, addWeeks(week, -1))).map((record) => [record.learner.id, record.venue.id]));
      const awayCount = learners.filter(({ learner }) => isAway(learner.id, week)).length;
      return {
        by: 'week',
        week,
        placed: here.length,
        away: awayCount,
        free: Math.max(0, learners.length - awayCount - here.length),
        arriving: here.filter(({ learner, venue }) => before.get(learner.id) !== venue.id).length,
        placements: here.map((record) => presentPlacement(tx, record)),
      };
    }),
  };
}

async function awayTest(tx: Tx, records: readonly PlacementRecord[], filter: ScheduleFilter): Promise<(learner: string, week: IsoDate) => boolean> {
  const learners = await readScheduledLearners(tx, { version: filter.version, from: filter.from, to: filter.to }, undefined, 100_000);
  const wanted = new Set(records.map(({ learner }) => learner.id));
  const own = learners.filter(({ learner }) => wanted.has(learner.id));
  const calendars = await readCalendars(tx, [...new Set(own.map(({ cohortId }) => cohortId))], [...wanted]);
  const away = awayOf(own, calendars, filter.from, filter.to);
  return (learner, week) => away(learner).some((run) => run.firstWeek <= week && week <= run.lastWeek);
}

export function covers({ firstWeek, lastWeek }: { readonly firstWeek: IsoDate; readonly lastWeek: IsoDate }, week: IsoDate): boolean {
  return firstWeek <= week && week <= lastWeek;
}

/** Places of a venue in a week: the least over Monday to Friday, none while it is closed. */
export function capacityIn({ versions, closures }: Pick<VenueRecord, 'versions' | 'closures'>, week: IsoDate): number {
  if (closures.some((closure) => covers(closure, week))) return 0;
  const days = [0, 1, 2, 3, 4].map((i) => addDays(week, i));
  return Math.min(...days.map((day) => versions.find(({ from, to }) => from <= day && (to === null || day < to))?.capacity ?? 0));
}
