/** The published plan as rows of the draft: what may stay of each learner's weeks, in blocks. */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import { firstAtOrAfter, type LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Placement } from "./problem.ts";

/** Each learner's published blocks from `start` on, whether they still keep the rules or not; null for what cannot be told (a task that is over by now). */
export function publishedRows(model: Model): (FlatBlocks | null)[] {
  const venues = new Map(model.problem.venues.map(({ id }, v) => [id, v]));
  const placementsOf = new Map<string, Placement[]>();
  for (const placement of model.problem.published?.placements ?? []) {
    const known = placementsOf.get(placement.learner);
    if (known) known.push(placement);
    else placementsOf.set(placement.learner, [placement]);
  }
  return model.learners.map((learner) => rowOf(learner, placementsOf.get(learner.id) ?? [], venues));
}

// As in the checker: where placements overlap, the one listed first counts.
function rowOf(learner: LearnerModel, placements: Placement[], venues: Map<string, number>): FlatBlocks | null {
  const { weeks, start, tasks } = learner;
  const localOf = new Map(tasks.map(({ id }, k) => [id, k]));
  const taskAt = new Int32Array(weeks.length).fill(-1);
  const venueAt = new Int32Array(weeks.length).fill(-1);
  for (const { task, venue, firstWeek, lastWeek } of placements) {
    const to = firstAtOrAfter(weeks, lastWeek + 1);
    for (let position = Math.max(start, firstAtOrAfter(weeks, firstWeek)); position < to; position++) {
      if (venueAt[position] !== -1) continue;
      const local = localOf.get(task);
      if (local === undefined) return null;
      taskAt[position] = local;
      venueAt[position] = venues.get(venue) ?? -1;
    }
  }
  const row: FlatBlocks = [];
  for (let position = start; position < weeks.length; position++) {
    if (taskAt[position] === -1) continue;
    const first = position;
    while (position + 1 < weeks.length && taskAt[position + 1] === taskAt[first] && venueAt[position + 1] === venueAt[first]) position++;
    row.push(taskAt[first] as number, venueAt[first] as number, first, position + 1 - first);
  }
  return row;
}
