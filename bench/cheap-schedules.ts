/**
 * Every schedule of one learner that costs, under a certificate's prices, no more than a given amount above the learner's
 * cheapest one. The ways through the learner's weeks are walked depth first; what is left to pay at least from each state on,
 * found backwards by a dynamic programme, cuts off whatever cannot stay within the amount. It shares no code with the search.
 */
import type { Certificate, Learner, Problem, Programme, Task } from '../src/solver/index.ts';
import { value } from './lp-file.ts';

/** A block of a schedule; positions count the learner's weeks of presence. */
export interface ScheduledBlock {
  task: string;
  venue: number;
  first: number;
  length: number;
}

export interface CheapSchedule {
  blocks: readonly ScheduledBlock[];
  /** How far its cost under the prices is above that of the learner's cheapest schedule. */
  reducedCost: number;
  /** What it costs by itself, without prices and without unfairness. */
  cost: number;
  /** What unfairness compares. */
  fair: number;
}

/** What a week in each venue and the other choices cost one learner: under the prices, by itself, and in the eyes of unfairness. */
interface Costs {
  venues: ReadonlyMap<number, { priced: readonly number[]; liking: number }>;
  priced: { siteChange: number; idleWeek: number };
  own: { preference: number; siteChange: number; idleWeek: number };
  isPersonal: boolean;
}

/** A task with weeks to do. */
interface Due {
  task: Task;
  weeks: number;
  shortest: number;
  isOptional: boolean;
  venues: readonly number[];
}

/** One more block after a state; `least` is its cost with the least that follows. */
interface Step {
  block: ScheduledBlock;
  cost: number;
  to: State;
  least: number;
}

/** Where a walk stands: so many weeks gone, so many weeks left of each task, where it was last. */
interface State {
  position: number;
  left: readonly number[];
  /** Site of the last block, '' at the beginning. */
  site: string;
  /** The last block's task and venue while that task goes on: the same again without a pause would be the same block. */
  open: { task: number; venue: number } | null;
  /** The least that is still to be paid; Infinity where the learner cannot finish. */
  least: number;
  mayEnd: boolean;
  steps: Step[];
}

export class CheapSchedules {
  /** The learner's weeks of presence. */
  readonly weeks: readonly number[];
  /** Cost of the cheapest schedule under the prices; Infinity if there is none. */
  readonly least: number;
  readonly #problem: Problem;
  readonly #due: readonly Due[];
  readonly #costs: Costs;
  readonly #order: TaskOrder;
  readonly #pins: ReadonlyMap<number, { task: string; venue: number }>;
  readonly #states = new Map<string, State>();
  readonly #start: State;

  /** Errors: published plans and bounds on site variety are refused. */
  constructor(problem: Problem, certificate: Certificate, index: number) {
    const learner = problem.learners[index] as Learner;
    const programme = problem.programmes.find(({ id }) => id === learner.programme) as Programme;
    if (problem.published || programme.maximumTasksPerSite !== undefined) throw new Error('schedules are not listed for published plans or where site variety is bounded');
    this.#problem = problem;
    this.weeks = presence(problem, learner);
    this.#due = dueTasks(problem, learner, programme);
    this.#costs = costsOf(problem, certificate, index, this.weeks, this.#due);
    this.#order = new TaskOrder(programme, learner, this.#due);
    this.#pins = pinsOf(problem, learner, this.weeks);
    this.#start = this.#stateAt(0, this.#due.map(({ weeks }) => weeks), '', null);
    this.least = this.#start.least;
  }

