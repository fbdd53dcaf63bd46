/**
 * A relaxation for learners whose lattice is too large: every task is placed at its cheapest for itself, in blocks within
 * its window, as if the other tasks were not there; no site changes, no idle weeks. Never more than the true least cost.
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

interface TaskPrice {
  cost: number;
  blocks: FlatBlocks;
}

/** Least cost of all tasks apart; Infinity if some required task has no place at all. */
export function cheapestTasks(learner: LearnerModel, costs: WeekCosts): TaskPrice {
  const prices = learner.tasks.map((task, k) => cheapestTask(learner, task, k, costs));
  const taken = new Set(learner.tasks.map((_, k) => k).filter((k) => !learner.tasks[k]?.optional));
  const byCost = (a: number, b: number) => (prices[a]?.cost ?? 0) - (prices[b]?.cost ?? 0);
  const { choices, unchosen } = separateChoices(learner);
  for (const { tasks, atLeast, atMost } of choices) {
    for (const [i, k] of tasks.toSorted(byCost).entries()) if (i < atLeast || (i < atMost && (prices[k]?.cost ?? 0) < 0)) taken.add(k);
  }
  for (const k of unchosen) if ((prices[k]?.cost ?? 0) < 0) taken.add(k);
  // Staying free may cost disruption, but a schedule need not stay free anywhere: that part is left out, unless nothing is placed.
  let cost = 0;
  const blocks: FlatBlocks = [];
  for (const k of taken) {
    cost += prices[k]?.cost ?? 0;
    blocks.push(...(prices[k]?.blocks ?? []));
  }
  return { cost, blocks };
}

/**
 * Choices without a task in common, of optional tasks only, with how many of those are taken: the largest choices first;
 * others that share a task with them are left out, which only relaxes. `unchosen` are optional tasks that are then in none.
 */
export function separateChoices({ tasks, choices }: LearnerModel): { choices: { tasks: number[]; atLeast: number; atMost: number }[]; unchosen: number[] } {
  const free = new Set(tasks.map((_, k) => k).filter((k) => tasks[k]?.optional));
  const kept: { tasks: number[]; atLeast: number; atMost: number }[] = [];
  for (const choice of choices.toSorted((a, b) => b.tasks.length - a.tasks.length)) {
    const open = choice.tasks.filter((k) => tasks[k]?.optional);
    if (new Set(open).size < open.length || open.some((k) => !free.has(k))) continue;
    for (const k of open) free.delete(k);
    const required = choice.tasks.length - open.length;
    kept.push({ tasks: open, atLeast: Math.max(0, choice.atLeast - required), atMost: Math.max(0, choice.atMost - required) });
  }
  return { choices: kept, unchosen: [...free] };
}

// Cheapest cut of the task's weeks into blocks along the calendar: best[p][n] = least cost of n weeks before position p.
function cheapestTask(learner: LearnerModel, task: TaskModel, k: number, costs: WeekCosts): TaskPrice {
  const { weeks: all, shortest, longest, firstPosition, lastPosition } = task;
  const span = Math.max(0, lastPosition - firstPosition + 1);
  if (span < all) return { cost: Infinity, blocks: [] };
  if (span * all * Math.min(all, longest) > MOST_STEPS) return { cost: all * cheapestWeek(task, costs), blocks: [] };
  const wide = all + 1;
  const best = new Float64Array((span + 1) * wide).fill(Infinity);
  const back = new Int32Array((span + 1) * wide).fill(-1);
  best[0] = 0;
  const options = [...task.options];
  // History's open block may go on for a few weeks: then a first block has no lower bound.
  const open = learner.history.openBlock;
  const leastAtStart = open?.task === k ? 1 : shortest;
  const sums = options.map((option) => runningCosts(option * costs.positions, costs, firstPosition, span));
  for (let p = 0; p < span; p++) {
    for (let n = 0; n <= all; n++) {
      const here = best[p * wide + n] as number;
      if (here === Infinity) continue;
      if (here < (best[(p + 1) * wide + n] as number)) {
        best[(p + 1) * wide + n] = here;
        back[(p + 1) * wide + n] = -1;
      }
      const least = firstPosition + p === learner.start ? leastAtStart : shortest;
      for (let w = least; w <= Math.min(longest, all - n, span - p); w++) {
        let cheapest = Infinity;
        let option = -1;
        for (let o = 0; o < sums.length; o++) {
          const sum = sums[o] as Float64Array;
          const cost = (sum[p + w] as number) - (sum[p] as number);
          if (cost < cheapest) [cheapest, option] = [cost, o];
        }
        const to = (p + w) * wide + n + w;
        if (here + cheapest < (best[to] as number)) {
          best[to] = here + cheapest;
          back[to] = option * wide + w;
        }
      }
    }
  }
  return { cost: best[span * wide + all] as number, blocks: trace(back, { k, task, span, wide, all }) };
}

/** Beyond so many steps a task is priced by its cheapest week alone. */
const MOST_STEPS = 20_000_000;

function cheapestWeek({ options, firstPosition, lastPosition }: TaskModel, { placed, positions }: WeekCosts): number {
  let least = Infinity;
  for (const option of options) for (let p = firstPosition; p <= lastPosition; p++) least = Math.min(least, placed[option * positions + p] as number);
  return least;
}

// Closed weeks count as a huge cost here: a sum with Infinity would lose every difference.
const CLOSED = 2 ** 40;

function runningCosts(row: number, costs: WeekCosts, first: number, span: number): Float64Array {
  const sums = new Float64Array(span + 1);
  for (let p = 0; p < span; p++) sums[p + 1] = (sums[p] as number) + Math.min(CLOSED, costs.placed[row + first + p] as number);
  return sums;
}

function trace(back: Int32Array, { k, task, span, wide, all }: { k: number; task: TaskModel; span: number; wide: number; all: number }): FlatBlocks {
  const blocks: FlatBlocks = [];
  for (let p = span, n = all; p > 0 && n > 0;) {
    const step = back[p * wide + n] as number;
    if (step < 0) {
      p--;
      continue;
    }
    const weeks = step % wide;
    p -= weeks;
    n -= weeks;
    blocks.push(k, task.venues[Math.floor(step / wide)] as number, task.firstPosition + p, weeks);
  }
  return blocks;
}
