/**
 * An ejection chain of two: a learner takes a place in another venue, and one of the learners who are there goes
 * elsewhere, first of all to the place that has become free. It gets through where venues are full, so that no single
 * move can. **Source**: Glover, Ejection chains, reference structures and alternating path methods for traveling salesman
 * problems, Discrete Applied Mathematics 65 (1996).
 */

import type { DraftPlan } from "./draft-plan.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Random } from "./random.ts";

// A way to say "whatever it costs, but never a closed week".
const ANY_PRICE = Number.MAX_VALUE;
const LEARNERS_LOOKED_AT = 400;

/** Tries one chain that starts at a learner; takes it if both steps together cost at most `allowance` more. */
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
  const first = draft.first[from + block] as number;
  const position = first + random.below(draft.weeks[from + block] as number);
  const kept = draft.blocksOf(l);
  draft.load(l);
  draft.row.venue[block] = taken;
  if (!draft.propose(l, ANY_PRICE)) return false;
  const spent = draft.delta;
  if (spent <= allowance) return true;
  if (eject(draft, learner, { venue: taken, week: learner.weeks[position] as number, to: left }, random, allowance - spent)) return true;
  draft.set(l, kept);
  return false;
}

interface Ejection {
  venue: number;
  week: number;
  to: number;
}

function eject(draft: DraftPlan, learner: LearnerModel, { venue, week, to }: Ejection, random: Random, allowance: number): boolean {
  const { learners } = draft.model;
  const start = random.below(learners.length);
  const most = Math.min(learners.length, LEARNERS_LOOKED_AT);
  for (let i = 0, m = start; i < most; i++, m = m + 1 === learners.length ? 0 : m + 1) {
    if (m === learner.index) continue;
    const block = blockAt(draft, m, venue, week);
    if (block < 0) continue;
    const other = learners[m] as LearnerModel;
    const { venues } = other.tasks[draft.task[(draft.offset[m] as number) + block] as number] as TaskModel;
    draft.load(m);
    draft.row.venue[block] = venues.includes(to) ? to : (venues[random.below(venues.length)] as number);
    return draft.propose(m, allowance);
  }
  return false;
}

/** The block of a learner that lies in this venue in this week, −1 if there is none. */
export function blockAt(draft: DraftPlan, l: number, venue: number, week: number): number {
  const from = draft.offset[l] as number;
  const { weeks } = draft.model.learners[l] as LearnerModel;
  for (let i = 0; i < (draft.count[l] as number); i++) {
    if (draft.venue[from + i] !== venue) continue;
    const first = draft.first[from + i] as number;
    const inside = (weeks[first] as number) <= week && (weeks[first + (draft.weeks[from + i] as number) - 1] as number) >= week;
    if (inside) return i;
  }
  return -1;
}