  /** All schedules within `amount` of the cheapest one, the cheapest steps first; null if there are more than `most`. */
  within(amount: number, most = Infinity): CheapSchedule[] | null {
    const found: CheapSchedule[] = [];
    const path: ScheduledBlock[] = [];
    const limit = this.least + amount;
    const walk = (state: State, paid: number): boolean => {
      if (state.mayEnd && paid <= limit) {
        if (found.length === most) return false;
        found.push(this.#describe([...path], paid - this.least));
      }
      for (const { block, cost, to, least } of state.steps) {
        if (paid + least > limit) break;
        path.push(block);
        if (!walk(to, paid + cost)) return false;
        path.pop();
      }
      return true;
    };
    return this.least < Infinity && !walk(this.#start, 0) ? null : found;
  }

  #stateAt(position: number, left: readonly number[], site: string, open: State['open']): State {
    const key = `${position}|${left.join()}|${site}|${open ? `${open.task},${open.venue}` : ''}`;
    const known = this.#states.get(key);
    if (known) return known;
    const state: State = { position, left, site, open, least: Infinity, mayEnd: this.#mayEnd(position, left), steps: [] };
    this.#states.set(key, state);
    state.steps = this.#stepsFrom(state).sort((a, b) => a.least - b.least);
    state.least = Math.min(state.mayEnd ? 0 : Infinity, state.steps[0]?.least ?? Infinity);
    return state;
  }

  // Who has done everything may stay away for the rest, unless a pin lies ahead.
  #mayEnd(position: number, left: readonly number[]): boolean {
    return this.#order.mayEnd(left) && ![...this.#pins.keys()].some((pinned) => pinned >= position);
  }

  #stepsFrom(state: State): Step[] {
    const steps: Step[] = [];
    for (let first = state.position; first < this.weeks.length; first++) {
      this.#due.forEach((_, k) => {
        if (this.#order.mayStart(state.left, k)) steps.push(...this.#blocksFrom(state, k, first));
      });
      // The next block would begin later, and nobody waits in a pinned week.
      if (this.#pins.has(first)) break;
    }
    return steps;
  }

  #blocksFrom(state: State, k: number, first: number): Step[] {
    const { task, shortest, venues } = this.#due[k] as Due;
    const steps: Step[] = [];
    for (const venue of venues) {
      if (first === state.position && state.open?.task === k && state.open.venue === venue) continue;
      const site = this.#problem.venues[venue]?.site ?? '';
      let cost = (first - state.position) * this.#costs.priced.idleWeek + (state.site !== '' && state.site !== site ? this.#costs.priced.siteChange : 0);
      const longest = Math.min(state.left[k] as number, task.maximumBlock);
      for (let length = 1; length <= longest; length++) {
        cost += this.#weekCost(task, venue, first + length - 1);
        if (cost === Infinity) break;
        if (length < shortest) continue;
        const left = state.left.with(k, (state.left[k] as number) - length);
        const to = this.#stateAt(first + length, left, site, left[k] === 0 ? null : { task: k, venue });
        if (to.least < Infinity) steps.push({ block: { task: task.id, venue, first, length }, cost, to, least: cost + to.least });
      }
    }
    return steps;
  }

  #weekCost(task: Task, venue: number, position: number): number {
    const week = this.weeks[position];
    if (week === undefined || week < (task.earliestWeek ?? 0) || week > (task.latestWeek ?? Infinity)) return Infinity;
    const pin = this.#pins.get(position);
    if (pin && (pin.task !== task.id || pin.venue !== venue)) return Infinity;
    return this.#costs.venues.get(venue)?.priced[position] ?? Infinity;
  }

  #describe(blocks: readonly ScheduledBlock[], reducedCost: number): CheapSchedule {
    const { own, venues, isPersonal } = this.#costs;
    let preference = 0;
    let moving = 0;
    let end = 0;
    let before = '';
    for (const { venue, first, length } of blocks) {
      const site = this.#problem.venues[venue]?.site ?? '';
      preference += (venues.get(venue)?.liking ?? 0) * length;
      moving += own.idleWeek * (first - end) + (before !== '' && before !== site ? own.siteChange : 0);
      end = first + length;
      before = site;
    }
    const cost = own.preference * preference + moving;
    return { blocks, reducedCost, cost, fair: isPersonal ? cost : preference };
  }
}

const presence = ({ weekCount }: Problem, { unavailableWeeks }: Learner): number[] => {
  const away = new Set(unavailableWeeks);
  return Array.from({ length: weekCount }, (_, week) => week).filter((week) => !away.has(week));
};

function dueTasks({ venues }: Problem, { remaining, forbiddenVenues }: Learner, { tasks, choices = [] }: Programme): Due[] {
  const forbidden = new Set(forbiddenVenues);
  const optional = new Set(choices.flatMap((choice) => choice.tasks));
  return tasks.flatMap((task) => {
    const weeks = remaining?.[task.id] ?? task.weeks;
    if (weeks === 0) return [];
    const open = venues.flatMap(({ id, areas }, v) => (areas.includes(task.area) && !forbidden.has(id) ? [v] : []));
    return [{ task, weeks, shortest: Math.min(task.minimumBlock, weeks), isOptional: optional.has(task.id), venues: open }];
  });
}

