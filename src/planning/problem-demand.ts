/** How many weeks of each task a learner still has to do: what is due, less what is done, within the weeks there are. */
import type { Away } from './problem-availability.ts';
import { taskId, type OpenChoice, type Variant } from './problem-programmes.ts';
import type { PhaseDue } from './phases-due.ts';

export interface Demand {
  /** Weeks to do by task; 0 means done before the horizon. */
  readonly weeks: ReadonlyMap<string, number>;
  /** Phases for which the learner has too few weeks. */
  readonly shortfalls: readonly { readonly phase: string; readonly needed: number; readonly available: number }[];
}

/**
 * Weeks of every task that the learner must do or may choose.
 *
 * A learner with fewer weeks than are due (late joiner, long absence) gets every task cut in proportion, at least to
 * what frozen weeks hold; the rest is told as a shortfall, since no plan can make weeks.
 */
export function demandOf(given: {
  readonly phases: readonly PhaseDue[];
  readonly variant: Variant;
  readonly choices: readonly OpenChoice[];
  readonly away: Away;
  /** Weeks due by `phase\narea` to a learner whose earlier weeks are on record; else those of the cohort. */
  readonly due: ReadonlyMap<string, number> | undefined;
  /** Weeks that frozen weeks of the published plan hold, by task. */
  readonly frozen: ReadonlyMap<string, number>;
}): Demand {
  const { phases, variant, choices, away, frozen } = given;
  const chosen = new Set(variant.chosen);
  const open = new Set(choices.flatMap(({ areas }) => areas));
  const weeks = new Map<string, number>();
  const shortfalls: { phase: string; needed: number; available: number }[] = [];
  for (const { phase, first, last, areas } of phases) {
    const required: { id: string; due: number; least: number }[] = [];
    let optionalWeeks = 0;
    for (const { area, weeks: scaled, isElective } of areas) {
      if (isElective && !chosen.has(area) && !open.has(area)) continue;
      const id = taskId(area, phase);
      const least = frozen.get(id) ?? 0;
      const due = Math.max(given.due?.get(`${phase}\n${area}`) ?? scaled, least);
      weeks.set(id, due);
      if (!isElective || chosen.has(area)) required.push({ id, due, least });
      else optionalWeeks = Math.max(optionalWeeks, due);
    }
    const available = countAvailable(away, first, last);
    const electives = Math.max(0, ...choices.filter((choice) => choice.phase === phase).map(({ atLeast }) => atLeast));
    const needed = required.reduce((sum, { due }) => sum + due, 0);
    if (needed + electives * optionalWeeks <= available) continue;
    shortfalls.push({ phase, needed: needed + electives * optionalWeeks, available });
    for (const [id, due] of cutInProportion(required, Math.max(0, available - electives * optionalWeeks))) weeks.set(id, due);
  }
  return { weeks, shortfalls };
}

function countAvailable(away: Away, first: number, last: number): number {
  let count = 0;
  for (let week = first; week <= last; week++) if (!away.has(week)) count++;
  return count;
}

/** Largest remainder: the weeks of all tasks together become `total`, none less than its least. */
export function cutInProportion(tasks: readonly { readonly id: string; readonly due: number; readonly least: number }[], total: number): Map<string, number> {
  const due = tasks.reduce((sum, task) => sum + task.due, 0);
  const shares = tasks.map((task) => {
    const exact = due === 0 ? 0 : (task.due * Math.min(total, due)) / due;
    return { id: task.id, least: task.least, weeks: Math.max(task.least, Math.floor(exact)), remainder: exact - Math.floor(exact) };
  });
  let left = Math.min(total, due) - shares.reduce((sum, { weeks }) => sum + weeks, 0);
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder || a.id.localeCompare(b.id));
  for (const share of byRemainder) {
    if (left <= 0) break;
    share.weeks += 1;
    left -= 1;
  }
  // Frozen weeks may hold more of one task than its share; the others give way.
  while (left < 0) {
    const longest = byRemainder.filter(({ weeks, least }) => weeks > least).sort((a, b) => b.weeks - a.weeks)[0];
    if (!longest) break;
    longest.weeks -= 1;
    left += 1;
  }
  return new Map(shares.map(({ id, weeks }) => [id, weeks]));
}
