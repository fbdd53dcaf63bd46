/**
 * For learners whose lattice is too large: what each of their weeks is worth, so that tasks which are priced one by one
 * do not all take the same cheap weeks. Every week may be used once; every task takes its weeks at the cheapest venue,
 * in one piece or not; of a choice the fewest weeks that it may take are taken, and more where that earns something. That is
 * a flow of least cost; its dual values are the prices of the weeks.
 *
 * **Source**: Ahuja, Magnanti and Orlin, Network Flows, Prentice Hall (1993), chapter 9 (successive shortest paths).
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel } from "./learner-model.ts";
import { separateChoices } from "./relaxed-schedule.ts";
import type { WeekCosts } from "./week-costs.ts";

const NOBODY = -1;

/** Where a shortest way goes on: to a week, to another task of the same choice, or out. */
type Step = { week: number } | { task: number } | null;

export class WeekPrices {
  /** Price per position, not negative; a multiple of whatever all costs are multiples of. */
  prices = new Float64Array(0);
  /** Per task what one week more of it would cost, that of the week included. */
  taskValues = new Float64Array(0);
  #learner: LearnerModel | null = null;
  /** tasks × positions: cheapest venue of that week. */
  #cost: Float64Array[] = [];
  #option: Int32Array[] = [];
  /** The task that has each position, and how many positions each task has. */
  #holder = new Int32Array(0);
  #taken = new Int32Array(0);
  /** The choice of each optional task; NOBODY for required ones. */
  #choiceOf = new Int32Array(0);
  /** Cheapest way from each task, and each position, to a free position. */
  #fromTask = new Float64Array(0);
  #fromWeek = new Float64Array(0);
  #next: Step[] = [];
  #lastSent = NOBODY;
  /** What a week would cost that is not there: more than any way to a free week. So every week has a price, also where all are needed. */
  #outside = 0;

