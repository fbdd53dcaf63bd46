/** What the solver is asked for, what it tells while it works, and what it hands back. */

import type { Certificate } from "./certificate.ts";
import type { Conflict, CostTerms, Plan } from "./problem.ts";
import type { SpawnThread } from "./thread-protocol.ts";

export interface SolveOptions {
  /** Stop after so many seconds; 60 if neither this nor `steps` is given. */
  timeLimitSeconds?: number;
  /** Stop as soon as (cost − bound) / |cost| is proven to be at most this; 0 (proven optimal) by default. */
  gap?: number;
  /** Stop after so many rounds of work. The same problem, seed, steps and threads give the same plan. */
  steps?: number;
  /** Any integer; 1 by default. */
  seed?: number;
  /** Threads that may work side by side; more than 1 needs `SolveHooks.spawn`. */
  threads?: number;
  /** Without a bound, all time goes into the plan; `lowerBound` then holds the plain bound found before the search. */
  withoutBound?: boolean;
}

/** What the solver is doing. */
export type SolvePhase = "presolve" | "construct" | "repair" | "improve" | "bound" | "verify" | "done";

export interface SolveProgress {
  phase: SolvePhase;
  seconds: number;
  /** Total cost of the best valid plan so far. */
  cost: number | null;
  lowerBound: number | null;
  gap: number | null;
  /** Learner-weeks by which the draft still breaks capacities, limits and minimums; 0 once there is a plan. */
  excess: number;
  /** The same in a sentence. */
  says: string;
}

export interface SolveHooks {
  onProgress?: (progress: SolveProgress) => void;
  /** Every better valid plan, as it is found (checkpoint). */
  onPlan?: (plan: Plan) => void;
  /** Asked every few milliseconds; once true, the solver returns what it has. */
  shouldStop?: () => boolean;
  /** Starts a helper thread; see `thread-protocol.ts`. Without it the solver works alone. */
  spawn?: SpawnThread;
  /** Seconds on any steady clock; `performance.now() / 1000` by default. */
  now?: () => number;
}

/** Places that are missing somewhere in a range of weeks (both ends inclusive). */
export interface Shortage {
  venue?: string;
  area?: string;
  limit?: string;
  learner?: string;
  firstWeek: number;
  lastWeek: number;
  /** Learner-weeks that find no place there. */
  missingPlaces: number;
  says: string;
}

/** What is proven to be impossible, in words and as a set of rules. */
export interface Impossibility {
  says: string;
  conflict: Conflict;
}

/** Why the solver stopped. */
export type StopReason = "optimal" | "gap" | "time" | "steps" | "told" | "infeasible";

export interface SolveResult {
  /** Status, placements, cost and lower bound; with "infeasible", also the conflict where presolve found it. */
  plan: Plan;
  cost: CostTerms | null;
  lowerBound: number | null;
  gap: number | null;
  seconds: number;
  firstPlanSeconds: number | null;
  stopped: StopReason;
  /** Where there is no plan: what is proven to be impossible, in words. Empty unless the status is "infeasible". */
  impossible: Impossibility[];
  /** Where there is no plan: the venues, areas and weeks that lack places (a candidate, not a proof). */
  shortages: Shortage[];
  /** The multipliers behind the lower bound; `verifyCertificate` recomputes it. */
  certificate: Certificate | null;
}
