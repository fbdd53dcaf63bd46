/** Small changes of a row that is being proposed, by time: its other blocks stay where they are, as far as they can. */

import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Random } from "./random.ts";
import type { Row } from "./row-rules.ts";
import { anyVenue } from "./task-finder.ts";

/** Later than any week. */
const LATER = 2 ** 20;
/** One time in so many all others are pushed aside; else the one that lies there goes to the free time. */
const PUSH_EVERY = 3;

/** The block of a task, the first one if it is cut; −1 if the row has none. */
export function blockOfTask(row: Row, task: number): number {
  for (let i = 0; i < row.count; i++) if (row.task[i] === task) return i;
  return -1;
}

/** The block just before another one in time, or just behind it; −1 if there is none. */
export function blockNextTo({ first, count }: Row, i: number, isBefore: boolean): number {
  const at = first[i] as number;
  let found = -1;
  for (let j = 0; j < count; j++) {
    const there = first[j] as number;
    if (j === i || there < at !== isBefore) continue;
    if (found < 0 || there > (first[found] as number) === isBefore) found = j;
  }
  return found;
}

/**
 * Puts a row in order in which block `mover` has been put to another time: what lies in its way goes to the time that has become `free`,
 * perhaps to another venue, or is pushed aside with all the others. False if the blocks do not fit.
 */
export function makeRoom(learner: LearnerModel, row: Row, mover: number, free: number, random: Random): boolean {
  if (random.below(PUSH_EVERY) === 0) pushAside(row, mover);
  else {
    exchangeTimes(learner, row, mover, free, random);
    sortByTime(row);
    if (!isApart(row)) return false;
  }
  return (row.first[0] as number) >= learner.start;
}

function exchangeTimes(learner: LearnerModel, row: Row, mover: number, free: number, random: Random): void {
  const first = row.first[mover] as number;
  const end = first + (row.weeks[mover] as number);
  for (let i = 0; i < row.count; i++) {
    const begin = row.first[i] as number;
    if (i === mover || begin >= end || begin + (row.weeks[i] as number) <= first) continue;
    row.first[i] = free;
    if (random.below(2) === 0) row.venue[i] = anyVenue(learner.tasks[row.task[i] as number] as TaskModel, random);
    return;
  }
}

// Each as little as it takes: those whose middle lies before the mover's to earlier weeks, the others to later ones.
function pushAside(row: Row, mover: number): void {
  const { first, weeks } = row;
  const begin = first[mover] as number;
  const middle = 2 * begin + (weeks[mover] as number);
  let here = 0;
  for (let i = 0; i < row.count; i++) {
    if (i === mover) continue;
    if (2 * (first[i] as number) + (weeks[i] as number) < middle) here++;
    else first[i] = (first[i] as number) + LATER;
  }
  // So the mover is sorted in between.
  first[mover] = LATER - 1;
  sortByTime(row);
  first[here] = begin;
  for (let i = here + 1; i < row.count; i++) first[i] = Math.max((first[i] as number) - LATER, (first[i - 1] as number) + (weeks[i - 1] as number));
  for (let i = here - 1; i >= 0; i--) first[i] = Math.min(first[i] as number, (first[i + 1] as number) - (weeks[i] as number));
}

function isApart({ count, first, weeks }: Row): boolean {
  for (let i = 1; i < count; i++) if ((first[i - 1] as number) + (weeks[i - 1] as number) > (first[i] as number)) return false;
  return true;
}

function sortByTime({ count, task, venue, first, weeks }: Row): void {
  for (let i = 1; i < count; i++) {
    const at = first[i] as number;
    const [k, v, w] = [task[i] as number, venue[i] as number, weeks[i] as number];
    let j = i - 1;
    for (; j >= 0 && (first[j] as number) > at; j--) {
      task[j + 1] = task[j] as number;
      venue[j + 1] = venue[j] as number;
      first[j + 1] = first[j] as number;
      weeks[j + 1] = weeks[j] as number;
    }
    task[j + 1] = k;
    venue[j + 1] = v;
    first[j + 1] = at;
    weeks[j + 1] = w;
  }
}
