/** Puzzles for tests: blocks of a few weeks that fill the places of two venues to the last one. */

import { PROBLEM_FORMAT, type Problem } from "./problem.ts";
import { Random } from "./random.ts";

export interface PuzzleOptions {
  seed: number;
  learners: number;
  weeks: number;
  /** Places taken away again, so that perhaps nothing fits any more; 0 leaves a plan. */
  missing?: number;
}

/** Everybody does one block of two to four weeks, and is away now and then; the places are those of a plan made first, and no more. */
export function packingPuzzle({ seed, learners, weeks, missing = 0 }: PuzzleOptions): Problem {
  const random = new Random(seed, 5);
  const away = [random.below(weeks), random.below(weeks)];
  const capacity = [0, 1].map(() => Array.from({ length: weeks }, () => 0));
  const lengths = Array.from({ length: learners }, () => 2 + random.below(3));
  const absences = lengths.map(() => [...new Set(random.below(4) === 0 ? [...away, random.below(weeks)] : away)].sort((a, b) => a - b));
  for (const [l, length] of lengths.entries()) {
    const present = Array.from({ length: weeks }, (_, week) => week).filter((week) => !(absences[l] as number[]).includes(week));
    const first = random.below(present.length - length + 1);
    const places = capacity[random.below(2)] as number[];
    for (const week of present.slice(first, first + length)) places[week] = (places[week] as number) + 1;
  }
  for (let n = 0; n < missing; ) {
    const places = capacity[random.below(2)] as number[];
    const week = random.below(weeks);
    if (places[week] === 0) continue;
    places[week] = (places[week] as number) - 1;
    n++;
  }
  return {
    format: PROBLEM_FORMAT, name: `puzzle-${seed}`, firstWeek: "2026-09-07", weekCount: weeks,
    sites: [{ id: "works" }], areas: [{ id: "welding" }],
    venues: capacity.map((places, v) => ({ id: `shop-${v + 1}`, site: "works", areas: ["welding"], capacity: places })),
    programmes: [2, 3, 4].map((length) => ({ id: `p${length}`, tasks: [{ id: "welding", area: "welding", weeks: length, minimumBlock: length, maximumBlock: length }] })),
    learners: lengths.map((length, l) => ({ id: `learner-${l + 1}`, programme: `p${length}`, unavailableWeeks: absences[l] as number[] })),
    weights: { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 0 },
  };
}
