/**
 * Schedules from a lattice without halts may put two blocks of a task next to each other into one venue, and together they
 * are longer than a block may be. The weeks then stay what they are, but are cut into blocks anew, in the cheapest venues that keep them apart.
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

type Task = LearnerModel["tasks"][number];

/** Are blocks that touch in one venue together longer than a block of their task may be? The open block of the history counts as well. */
export function hasTooLongBlocks({ tasks, start, history: { openBlock } }: LearnerModel, blocks: FlatBlocks): boolean {
  const goesOn = openBlock !== null && openBlock.task === blocks[0] && openBlock.venue === blocks[1] && blocks[2] === start;
  let length = goesOn ? openBlock.weeks : 0;
  for (let i = 0; i < blocks.length; i += 4) {
    length = (i === 0 || isSameBlock(blocks, i) ? length : 0) + (blocks[i + 3] as number);
    if (length > (tasks[blocks[i] as number] as Task).longest) return true;
  }
  return false;
}

/** Does the block at `i` only go on with the one before? */
const isSameBlock = (blocks: FlatBlocks, i: number): boolean => touches(blocks, i) && blocks[i + 1] === blocks[i - 3];

const touches = (blocks: FlatBlocks, i: number): boolean => i > 0 && blocks[i] === blocks[i - 4] && (blocks[i - 2] as number) + (blocks[i - 1] as number) === blocks[i + 2];

/** The same weeks of each task, cut into blocks anew and in the cheapest venues, where some were too long; null if there is no way. */
export function separated(learner: LearnerModel, blocks: FlatBlocks, costs: WeekCosts, siteChange: number): FlatBlocks | null {
  const apart: FlatBlocks = [];
  for (let from = 0; from < blocks.length; ) {
    let end = from + 4;
    while (end < blocks.length && touches(blocks, end)) end += 4;
    const run = blocks.slice(from, end);
    if (hasTooLongBlocks(learner, run)) {
      const cut = cutAnew(learner, run, { before: siteOfBlock(learner, apart, apart.length - 4), after: siteOfBlock(learner, blocks, end) }, costs, siteChange);
      if (cut === null) return null;
      apart.push(...cut);
    } else apart.push(...run);
    from = end;
  }
  return apart;
}

/** The site of a block, of the last frozen week before the first one, −1 for none. */
function siteOfBlock({ tasks, siteOf, sites, history }: LearnerModel, blocks: FlatBlocks, i: number): number {
  if (i < 0) return history.lastVenue >= 0 && sites.length > 0 ? 0 : -1;
  if (i >= blocks.length) return -1;
  const { venues, options } = tasks[blocks[i] as number] as Task;
  return siteOf[options[venues.indexOf(blocks[i + 1] as number)] as number] as number;
}

// A dynamic programme over the weeks of a run: after each, the cheapest way to have ended a block there in each venue.
function cutAnew({ tasks, siteOf }: LearnerModel, run: FlatBlocks, { before, after }: { before: number; after: number }, { placed, positions }: WeekCosts, siteChange: number): FlatBlocks | null {
  const k = run[0] as number;
  const { venues, options, shortest, longest } = tasks[k] as Task;
  const first = run[2] as number;
  const weeks = (run.at(-2) as number) + (run.at(-1) as number) - first;
  const count = venues.length;
  const siteAt = (v: number): number => siteOf[options[v] as number] as number;
  const change = (one: number, other: number): number => (one >= 0 && other >= 0 && one !== other ? siteChange : 0);
  const cost = new Float64Array((weeks + 1) * count).fill(Infinity);
  const length = new Int32Array((weeks + 1) * count);
  const origin = new Int32Array((weeks + 1) * count).fill(-1);
  for (let done = 0; done + shortest <= weeks; done++) {
    for (let v = 0; v < count; v++) {
      let [way, from] = [done === 0 ? change(before, siteAt(v)) : Infinity, -1];
      for (let u = 0; done > 0 && u < count; u++) {
        const total = u === v ? Infinity : (cost[done * count + u] as number) + change(siteAt(u), siteAt(v));
        if (total < way) [way, from] = [total, u];
      }
      const row = (options[v] as number) * positions + first;
      for (let end = done; way < Infinity && end < Math.min(done + longest, weeks); ) {
        way += placed[row + end++] as number;
        if (end - done < shortest || way >= (cost[end * count + v] as number)) continue;
        cost[end * count + v] = way;
        length[end * count + v] = end - done;
        origin[end * count + v] = from;
      }
    }
  }
  let last = -1;
  let least = Infinity;
  for (let v = 0; v < count; v++) {
    const total = (cost[weeks * count + v] as number) + change(siteAt(v), after);
    if (total < least) [least, last] = [total, v];
  }
  if (last < 0) return null;
  const cut: FlatBlocks = [];
  for (let end = weeks; end > 0; ) {
    const at = end * count + last;
    cut.unshift(k, venues[last] as number, first + end - (length[at] as number), length[at] as number);
    end -= length[at] as number;
    last = origin[at] as number;
  }
  return cut;
}