function pinsOf({ pins = [], venues }: Problem, { id }: Learner, weeks: readonly number[]): Map<number, { task: string; venue: number }> {
  const pinned = new Map<number, { task: string; venue: number }>();
  for (const pin of pins.filter(({ learner }) => learner === id)) {
    weeks.forEach((week, position) => {
      if (week >= pin.firstWeek && week <= pin.lastWeek) pinned.set(position, { task: pin.task, venue: venues.findIndex((venue) => venue.id === pin.venue) });
    });
  }
  return pinned;
}

function costsOf(problem: Problem, { venuePrices, limitPrices, fairShares }: Certificate, index: number, weeks: readonly number[], due: readonly Due[]): Costs {
  const { weights, fairness, venues, limits = [] } = problem;
  const learner = problem.learners[index] as Learner;
  const isPersonal = fairness === 'personal';
  const share = fairShares[index] ?? 0;
  const own = { preference: weights.preference, siteChange: weights.siteChange * (learner.burden?.siteChange ?? 1), idleWeek: weights.idleWeek * (learner.burden?.idleWeek ?? 1) };
  const times = isPersonal ? 1 + share : 1;
  const counted = limits.flatMap((limit, i) => (limit.learners === undefined || limit.learners.includes(learner.id) ? [i] : []));
  const table = [...new Set(due.flatMap((entry) => entry.venues))].map((v) => {
    const venue = venues[v] as Problem['venues'][number];
    const liking = learner.preferences?.[venue.id] ?? 0;
    const here = counted.filter((i) => limits[i]?.venues?.includes(venue.id) ?? true);
    const priced = weeks.map((week) => {
      const isOpen = !venue.closedWeeks?.includes(week) && value(venue.capacity, week) >= Math.max(1, venue.minimumWhenOpen ?? 0) && here.every((i) => value(limits[i]?.max, week) > 0);
      const price = here.reduce((sum, i) => sum + (limitPrices[i]?.[week] ?? 0), venuePrices[v]?.[week] ?? 0);
      return isOpen ? liking * (isPersonal ? weights.preference * times : weights.preference + share) + price : Infinity;
    });
    return [v, { priced, liking }] as const;
  });
  return { venues: new Map(table), own, priced: { siteChange: own.siteChange * times, idleWeek: own.idleWeek * times }, isPersonal };
}

/** Which task may come next, on weeks left: order, prerequisites and choices. */
class TaskOrder {
  readonly #programme: Programme;
  readonly #learner: Learner;
  readonly #due: readonly Due[];
  readonly #before: readonly (readonly [task: string, isPrerequisite: boolean])[][];

  constructor(programme: Programme, learner: Learner, due: readonly Due[]) {
    this.#programme = programme;
    this.#learner = learner;
    this.#due = due;
    const { order = [], prerequisites = [] } = programme;
    const pairs = [...order.map((pair) => [pair, false] as const), ...prerequisites.map((pair) => [pair, true] as const)];
    this.#before = due.map(({ task }) => pairs.flatMap(([[before = '', after], isPrerequisite]) => (after === task.id ? [[before, isPrerequisite] as const] : [])));
  }

  mayStart(left: readonly number[], k: number): boolean {
    if (left[k] === 0) return false;
    const id = (this.#due[k] as Due).task.id;
    // Once a later task has begun, an earlier one cannot go on.
    if ((this.#programme.order ?? []).some(([before, after = '']) => before === id && this.#isBegun(left, after))) return false;
    return (this.#before[k] ?? []).every(([before, isPrerequisite]) => this.#isOver(left, before) || (!isPrerequisite && !this.#isBegun(left, before) && this.#isOptional(before)));
  }

  mayEnd(left: readonly number[]): boolean {
    if (!this.#due.every(({ weeks, isOptional }, k) => left[k] === 0 || (isOptional && left[k] === weeks))) return false;
    return (this.#programme.choices ?? []).every(({ tasks, atLeast, atMost }) => {
      const done = tasks.filter((id) => this.#isOver(left, id)).length;
      return done >= atLeast && done <= atMost;
    });
  }

  #index(id: string): number {
    return this.#due.findIndex(({ task }) => task.id === id);
  }

  #isOver(left: readonly number[], id: string): boolean {
    const k = this.#index(id);
    return k >= 0 ? left[k] === 0 : this.#learner.remaining?.[id] === 0;
  }

  // A task done before the horizon ended before everything else.
  #isBegun(left: readonly number[], id: string): boolean {
    const k = this.#index(id);
    return k >= 0 && (left[k] as number) < (this.#due[k] as Due).weeks;
  }

  #isOptional(id: string): boolean {
    return this.#due[this.#index(id)]?.isOptional ?? true;
  }
}
