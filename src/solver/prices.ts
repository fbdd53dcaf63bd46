/** Prices are rounded to multiples of this. */
export const PRICE_UNIT = 1 / 1024;

/** Prices per learner-week: venues × weeks, (binding) limits × weeks; and each learner's share of the unfairness. */
export interface Prices {
  venue: Float64Array;
  limit: Float64Array;
  fairShare: Float64Array;
  /**
   * Per week of each task of each learner (`firstTask` of the model), for those whose tasks are counted together. They are found while
   * learners are priced, from what they were before.
   */
  task?: Float64Array;
}
