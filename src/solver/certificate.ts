/** The multipliers behind a lower bound, so that anybody can recompute it. */

export const CERTIFICATE_FORMAT = "covalence.rotation-certificate/1";

/**
 * `venuePrices` (venues × weeks) and `limitPrices` (limits × weeks, not negative) are added to the cost of each week a
 * learner is there; `fairShares` (learners, not negative, at most the weight of unfairness in sum) are the parts of the
 * unfairness charged to each learner. For a learner whose tasks are priced one by one `weekPrices` (learners × weeks, not
 * negative; an empty row where there are none) are added as well, and given back once for every week: a week can be used only once.
 * Where like tasks are counted together, `taskPrices` (learners × the tasks of their programme in its order; an empty row where
 * there are none; below zero for no task that may be left out) are added to each week of a task and given back once for every task.
 * For every choice of these numbers
 *
 *     Σ learners: cost of the cheapest schedule under the prices  −  what the places could earn
 *
 * is a lower bound; `lowerBound` is the claimed value.
 */
export interface Certificate {
  format: typeof CERTIFICATE_FORMAT;
  problem: string;
  lowerBound: number;
  venuePrices: number[][];
  limitPrices: number[][];
  fairShares: number[];
  /** Left out where no learner is priced task by task. */
  weekPrices?: number[][];
  /** Left out where like tasks of no learner are counted together. */
  taskPrices?: number[][];
}
