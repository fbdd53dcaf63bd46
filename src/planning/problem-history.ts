/** The published plan as the problem sees it: placements by task, cut to the weeks in which the learner was there. */
import type { Placement } from '../solver/index.ts';
import { weeksIn, type Horizon } from './horizon.ts';
import type { PhaseDue } from './phases-due.ts';
import type { Away } from './problem-availability.ts';
import { taskId } from './problem-programmes.ts';
import type { PlacementRow } from './sheets.ts';

/** One learner's week of a published plan. */
export interface HeldWeek {
  readonly week: number;
  readonly area: string;
  readonly venue: string;
  /** The task, by the phase whose weeks hold this one; undefined where the area is not due then. */
  readonly task: string | undefined;
}

/** The available weeks that placements of one learner cover; where they overlap, the first counts. */
export function heldWeeks(placements: readonly Pick<PlacementRow, 'area' | 'venue' | 'firstWeek' | 'lastWeek'>[], phases: readonly PhaseDue[], away: Away, horizon: Horizon): HeldWeek[] {
  const held = new Map<number, HeldWeek>();
  for (const { area, venue, firstWeek, lastWeek } of placements) {
    for (const week of weeksIn(horizon.clip(firstWeek, lastWeek))) {
      if (away.has(week) || held.has(week)) continue;
      held.set(week, { week, area, venue, task: taskInWeek(area, week, phases) });
    }
  }
  return [...held.values()].sort((a, b) => a.week - b.week);
}

/** The task of an area in a week. */
export function taskInWeek(area: string, week: number, phases: readonly PhaseDue[]): string | undefined {
  const phase = phases.find(({ first, last, areas }) => first <= week && week <= last && areas.some((due) => due.area === area));
  return phase && taskId(area, phase.phase);
}

/** Placements of the format from single weeks: one for each run of the same task and venue over available weeks. */
export function joinWeeks(learner: string, weeks: readonly { readonly week: number; readonly task: string; readonly venue: string }[], away: Away): Placement[] {
  const placements: Placement[] = [];
  for (const { week, task, venue } of [...weeks].sort((a, b) => a.week - b.week)) {
    const last = placements.at(-1);
    if (last && last.task === task && last.venue === venue && isUnbroken(last.lastWeek, week, away)) last.lastWeek = week;
    else placements.push({ learner, task, venue, firstWeek: week, lastWeek: week });
  }
  return placements;
}

function isUnbroken(from: number, to: number, away: Away): boolean {
  for (let week = from + 1; week < to; week++) if (!away.has(week)) return false;
  return true;
}
