import type { Programme, Task } from "./problem.ts";

/**
 * Pairs of tasks (before, after) that can only be done in this order, since the window of the first closes before that of
 * the second opens. No rule of the format says so: known as orders they keep ways out of a lattice that no calendar allows.
 */
export function ordersOfWindows({ tasks }: Programme): [before: string, after: string][] {
  const closing = tasks.filter(({ latestWeek }) => latestWeek !== undefined);
  const opening = tasks.filter(({ earliestWeek }) => earliestWeek !== undefined);
  const closesBefore = (first: Task, second: Task) => first !== second && (first.latestWeek as number) < (second.earliestWeek as number);
  return closing.flatMap((first) => opening.filter((second) => closesBefore(first, second)).map((second): [string, string] => [first.id, second.id]));
}
