/**
 * A learner too large to be walked, for the verifier: tasks that differ in nothing but their venues are counted together,
 * so that one of them may be done twice and another not at all, which can only cost less. The certificate may charge every
 * week of such a task a price, given back once per task: then doing it twice does not pay.
 */

import type { Programme, Task } from "./problem.ts";
import type { Due, Sheet } from "./verify-sheet.ts";

/** The learner with groups in place of tasks, and what the prices of the tasks give back. */
export interface GroupedSheet {
  sheet: Sheet;
  given: number;
}

/** Null where no two tasks are of one kind. */
export function groupAlike(sheet: Sheet): GroupedSheet | null {
  const { due, programme, taskPrices } = sheet;
  const kinds = new Map<string, Due[]>();
  for (const entry of due) {
    const kind = kindOf(sheet, entry);
    kinds.set(kind, [...(kinds.get(kind) ?? []), entry]);
  }
  const groups = [...kinds.values()];
  if (groups.length === due.length) return null;
  // An optional task may be left out, and would then give back what a price below zero has never brought.
  const priceOf = ({ task, optional }: Due): number => (optional ? Math.max(0, taskPrices.get(task.id) ?? 0) : (taskPrices.get(task.id) ?? 0));
  const several = groups.filter((group) => group.length > 1);
  const given = several.flat().reduce((sum, entry) => sum + priceOf(entry) * entry.weeks, 0);
  const together = groups.map((group) => (group.length === 1 ? (group[0] as Due) : inOne(group, programme, priceOf)));
  return { sheet: { ...sheet, due: together, programme: withGroups(programme, several, together) }, given };
}

/** A group bears the name of its first task. */
const nameOf = (group: readonly Due[]): string => group[0]?.task.id ?? "";

// Pinned tasks, and those history has begun, are told apart.
function kindOf({ programme, history, pinned, weeks: calendar }: Sheet, { task, weeks, shortest, optional, venues }: Due): string {
  const { id, maximumBlock, earliestWeek = 0, latestWeek = Infinity } = task;
  if (venues.length === 0 || history.past.has(id) || [...pinned.values()].includes(id)) return JSON.stringify([id]);
  const [early, late] = [calendar.filter((week) => week < earliestWeek).length, calendar.filter((week) => week > latestWeek).length];
  const listed = (programme.choices ?? []).map(({ tasks }) => tasks.filter((other) => other === id).length);
  return JSON.stringify(["", weeks, shortest, Math.min(weeks, maximumBlock), early, late, optional, listed]);
}

function inOne(group: readonly Due[], { choices = [] }: Programme, priceOf: (entry: Due) => number): Due {
  const [{ task, weeks, shortest, optional }] = group as [Due];
  const most = choices.filter(({ tasks }) => tasks.includes(task.id)).reduce((least, { atMost }) => Math.min(least, atMost), group.length);
  const charges = new Map<number, number>();
  for (const entry of group) for (const v of entry.venues) charges.set(v, Math.min(charges.get(v) ?? Infinity, priceOf(entry)));
  const maximumBlock = Math.min(weeks, task.maximumBlock);
  return {
    task: { ...task, maximumBlock }, weeks: weeks * (optional ? Math.max(1, most) : group.length), each: weeks,
    // Too short to be cut: one block each.
    shortest: weeks < 2 * shortest ? weeks : shortest, optional, venues: [...charges.keys()], charges,
  };
}

/** What the programme says of all tasks of a group it says of the group; what it says of some of them is left out. */
function withGroups(programme: Programme, several: readonly (readonly Due[])[], together: readonly Due[]): Programme {
  const groupOf = new Map(several.flatMap((group) => group.map(({ task }): [string, readonly Due[]] => [task.id, group])));
  const unit = (id: string): string => (groupOf.has(id) ? nameOf(groupOf.get(id) as readonly Due[]) : id);
  const size = (id: string): number => groupOf.get(id)?.length ?? 1;
  const pairs = (list: readonly (readonly string[])[] = []): string[][] => {
    const found = new Map<string, { pair: string[]; of: Set<string>; all: number }>();
    for (const [first = "", second = ""] of list) {
      const pair = [unit(first), unit(second)];
      const known = found.get(JSON.stringify(pair)) ?? { pair, of: new Set<string>(), all: size(first) * size(second) };
      found.set(JSON.stringify(pair), known);
      known.of.add(JSON.stringify([first, second]));
    }
    return [...found.values()].filter(({ pair, of, all }) => of.size === all && (all === 1 || pair[0] !== pair[1])).map(({ pair }) => pair);
  };
  const tasks: Task[] = [...programme.tasks.filter(({ id }) => !groupOf.has(id)), ...together.filter(({ charges }) => charges !== null).map(({ task }) => task)];
  const choices = (programme.choices ?? []).map((choice) => {
    const counts = new Map<string, number>();
    for (const id of choice.tasks) counts.set(unit(id), (counts.get(unit(id)) ?? 0) + 1 / size(id));
    return { ...choice, tasks: [...counts].flatMap(([id, times]) => new Array<string>(Math.round(times)).fill(id)) };
  });
  return { ...programme, tasks, choices, order: pairs(programme.order), prerequisites: pairs(programme.prerequisites) };
}
