/**
 * Small changes of one learner's row. Each move writes a changed row into `draft.row` and tells whether there is one;
 * it may break personal rules, which the draft then refuses. Blocks keep their order in time; idle weeks are the gaps
 * between them.
 */

import type { DraftPlan } from "./draft-plan.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Random } from "./random.ts";
import { anyVenue, venueAtSite } from "./task-finder.ts";

export type Move = (draft: DraftPlan, learner: LearnerModel, random: Random) => boolean;

/** A learner's row as a sequence: blocks with the gap before each. Scratch, used by one move at a time. */
interface Sequence {
  count: number;
  task: Int32Array;
  venue: Int32Array;
  weeks: Int32Array;
  gap: Int32Array;
}

const ROOM = 16;
const sequence: Sequence = { count: 0, task: new Int32Array(ROOM), venue: new Int32Array(ROOM), weeks: new Int32Array(ROOM), gap: new Int32Array(ROOM) };

function read(draft: DraftPlan, learner: LearnerModel): Sequence {
  const from = draft.offset[learner.index] as number;
  const count = draft.count[learner.index] as number;
  if (sequence.task.length < count + 2) {
    const room = 2 * count + 2;
    [sequence.task, sequence.venue, sequence.weeks, sequence.gap] = [new Int32Array(room), new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  }
  let end = learner.start;
  for (let i = 0; i < count; i++) {
    const first = draft.first[from + i] as number;
    sequence.task[i] = draft.task[from + i] as number;
    sequence.venue[i] = draft.venue[from + i] as number;
    sequence.weeks[i] = draft.weeks[from + i] as number;
    sequence.gap[i] = first - end;
    end = first + (draft.weeks[from + i] as number);
  }
  sequence.count = count;
  return sequence;
}

function write(draft: DraftPlan, learner: LearnerModel): boolean {
  draft.row.count = 0;
  let position = learner.start;
  for (let i = 0; i < sequence.count; i++) {
    position += sequence.gap[i] as number;
    draft.push(sequence.task[i] as number, sequence.venue[i] as number, position, sequence.weeks[i] as number);
    position += sequence.weeks[i] as number;
  }
  return position <= learner.weeks.length;
}

/** Takes block `at` out; its gap falls to the block behind it. */
function takeOut({ count, task, venue, weeks, gap }: Sequence, at: number): void {
  const gapOut = gap[at] as number;
  for (let i = at; i < count - 1; i++) {
    task[i] = task[i + 1] as number;
    venue[i] = venue[i + 1] as number;
    weeks[i] = weeks[i + 1] as number;
    gap[i] = gap[i + 1] as number;
  }
  if (at < count - 1) gap[at] = (gap[at] as number) + gapOut;
  sequence.count = count - 1;
}

/** Puts a block before place `at`, directly behind its predecessor; the gap stays before the block that was there. */
function putIn({ count, task, venue, weeks, gap }: Sequence, at: number, newTask: number, newVenue: number, newWeeks: number, newGap: number): void {
  for (let i = count; i > at; i--) {
    task[i] = task[i - 1] as number;
    venue[i] = venue[i - 1] as number;
    weeks[i] = weeks[i - 1] as number;
    gap[i] = gap[i - 1] as number;
  }
  task[at] = newTask;
  venue[at] = newVenue;
  weeks[at] = newWeeks;
  gap[at] = newGap;
  sequence.count = count + 1;
}

/**
 * Perhaps another venue for block `at`, once it stands in its new place: any, or at the site of a neighbour, which saves a site change.
 */
function settle(draft: DraftPlan, learner: LearnerModel, at: number, random: Random): void {
  const { venue } = sequence;
  const way = random.below(4);
  if (way === 0) return;
  const task = taskAt(learner, at);
  if (way === 1) {
    venue[at] = anyVenue(task, random);
    return;
  }
  const neighbour = way === 2 ? at - 1 : at + 1;
  if (neighbour < 0 || neighbour >= sequence.count) return;
  const { venueSite } = draft.model;
  const there = venueAtSite(task, venueSite[venue[neighbour] as number] as number, venueSite);
  if (there >= 0) venue[at] = there;
}

const taskAt = (learner: LearnerModel, block: number): TaskModel => learner.tasks[sequence.task[block] as number] as TaskModel;

/** One block goes to another venue. */
export const changeVenue: Move = (draft, learner, random) => {
  draft.load(learner.index);
  const { row } = draft;
  if (row.count === 0) return false;
  const block = random.below(row.count);
  const { venues } = learner.tasks[row.task[block] as number] as TaskModel;
  if (venues.length < 2) return false;
  let option = random.below(venues.length - 1);
  if (venues[option] === row.venue[block]) option = venues.length - 1;
  row.venue[block] = venues[option] as number;
  return true;
};

/** Two blocks change places; what lies between shifts by the difference of their lengths. */
export const swapBlocks: Move = (draft, learner, random) => {
  const { count, task, venue, weeks } = read(draft, learner);
  if (count < 2) return false;
  const i = random.below(count - 1);
  // Near swaps are the likelier ones: far ones move more and are rarely taken.
  const j = random.below(2) === 0 ? i + 1 : i + 1 + random.below(count - 1 - i);
  for (const list of [task, venue, weeks]) {
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
  settle(draft, learner, i, random);
  settle(draft, learner, j, random);
  return write(draft, learner);
};

/** A block moves to another place in the sequence, perhaps to another venue as well. */
export const moveBlock: Move = (draft, learner, random) => {
  const { count, task, venue, weeks } = read(draft, learner);
  if (count < 2) return false;
  const i = random.below(count);
  const [k, v, w] = [task[i] as number, venue[i] as number, weeks[i] as number];
  takeOut(sequence, i);
  let j = random.below(count - 1);
  if (j >= i) j++;
  if (j >= sequence.count) {
    j = sequence.count;
    putIn(sequence, j, k, v, w, 0);
  } else {
    const gap = sequence.gap[j] as number;
    // Before the gap or behind it.
    const before = random.below(2) === 0;
    putIn(sequence, j, k, v, w, before ? 0 : gap);
    if (!before) sequence.gap[j + 1] = 0;
  }
  settle(draft, learner, j, random);
  return write(draft, learner);
};

/** Some idle weeks move from one gap to another (the end of the horizon is a gap too). */
export const moveIdleWeeks: Move = (draft, learner, random) => {
  const { count, gap, weeks } = read(draft, learner);
  if (count === 0) return false;
  let used = 0;
  for (let i = 0; i < count; i++) used += (gap[i] as number) + (weeks[i] as number);
  const spare = learner.weeks.length - learner.start - used;
  const from = random.below(count + 1);
  const to = random.below(count + 1);
  const most = from === count ? spare : (gap[from] as number);
  if (from === to || most === 0) return false;
  const moved = random.below(2) === 0 ? 1 : 1 + random.below(most);
  if (from < count) gap[from] = (gap[from] as number) - moved;
  if (to < count) gap[to] = (gap[to] as number) + moved;
  return write(draft, learner);
};

/** The blocks of one task are cut otherwise: weeks pass between two of them, or one is cut in two, or two become one. */
export const cutOtherwise: Move = (draft, learner, random) => {
  const { count, task, venue, weeks, gap } = read(draft, learner);
  if (count === 0) return false;
  const i = random.below(count);
  const k = task[i] as number;
  const model = taskAt(learner, i);
  let other = -1;
  for (let j = 0, seen = 0; j < count; j++) if (j !== i && task[j] === k && random.below(++seen) === 0) other = j;
  const mine = weeks[i] as number;
  if (other >= 0 && random.below(3) > 0) {
    const moved = 1 + random.below(mine);
    weeks[other] = (weeks[other] as number) + moved;
    if (moved === mine) takeOut(sequence, i);
    else weeks[i] = mine - moved;
    return write(draft, learner);
  }
  if (mine < 2 * model.shortest) return false;
  const cut = model.shortest + random.below(mine - 2 * model.shortest + 1);
  weeks[i] = mine - cut;
  const place = random.below(3) === 0 ? i + 1 : random.below(count + 1);
  const newVenue = random.below(2) === 0 ? (venue[i] as number) : anyVenue(model, random);
  putIn(sequence, place, k, newVenue, cut, 0);
  void gap;
  return write(draft, learner);
};

/** An optional task gives way to another one, or is added or dropped where the choices leave room. */
export const chooseOtherwise: Move = (draft, learner, random) => {
  const enters = anyOptional(learner, random);
  if (enters < 0) return false;
  const { count, task } = read(draft, learner);
  let isHere = false;
  for (let i = 0; i < count; i++) if (task[i] === enters) isHere = true;
  const exchange = isHere || random.below(8) > 0;
  let place = random.below(count + 1);
  if (exchange) {
    const leaves = isHere ? enters : leavingTask(learner, enters, random);
    if (leaves < 0) return false;
    for (let i = sequence.count - 1; i >= 0; i--) {
      if (sequence.task[i] !== leaves) continue;
      if (!isHere && random.below(3) > 0) place = i;
      takeOut(sequence, i);
    }
    place = Math.min(place, sequence.count);
  }
  if (!isHere) {
    const model = learner.tasks[enters] as TaskModel;
    let left = model.weeks;
    while (left > 0) {
      let weeks = Math.min(left, model.longest);
      while (left - weeks > 0 && left - weeks < model.shortest) weeks--;
      if (weeks < model.shortest) return false;
      putIn(sequence, place, enters, anyVenue(model, random), weeks, 0);
      settle(draft, learner, place, random);
      left -= weeks;
    }
  }
  return write(draft, learner);
};

const OPTIONAL_TRIES = 8;

function anyOptional({ tasks }: LearnerModel, random: Random): number {
  for (let i = 0; i < OPTIONAL_TRIES; i++) {
    const k = random.below(tasks.length);
    const { optional, venues } = tasks[k] as TaskModel;
    if (optional && venues.length > 0) return k;
  }
  return -1;
}

// A task of the same choice that is in the row now: the first one from some block on.
function leavingTask(learner: LearnerModel, enters: number, random: Random): number {
  const { count } = sequence;
  for (let n = 0, i = random.below(count); n < count; n++, i = i + 1 === count ? 0 : i + 1) {
    const k = sequence.task[i] as number;
    if (k !== enters && (learner.tasks[k] as TaskModel).optional && shareChoice(learner, k, enters)) return k;
  }
  return -1;
}

function shareChoice({ choices }: LearnerModel, k: number, other: number): boolean {
  for (let c = 0; c < choices.length; c++) {
    const { tasks } = choices[c] as LearnerModel["choices"][number];
    if (tasks.includes(k) && tasks.includes(other)) return true;
  }
  return false;
}
