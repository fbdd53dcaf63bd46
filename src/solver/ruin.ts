/**
 * Ruin and recreate: a few learners whose schedules touch are taken off together and entered anew one after the other,
 * each with the best row for what is left. **Source**: Schrimpf et al., Record breaking optimization results using the
 * ruin and recreate principle, Journal of Computational Physics 159 (2000).
 */

import { sequenceOf, type BestResponse } from "./best-response.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { blockAt } from "./ejection.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Random } from "./random.ts";

/** So often the learners of a group keep about their sequence of tasks: many more groups can be tried then. */
const NARROW_PART = 0.9;

/** Tries once with at most so many learners; keeps the outcome if it costs at most `allowance` more. True if anything changed. */
export function ruinAndRecreate(draft: DraftPlan, respond: BestResponse, random: Random, most: number, allowance: number): boolean {
  const group = relatedLearners(draft, random, most);
  if (group.length === 0) return false;
  const before = draft.cost + draft.board.penalty;
  const kept: FlatBlocks[] = group.map((l) => draft.blocksOf(l));
  const sequences = group.map((l) => sequenceOf(draft, l));
  for (const l of group) draft.set(l, []);
  const isNarrow = random.unit() < NARROW_PART;
  let complete = true;
  for (const i of random.shuffle(Int32Array.from(group.keys()))) {
    const l = group[i] as number;
    const found = respond.find(draft, draft.model.learners[l] as LearnerModel, random, sequences[i] as number[], kept[i] as FlatBlocks, isNarrow) ?? (kept[i] as FlatBlocks);
    if (found.length > 0) draft.set(l, found);
    else complete = false;
  }
  if (complete && draft.cost + draft.board.penalty <= before + allowance) return true;
  group.forEach((l, i) => draft.set(l, kept[i] as FlatBlocks));
  return false;
}

/** A random learner and others who are in one of its venues while it is there, or just before or after. */
function relatedLearners(draft: DraftPlan, random: Random, most: number): number[] {
  const { model } = draft;
  if (model.learners.length === 0) return [];
  const seed = random.below(model.learners.length);
  const count = draft.count[seed] as number;
  if (count === 0) return [];
  const size = 1 + random.below(most);
  const group = new Set([seed]);
  const { weeks, tasks } = model.learners[seed] as LearnerModel;
  for (let tried = 0; tried < 4 * size && group.size < size; tried++) {
    const block = (draft.offset[seed] as number) + random.below(count);
    const first = draft.first[block] as number;
    const week = weeks[first + random.below(draft.weeks[block] as number)] as number;
    // Someone in a venue that this task could use: their places can be exchanged.
    const { venues } = tasks[draft.task[block] as number] as LearnerModel["tasks"][number];
    const venue = venues[random.below(venues.length)] as number;
    const other = someoneAt(draft, random, venue, week);
    if (other >= 0) group.add(other);
  }
  return [...group];
}

function someoneAt(draft: DraftPlan, random: Random, venue: number, week: number): number {
  const count = draft.model.learners.length;
  for (let i = 0, l = random.below(count); i < count; i++, l = l + 1 === count ? 0 : l + 1) if (blockAt(draft, l, venue, week) >= 0) return l;
  return -1;
}
