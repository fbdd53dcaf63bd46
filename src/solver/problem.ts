/**
 * The planner's public language: the JSON shapes of `covalence.rotation/1` problems and plans.
 *
 * All week ranges include both ends. Weeks are integers `0 … weekCount - 1`, week 0 begins on the Monday `firstWeek`.
 * Costs and weights are integers; a negative preference is a wish.
 */

export const PROBLEM_FORMAT = "covalence.rotation/1";
export const PLAN_FORMAT = "covalence.rotation-plan/1";

/** The terms of a plan's cost, in the order in which they are shown. */
export const COST_TERMS = ["preference", "siteChange", "idleWeek", "crowding", "unfairness", "disruption"] as const;
export type CostTerm = (typeof COST_TERMS)[number];

/** What each term adds up to, unweighted, and the weighted sum as `total`. */
export type CostTerms = Record<CostTerm, number> & { total: number };

/** One value for every week, or a list with exactly `weekCount` entries. */
export type Weekly = number | number[];

export interface Named {
  id: string;
  name?: string;
}

export interface Venue extends Named {
  site: string;
  areas: string[];
  capacity: Weekly;
  /** Fewest learners in an open week, even if that means sending someone. */
  minimum?: Weekly;
  /** Fewest learners in a week in which there is any. */
  minimumWhenOpen?: number;
  /** Learners beyond this cost crowding; the capacity by default. */
  comfortable?: number;
  closedWeeks?: number[];
}

/** At most `max` of these learners in these venues together, in any one week; without a list, all of them. */
export interface Limit {
  id: string;
  says?: string;
  venues?: string[];
  learners?: string[];
  max: Weekly;
}

export interface Task extends Named {
  area: string;
  weeks: number;
  minimumBlock: number;
  maximumBlock: number;
  earliestWeek?: number;
  latestWeek?: number;
}

export interface Choice {
  id: string;
  tasks: string[];
  atLeast: number;
  atMost: number;
}

export interface Programme extends Named {
  tasks: Task[];
  choices?: Choice[];
  /** Pairs `[before, after]`. */
  order?: string[][];
  /** Pairs `[before, after]`. */
  prerequisites?: string[][];
  maximumTasksPerSite?: number;
}

export interface Learner extends Named {
  programme: string;
  cohort?: string;
  unavailableWeeks?: number[];
  /** Weeks still to do per task id; 0 means the task was done before the horizon. */
  remaining?: Record<string, number>;
  forbiddenVenues?: string[];
  /** Cost of each week, per venue id. */
  preferences?: Record<string, number>;
  burden?: { siteChange?: number; idleWeek?: number };
}

/** The learner does the task in the venue in every week of the range in which the learner is available. */
export interface Placement {
  learner: string;
  task: string;
  venue: string;
  firstWeek: number;
  lastWeek: number;
}

/** The plan in force; weeks before `frozenUntil` may not change. */
export interface Published {
  frozenUntil: number;
  placements: Placement[];
}

export type Fairness = "preference" | "personal";

export interface Problem {
  format: typeof PROBLEM_FORMAT;
  name: string;
  firstWeek: string;
  weekCount: number;
  sites: Named[];
  areas: Named[];
  venues: Venue[];
  limits?: Limit[];
  programmes: Programme[];
  learners: Learner[];
  pins?: Placement[];
  published?: Published;
  fairness?: Fairness;
  weights: Record<CostTerm, number>;
}

export const PLAN_STATUSES = ["optimal", "feasible", "infeasible", "unknown"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** One rule with its address; a list of them explains why no plan exists. */
export interface ConflictItem {
  rule: string;
  learner?: string;
  task?: string;
  venue?: string;
  site?: string;
  limit?: string;
  choice?: string;
  firstWeek?: number;
  lastWeek?: number;
  says?: string;
}

export type Conflict = ConflictItem[];

export interface Plan {
  format: typeof PLAN_FORMAT;
  problem: string;
  status: PlanStatus;
  placements: Placement[];
  cost?: Partial<CostTerms>;
  /** No plan costs less. */
  lowerBound?: number | null;
  conflict?: Conflict;
}
