/** A learner too large to be walked, for the verifier: tasks priced one by one, which is never too much. */

import type { Due, Sheet } from "./verify-sheet.ts";

/**
 * Every task for itself: the cheapest weeks in its window, anywhere, at the certificate's price of each week besides, which is
 * given back once per week since no week can be used twice; of a choice as many as it must take, and more, up to its
 * most, where they earn something. A choice that shares a task with a larger one is not looked at, which only lowers the sum.
 */
export function priceTaskByTask(sheet: Sheet): number {
  const { programme, history } = sheet;
  const costs = sheet.due.map((entry) => ({ ...entry, cost: cheapestBlocks(entry, sheet, history.open?.task === entry.task.id) }));
  const isOptional = (id: string) => costs.some(({ task, optional }) => optional && task.id === id);
  const due = ({ tasks }: { tasks: readonly string[] }) => tasks.filter((id) => costs.some(({ task }) => task.id === id)).length;
  const sum = (entries: readonly { cost: number }[]) => entries.reduce((total, { cost }) => total + cost, 0);
  let total = sum(costs.filter(({ optional }) => !optional)) - (sheet.weekPrices ?? []).reduce((all, price) => all + price, 0);
  const open = new Map(costs.filter(({ optional }) => optional).map((entry) => [entry.task.id, entry]));
  for (const { tasks, atLeast, atMost } of (programme.choices ?? []).toSorted((a, b) => due(b) - due(a))) {
    const listed = tasks.filter((id) => isOptional(id));
    if (new Set(listed).size < listed.length || listed.some((id) => !open.has(id))) continue;
    const here = listed.map((id) => open.get(id) as (typeof costs)[number]).sort((a, b) => a.cost - b.cost);
    for (const id of listed) open.delete(id);
    // Entries of the choice that are done, begun or required anyhow.
    const sure = tasks.length - here.length;
    total += sum(here.filter(({ cost }, i) => i < atLeast - sure || (i < atMost - sure && cost < 0)));
  }
  return total + sum([...open.values()].filter(({ cost }) => cost < 0));
}

/** Beyond so many steps a task is priced by its cheapest week alone. */
const MOST_STEPS = 2_000_000;

function cheapestBlocks({ task, weeks, shortest, venues }: Due, sheet: Sheet, continues: boolean): number {
  const count = sheet.weeks.length;
  if (weeks > count) return Infinity;
  if (count * weeks * venues.length * Math.min(weeks, task.maximumBlock) > MOST_STEPS) {
    // The prices of the weeks are not negative: without them no week costs more.
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
          sum += (sheet.placed.get(v)?.[p + length - 1] ?? Infinity) + (sheet.weekPrices?.[p + length - 1] ?? 0);
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