  /** Finds the prices for a learner under these costs; false where tasks find no weeks. */
  fill(learner: LearnerModel, costs: WeekCosts): boolean {
    this.#learner = learner;
    const { choices } = separateChoices(learner);
    this.#choiceOf = new Int32Array(learner.tasks.length).fill(NOBODY);
    for (const [c, { tasks }] of choices.entries()) for (const k of tasks) this.#choiceOf[k] = c;
    this.#readCosts(learner, costs);
    let largest = 1;
    for (const row of this.#cost) for (const cost of row) if (cost < Infinity) largest = Math.max(largest, Math.abs(cost));
    this.#outside = 2 ** Math.ceil(2 + Math.log2((learner.weeks.length + 1) * largest));
    const positions = learner.weeks.length;
    this.#holder = new Int32Array(positions).fill(NOBODY);
    this.#taken = new Int32Array(learner.tasks.length);
    this.#fromTask = new Float64Array(learner.tasks.length);
    this.#fromWeek = new Float64Array(positions);
    for (const [k, task] of learner.tasks.entries()) {
      if (task.optional) continue;
      for (let week = 0; week < task.weeks; week++) if (!this.#send([k], this.#outside / 2)) return false;
    }
    const total = (list: number[]) => list.reduce((sum, weeks) => sum + weeks, 0);
    const sizes = ({ tasks }: { tasks: number[] }) => tasks.map((k) => learner.tasks[k]?.weeks ?? 0).sort((a, b) => a - b);
    for (const choice of choices) {
      const least = total(sizes(choice).slice(0, choice.atLeast));
      for (let week = 0; week < least; week++) if (!this.#send(choice.tasks, this.#outside / 2)) return false;
    }
    const spare = choices.map((choice) => total(sizes(choice).toReversed().slice(0, choice.atMost)) - total(sizes(choice).slice(0, choice.atLeast)));
    while (this.#send(choices.flatMap(({ tasks }, c) => ((spare[c] as number) > 0 ? tasks : [])), 0)) {
      const last = this.#choiceOf[this.#lastSent] as number;
      spare[last] = (spare[last] as number) - 1;
    }
    this.#measure();
    // Where all weeks are needed only their differences count.
    const least = this.#fromWeek.subarray(learner.start).reduce((a, b) => Math.min(a, b), Infinity);
    this.prices = this.#fromWeek.map((price, position) => (position < learner.start ? 0 : price - least));
    this.taskValues = this.#fromTask.map((value) => value - least);
    return true;
  }

  #readCosts({ tasks, weeks }: LearnerModel, { placed, positions }: WeekCosts): void {
    this.#cost = tasks.map(() => new Float64Array(weeks.length).fill(Infinity));
    this.#option = tasks.map(() => new Int32Array(weeks.length));
    for (const [k, { options, firstPosition, lastPosition }] of tasks.entries()) {
      const [cost, cheapest] = [this.#cost[k] as Float64Array, this.#option[k] as Int32Array];
      for (let option = 0; option < options.length; option++) {
        const row = (options[option] as number) * positions;
        for (let position = firstPosition; position <= lastPosition; position++) {
          const here = placed[row + position] as number;
          if (here >= (cost[position] as number)) continue;
          cost[position] = here;
          cheapest[position] = option;
        }
      }
    }
  }

  /** Lets one of these tasks have one week more, along the cheapest way, if that costs less than `limit`. */
  #send(tasks: readonly number[], limit: number): boolean {
    this.#measure();
    let first = NOBODY;
    for (const k of tasks) {
      if (this.#isFull(k)) continue;
      if (first < 0 || (this.#fromTask[k] as number) < (this.#fromTask[first] as number)) first = k;
    }
    if (first < 0 || (this.#fromTask[first] as number) >= limit) return false;
    this.#lastSent = first;
    this.#taken[first] = (this.#taken[first] as number) + 1;
    for (let k = first; ;) {
      const step = this.#next[k] as Step;
      if (step === null) throw new Error("a way to a free week leads outside");
      if ("task" in step) {
        this.#taken[k] = (this.#taken[k] as number) - 1;
        this.#taken[step.task] = (this.#taken[step.task] as number) + 1;
        k = step.task;
        continue;
      }
      const displaced = this.#holder[step.week] as number;
      this.#holder[step.week] = k;
      if (displaced < 0) return true;
      k = displaced;
    }
  }

  #isFree(week: number): boolean {
    return (this.#holder[week] as number) < 0;
  }

  #costOfHolder(week: number): number {
    return (this.#cost[this.#holder[week] as number] as Float64Array)[week] as number;
  }

  #isFull(k: number): boolean {
    return (this.#taken[k] as number) >= ((this.#learner as LearnerModel).tasks[k]?.weeks ?? 0);
  }

  /** Measures the cheapest ways to a free position, by correcting labels until none changes. */
  #measure(): void {
    const { tasks } = this.#learner as LearnerModel;
    const [holder, fromTask, fromWeek] = [this.#holder, this.#fromTask, this.#fromWeek];
    fromTask.fill(this.#outside);
    this.#next = tasks.map(() => null);
    for (let week = 0; week < fromWeek.length; week++) fromWeek[week] = this.#isFree(week) ? 0 : this.#outside - this.#costOfHolder(week);
    for (let hasChanged = true; hasChanged;) {
      hasChanged = false;
      for (let k = 0; k < tasks.length; k++) {
        const cost = this.#cost[k] as Float64Array;
        let least = fromTask[k] as number;
        let at = NOBODY;
        for (let week = 0; week < cost.length; week++) {
          if (holder[week] === k) continue;
          const way = (cost[week] as number) + (fromWeek[week] as number);
          if (way < least) [least, at] = [way, week];
        }
        let other = NOBODY;
        if (this.#choiceOf[k] !== NOBODY && (this.#taken[k] as number) > 0) {
          for (let m = 0; m < tasks.length; m++) {
            if (m === k || this.#choiceOf[m] !== this.#choiceOf[k] || this.#isFull(m) || (fromTask[m] as number) >= least) continue;
            least = fromTask[m] as number;
            other = m;
          }
        }
        if (at < 0 && other < 0) continue;
        fromTask[k] = least;
        this.#next[k] = other >= 0 ? { task: other } : { week: at };
        hasChanged = true;
        for (let week = 0; week < cost.length; week++) {
          if (holder[week] === k) fromWeek[week] = least - (cost[week] as number);
        }
      }
    }
  }

  /** Does the flow give a task any weeks? */
  isTaken(k: number): boolean {
    return (this.#taken[k] as number) > 0;
  }

  /** The weeks as the flow shares them out, each a block of its own. */
  blocks(): FlatBlocks {
    const { tasks } = this.#learner as LearnerModel;
    const blocks: FlatBlocks = [];
    this.#holder.forEach((k, position) => {
      if (k >= 0) blocks.push(k, (tasks[k] as LearnerModel["tasks"][number]).venues[(this.#option[k] as Int32Array)[position] as number] as number, position, 1);
    });
    return blocks;
  }

  /** What those weeks cost. */
  get cost(): number {
    return this.#holder.reduce((sum, _, week) => (this.#isFree(week) ? sum : sum + this.#costOfHolder(week)), 0);
  }
}
