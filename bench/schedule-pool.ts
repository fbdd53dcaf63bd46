/** The schedules from which an exact plan is made, what they cost under prices, and the bound that prices prove over them. */
import type { Problem } from '../src/solver/index.ts';
import type { CheapSchedule } from './cheap-schedules.ts';
import { value } from './lp-file.ts';

/** Prices as in a certificate: venues × weeks, limits × weeks, and each learner's share of the unfairness. */
export interface PoolPrices {
  cells: Float64Array;
  limits: Float64Array;
  shares: Float64Array;
}

/** Which schedules of each learner are still looked at, and the least unfairness that any plan of them has. */
export interface Selection {
  kept: readonly Int32Array[];
  leastUnfairness: number;
}

/** One learner's schedules; places are counted by cell: venue × weeks + week. */
interface LearnerPool {
  weeks: readonly number[];
  schedules: readonly CheapSchedule[];
  /** Cells of schedule `s`: entries `from[s] … from[s + 1] - 1`. */
  cells: Int32Array;
  from: Int32Array;
  /** By cell: the limits (limit × weeks + week) that count this learner there. */
  limitsAt: readonly (readonly number[])[];
}

export interface Pricing {
  bound: number;
  /** Per learner, beside `kept`: how far each schedule is above the cheapest one. */
  reduced: Float64Array[];
  least: Float64Array;
}

export class SchedulePool {
  readonly problem: Problem;
  readonly learners: readonly LearnerPool[];

  constructor(problem: Problem, choices: readonly { weeks: readonly number[]; schedules: readonly CheapSchedule[] }[]) {
    this.problem = problem;
    this.learners = choices.map(({ weeks, schedules }, l) => ({ weeks, schedules, ...cellsOf(problem, weeks, schedules), limitsAt: limitsAt(problem, l) }));
  }

  all(): Selection {
    return this.selection(this.learners.map(({ schedules }) => Int32Array.from(schedules.keys())), -Infinity);
  }

  /** The least unfairness is at least what the fairest schedule of each learner has. */
  selection(kept: readonly Int32Array[], atLeast: number): Selection {
    const fairest = kept.map((list, l) => list.reduce((least, s) => Math.min(least, this.learners[l]?.schedules[s]?.fair as number), Infinity));
    return { kept, leastUnfairness: Math.max(atLeast, ...fairest) };
  }

  /** Exact in double precision as long as all prices are multiples of 1/1024. No plan of the selection costs less than the bound. */
  price({ kept, leastUnfairness }: Selection, prices: PoolPrices): Pricing {
    const least = new Float64Array(kept.length);
    const reduced = kept.map((list, l) => {
      const costs = this.#costs(l, list, prices);
      least[l] = costs.reduce((a, b) => Math.min(a, b), Infinity);
      return costs.map((cost) => cost - (least[l] as number));
    });
    const unshared = this.problem.weights.unfairness - prices.shares.reduce((a, b) => a + b, 0);
    const bound = least.reduce((a, b) => a + b, 0) + placesTerm(this.problem, prices) + (unshared > 0 ? unshared * leastUnfairness : 0);
    return { bound, reduced, least };
  }

  #costs(l: number, list: Int32Array, { cells, limits, shares }: PoolPrices): Float64Array {
    const pool = this.learners[l] as LearnerPool;
    const at = pool.limitsAt.map((counted, cell) => counted.reduce((sum, limit) => sum + (limits[limit] as number), cells[cell] as number));
    const share = shares[l] as number;
    return Float64Array.from(list, (s) => {
      const { cost, fair } = pool.schedules[s] as CheapSchedule;
      let sum = cost + share * fair;
      for (let i = pool.from[s] as number; i < (pool.from[s + 1] as number); i++) sum += at[pool.cells[i] as number] as number;
      return sum;
    });
  }
}

function cellsOf({ weekCount }: Problem, weeks: readonly number[], schedules: readonly CheapSchedule[]): { cells: Int32Array; from: Int32Array } {
  const from = new Int32Array(schedules.length + 1);
  schedules.forEach(({ blocks }, s) => (from[s + 1] = (from[s] as number) + blocks.reduce((sum, { length }) => sum + length, 0)));
  const cells = new Int32Array(from[schedules.length] as number);
  let i = 0;
  for (const { blocks } of schedules) {
    for (const { venue, first, length } of blocks) for (let position = first; position < first + length; position++) cells[i++] = venue * weekCount + (weeks[position] as number);
  }
  return { cells, from };
}

function limitsAt({ venues, weekCount, limits = [], learners }: Problem, l: number): number[][] {
  const counted = limits.map((limit) => limit.learners?.includes(learners[l]?.id ?? '') ?? true);
  return venues.flatMap(({ id }) => {
    const here = limits.flatMap(({ venues: listed }, i) => (counted[i] && (listed?.includes(id) ?? true) ? [i] : []));
    return Array.from({ length: weekCount }, (_, week) => here.map((i) => i * weekCount + week));
  });
}

/** What venues and limits could earn at most under the prices: each venue and week takes the load that is best for it. */
export function placesTerm({ venues, weekCount, weights, learners, limits = [] }: Problem, prices: Pick<PoolPrices, 'cells' | 'limits'>): number {
  let sum = 0;
  venues.forEach((venue, v) => {
    for (let week = 0; week < weekCount; week++) {
      const isClosed = venue.closedWeeks?.includes(week) === true;
      const most = isClosed ? 0 : Math.min(value(venue.capacity, week), learners.length);
      const least = isClosed ? 0 : Math.min(most, value(venue.minimum, week));
      const price = prices.cells[v * weekCount + week] as number;
      let best = Infinity;
      for (let load = least; load <= most; load++) {
        if (load > 0 && load < (venue.minimumWhenOpen ?? 0)) continue;
        best = Math.min(best, weights.crowding * Math.max(0, load - (venue.comfortable ?? most)) - price * load);
      }
      sum += best < Infinity ? best : 0;
    }
  });
  limits.forEach(({ max }, i) => {
    for (let week = 0; week < weekCount; week++) sum -= (prices.limits[i * weekCount + week] as number) * value(max, week);
  });
  return sum;
}
