/** A learner too large to be walked, for the verifier: tasks priced one by one, which is never too much. */

import type { Due, Sheet } from "./verify-sheet.ts";

/** Every task for itself: the cheapest weeks in its window, anywhere; electives only where they earn something. */
export function priceTaskByTask(sheet: Sheet): number {
  const { programme, due, history: { open } } = sheet;
  const costs = due.map((entry) => ({ ...entry, cost: cheapestBlocks(entry, sheet, open?.task === entry.task.id) }));
  const taken = new Set(costs.filter(({ optional, cost }) => !optional || cost < 0).map(({ task }) => task.id));
  const listings = (id: string) => (programme.choices ?? []).flatMap(({ tasks }) => tasks).filter((other) => other === id).length;
  if (costs.every(({ optional, task }) => !optional || listings(task.id) === 1)) {
    for (const choice of programme.choices ?? []) {
      const here = costs.filter(({ task }) => choice.tasks.includes(task.id)).sort((a, b) => a.cost - b.cost);
      const doneBefore = choice.tasks.filter((id) => !due.some(({ task }) => task.id === id)).length;
      const sure = here.filter(({ optional }) => !optional).length;
      for (const { task } of here.filter(({ optional }) => optional).slice(0, Math.max(0, choice.atLeast - doneBefore - sure))) taken.add(task.id);
    }
  }
  return costs.reduce((sum, { task, cost }) => sum + (taken.has(task.id) ? cost : 0), 0);
}

/** Beyond so many steps a task is priced by its cheapest week alone. */
const MOST_STEPS = 2_000_000;

function cheapestBlocks({ task, weeks, shortest, venues }: Due, sheet: Sheet, continues: boolean): number {
  const count = sheet.weeks.length;
  if (weeks > count) return Infinity;
  if (count * weeks * venues.length * Math.min(weeks, task.maximumBlock) > MOST_STEPS) {
    return weeks * venues.reduce((least, v) => Math.min(least, (sheet.placed.get(v) ?? new Float64Array()).reduce((a, b) => Math.min(a, b), Infinity)), Infinity);
  }
  const best = Array.from({ length: count + 1 }, () => new Array<number>(weeks + 1).fill(Infinity));
  (best[0] as number[])[0] = 0;
  for (let p = 0; p < count; p++) {
    const [here, after] = [best[p] as number[], best[p + 1] as number[]];
    for (let n = 0; n <= weeks; n++) {
      const cost = here[n] as number;
      if (cost === Infinity) continue;
      after[n] = Math.min(after[n] as number, cost);
      if ((sheet.weeks[p] as number) < (task.earliestWeek ?? 0)) continue;
      for (const v of venues) {
        let sum = cost;
        for (let length = 1; length <= Math.min(task.maximumBlock, weeks - n, count - p); length++) {
          sum += sheet.placed.get(v)?.[p + length - 1] ?? Infinity;
          if (sum === Infinity || (sheet.weeks[p + length - 1] as number) > (task.latestWeek ?? Infinity)) break;
          if (length < shortest && !(continues && p === 0)) continue;
          const row = best[p + length] as number[];
          row[n + length] = Math.min(row[n + length] as number, sum);
        }
      }
    }
  }
  return (best[count] as number[])[weeks] as number;
}
