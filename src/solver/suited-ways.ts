/** Which ways of looking for plans suit a problem, from what its learners may do. */

import { firstsAlike } from "./alike-learners.ts";
import { MOST_STATES_IN_ALL } from "./bound.ts";
import { waysOfHavingDone } from "./lattice.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { ScheduleStates } from "./schedule-states.ts";

/** Beyond so many ways of having done some of the tasks a learner's order of them is not to be found near a sequence. */
const MANY_WAYS = 2 ** 20;
/** So many learners are asked whether a lattice holds all that they may have done. */
const ASKED = 3;
/** So many learners may have large lattices where plans are brought into balance. */
const FEW_LARGE = 0.1;
/** Learners are mostly alike where there are at least so many times more of them than kinds. */
const ALIKE = 2;

/** Is a schedule around a sequence of tasks too small a part of all, for most learners? Then plans are found by annealing alone. */
export function leavesSequences({ learners }: Model, book: LatticeBook): boolean {
  const many = learners.filter((learner) => waysOfHavingDone(learner) > MANY_WAYS);
  if (many.length <= learners.length / 2) return false;
  // An order among the tasks may leave so few of these ways that a lattice holds them all. To find out that it does not takes long: a few are asked.
  const count = Math.min(ASKED, many.length);
  const asked = Array.from({ length: count }, (_, i) => many[Math.floor((i * many.length) / count)] as LearnerModel);
  const without = asked.filter((learner) => book.whole(learner) === null).length;
  return (without / count) * many.length > learners.length / 2;
}

/**
 * Are plans brought into balance here? Not where a plan is in force, whose rows are where to look (a balance begins by leaving them all), nor where alike
 * learners would all follow the same prices; elsewhere where answers are nearly exact, or where no bound's prices can be hoped for, of which oscillation makes more.
 */
export function suitsBalance(model: Model, book: LatticeBook): boolean {
  return model.problem.published === undefined && !areMostlyAlike(model) && (answersWell(model, book) || isBeyondPricing(model, book));
}

/** Are plans mixed from the schedules of alike learners? Where a plan is in force its rows are where to look, and nearly nobody is alike. */
export function suitsMixing(model: Model): boolean {
  return model.problem.published === undefined && model.learners.some(({ tasks }) => tasks.length > 0) && areMostlyAlike(model);
}

function areMostlyAlike(model: Model): boolean {
  const firsts = firstsAlike(model);
  const choosing = model.learners.filter(({ tasks }) => tasks.length > 0);
  return ALIKE * new Set(choosing.map(({ index }) => firsts[index])).size <= choosing.length;
}

/** Have nearly all learners lattices so small that a hasty answer is close to the cheapest? Not where a site may bar a task: that is judged path by path. */
function answersWell({ learners }: Model, book: LatticeBook): boolean {
  const isRough = (learner: LearnerModel) => learner.tasksPerSite < learner.programme.tasks.length || book.small(learner) === null;
  return learners.filter(isRough).length <= FEW_LARGE * learners.length;
}

/** Would one exact pricing of everybody take so long that there is none but at the end? */
function isBeyondPricing({ learners }: Model, book: LatticeBook): boolean {
  const states = new ScheduleStates();
  let sum = 0;
  // A few are asked: to build the lattices of all can take long.
  for (let i = 0; i < ASKED; i++) {
    const learner = learners[Math.floor((i * learners.length) / ASKED)];
    const lattice = learner ? book.whole(learner) : null;
    if (!learner || lattice === null) continue;
    states.begin(learner, lattice, Infinity);
    sum += (states.total * learners.length) / ASKED;
  }
  return sum > MOST_STATES_IN_ALL;
}
