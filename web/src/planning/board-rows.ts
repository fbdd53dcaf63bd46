/** Schedules as rows of the board: blocks and stretches by week number. Pure. */
import type { LearnerSchedule, Placement, VenueSchedule } from '../../../src/contract/index.ts';
import { nameIn, weeksBetween, categoryOfArea } from '../ui/index.ts';
import type { Language } from '../texts.ts';

export type BoardPlacement = LearnerSchedule['placements'][number];

/** A filled stretch; both week numbers inclusive. */
export interface BoardBlock {
  readonly first: number;
  readonly last: number;
  readonly category: number;
  /** Short code that never fails where colours do: the number of the area. */
  readonly code: string;
  readonly label: string;
  readonly isProposed: boolean;
  readonly placement: BoardPlacement;
}

export interface BoardAway {
  readonly first: number;
  readonly last: number;
  /** A word of the board's texts. */
  readonly reason: string;
}

export interface BoardLoad {
  readonly learners: number;
  readonly capacity: number;
}

export interface BoardRow {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly blocks: readonly BoardBlock[];
  readonly away: readonly BoardAway[];
  /** By week number; only for venues. */
  readonly loads: readonly BoardLoad[] | null;
  /** Who is there, for venues. */
  readonly people: readonly VenuePlacement[];
  readonly learner: LearnerSchedule['learner'] | null;
}

export type VenuePlacement = Omit<Placement, 'venue'>;

export function learnerRows(schedules: readonly LearnerSchedule[], firstWeek: string, weekCount: number, language: Language): BoardRow[] {
  const at = (week: string): number => weeksBetween(firstWeek, week);
  return schedules.map(({ learner, placements, away }) => ({
    id: learner.id,
    label: personName(learner.name, language),
    group: nameIn(learner.cohort.name, language),
    blocks: placements.map((placement) => ({
      first: Math.max(0, at(placement.firstWeek)),
      last: Math.min(weekCount - 1, at(placement.lastWeek)),
      category: categoryOfArea(placement.area.number),
      code: placement.area.number,
      label: nameIn(placement.venue.name, language),
      isProposed: placement.isProposed,
      placement,
    })),
    away: away.map((run) => ({ first: Math.max(0, at(run.firstWeek)), last: Math.min(weekCount - 1, at(run.lastWeek)), reason: run.kind === 'cohort_weeks' ? (run.detail ?? run.kind) : run.kind })),
    loads: null,
    people: [],
    learner,
  }));
}

export function venueRows(schedules: readonly VenueSchedule[], language: Language): BoardRow[] {
  return schedules.map(({ venue, placements, weeks }) => ({
    id: venue.id,
    label: nameIn(venue.name, language),
    group: nameIn(venue.site.name, language),
    blocks: [],
    away: [],
    loads: weeks.map(({ learners, capacity }) => ({ learners, capacity })),
    people: placements,
    learner: null,
  }));
}

export function personName({ native, latin }: { readonly native: string; readonly latin: string | null }, language: Language): string {
  return language === 'zh' ? native : (latin ?? native);
}

/** Weeks in which a learner is away cut a block: it is drawn behind the hatching. */
export function isAwayIn(row: BoardRow, week: number): BoardAway | undefined {
  return row.away.find(({ first, last }) => first <= week && week <= last);
}

export function blockIn(row: BoardRow, week: number): BoardBlock | undefined {
  return row.blocks.find(({ first, last }) => first <= week && week <= last);
}
