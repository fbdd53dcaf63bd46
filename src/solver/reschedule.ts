/** Moves of one learner's blocks by time: the other blocks stay in their weeks, as those do whose weeks lie between absences. */

import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Move } from "./moves.ts";
import { blockNextTo, blockOfTask, makeRoom } from "./row-edits.ts";
import type { Row } from "./row-rules.ts";
import type { Random } from "./random.ts";
import { anyVenue, isTaughtAt, venueAtSite } from "./task-finder.ts";

/** So many neighbouring blocks at most go to one site together. */
const LONGEST_VISIT = 5;

/**
 * A block goes to the time of another one, or just before or behind it, and what lies there goes where it was. An optional task may give
 * way to another one at the same time.
 */
export const reschedule: Move = (draft, learner, random) => {
  draft.load(learner.index);
  const { row } = draft;
  if (row.count === 0) return false;
  const i = random.below(row.count);
  const free = row.first[i] as number;
  const isOptional = (learner.tasks[row.task[i] as number] as TaskModel).optional;
  if (isOptional && random.below(2) === 0 && !chooseAnother(learner, row, i, random)) return false;
  const j = random.below(row.count);
  if (j !== i) {
    const way = random.below(4);
    const there = row.first[j] as number;
    row.first[i] = way === 0 ? there - (row.weeks[i] as number) : way === 1 ? there + (row.weeks[j] as number) : there;
    if ((row.first[i] as number) < learner.start) return false;
  }
  chooseVenue(learner, row, i, draft.model.venueSite, random);
  return makeRoom(learner, row, i, free, random);
};

function chooseAnother(learner: LearnerModel, row: Row, i: number, random: Random): boolean {
  const enters = random.below(learner.tasks.length);
  const { optional, venues, weeks, longest } = learner.tasks[enters] as TaskModel;
  if (!optional || venues.length === 0 || weeks > longest || blockOfTask(row, enters) >= 0) return false;
  row.task[i] = enters;
  row.weeks[i] = weeks;
  return true;
}

// The same venue, any, or one at the site of a neighbour in time, which saves a site change.
function chooseVenue(learner: LearnerModel, row: Row, i: number, venueSite: Int32Array, random: Random): void {
  const task = learner.tasks[row.task[i] as number] as TaskModel;
  const way = random.below(4);
  if (way === 0 || !isTaughtAt(task, row.venue[i] as number)) row.venue[i] = anyVenue(task, random);
  if (way < 2) return;
  const neighbour = blockNextTo(row, i, way === 2);
  const there = neighbour < 0 ? -1 : venueAtSite(task, venueSite[row.venue[neighbour] as number] as number, venueSite);
  if (there >= 0) row.venue[i] = there;
}

/** Several neighbouring blocks go to one site together, as far as there are venues for them. */
export const visitSite: Move = (draft, learner, random) => {
  const { venueSite } = draft.model;
  draft.load(learner.index);
  const { row } = draft;
  if (row.count < 2) return false;
  const from = random.below(row.count - 1);
  const to = Math.min(row.count, from + 2 + random.below(LONGEST_VISIT - 1));
  const site = venueSite[anyVenue(learner.tasks[row.task[from] as number] as TaskModel, random)] as number;
  let isChanged = false;
  for (let i = from; i < to; i++) {
    const venue = venueAtSite(learner.tasks[row.task[i] as number] as TaskModel, site, venueSite);
    if (venue < 0 || venueSite[row.venue[i] as number] === site) continue;
    row.venue[i] = venue;
    isChanged = true;
  }
  return isChanged;
};
