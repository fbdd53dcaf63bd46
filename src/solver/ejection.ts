/**
 * An ejection chain of two: a learner takes a place in another venue, and one of the learners who are there goes
 * elsewhere, first of all to the place that has become free. It gets through where venues are full, so that no single
 * move can. **Source**: Glover, Ejection chains, reference structures and alternating path methods for traveling salesman
 * problems, Discrete Applied Mathematics 65 (1996).
 */

import type { DraftPlan } from "./draft-plan.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Random } from "./random.ts";

const LEARNERS_LOOKED_AT = 400;

/** Tries one chain that starts at a learner; takes its first step, or both, if that costs at most `allowance` more. */
export function ejectAndReplace(draft: DraftPlan, learner: LearnerModel, random: Random, allowance: number): boolean {
  const l = learner.index;
  const from = draft.offset[l] as number;
  const count = draft.count[l] as number;
  if (count === 0) return false;
  const block = random.below(count);
  const { venues } = learner.tasks[draft.task[from + block] as number] as TaskModel;
  const left = draft.venue[from + block] as number;
  const taken = venues[random.below(venues.length)] as number;
  if (taken === left) return false;
  const position = (draft.first[from + block] as number) + random.below(draft.weeks[from + block] as number);
  draft.load(l);
  draft.row.venue[block] = taken;
  if (draft.propose(l, allowance)) return true;
  const m = someoneElseAt(draft, l, taken, learner.weeks[position] as number, random);
  if (m < 0) return false;
  draft.setAside();
  draft.load(m);
  const ejected = blockAt(draft, m, taken, learner.weeks[position] as number);
  const options = ((draft.model.learners[m] as LearnerModel).tasks[draft.row.task[ejected] as number] as TaskModel).venues;
  draft.row.venue[ejected] = options.includes(left) ? left : (options[random.below(options.length)] as number);
  return draft.proposePair(m, l, allowance);
}

function someoneElseAt(draft: DraftPlan, l: number, venue: number, week: number, random: Random): number {
  const { length } = draft.model.learners;
  const begin = random.below(length);
  // Most places are empty, and it takes longest to find nobody.
  if (draft.board.load[venue * draft.model.weekCount + week] === 0) return -1;
  const most = Math.min(length, LEARNERS_LOOKED_AT);
  for (let i = 0, m = begin; i < most; i++, m = m + 1 === length ? 0 : m + 1) if (m !== l && blockAt(draft, m, venue, week) >= 0) return m;
  return -1;
}

/** The block of a learner that lies in this venue in this week, −1 if there is none. */
export function blockAt(draft: DraftPlan, l: number, venue: number, week: number): number {
  const from = draft.offset[l] as number;
  for (let i = 0; i < (draft.count[l] as number); i++) if (draft.venue[from + i] === venue && liesInWeek(draft, l, from + i, week)) return i;
  return -1;
}

/** Where a learner is in a week, −1 if nowhere or away. */
export function venueInWeek(draft: DraftPlan, l: number, week: number): number {
  const from = draft.offset[l] as number;
  for (let i = from; i < from + (draft.count[l] as number); i++) if (liesInWeek(draft, l, i, week)) return draft.venue[i] as number;
  return -1;
}

function liesInWeek(draft: DraftPlan, l: number, i: number, week: number): boolean {
  const { weeks } = draft.model.learners[l] as LearnerModel;
  const first = draft.first[i] as number;
  return (weeks[first] as number) <= week && (weeks[first + (draft.weeks[i] as number) - 1] as number) >= week;
}
