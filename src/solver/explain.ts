/**
 * Why a problem has no plan: a minimal set of rules that cannot hold together, each left out in turn to see that the rest
 * can, and ways out of it, checked by solving.
 */

import { findCoreByAreas, findCoreQuickly, findCoreTogether } from "./conflict-core.ts";
import { decide, type Effort } from "./decide.ts";
import { findRepairs, type Repair } from "./find-repairs.ts";
import { minimalConflict } from "./minimal-conflict.ts";
import type { Conflict, Plan, Problem } from "./problem.ts";
import { withWords } from "./say-conflict.ts";
import type { Shortage } from "./solution.ts";

export interface ExplainOptions {
  /** For all of it; 30 by default. */
  timeLimitSeconds?: number;
  /** At most so many repairs; 6 by default, 0 looks for none. */
  repairs?: number;
}

export interface ExplainHooks {
  shouldStop?: () => boolean;
  now?: () => number;
  onProgress?: (progress: ExplainProgress) => void;
}

/** What is being done: looking for a proof that there is no plan, or for a plan; reducing so many rules; looking for ways out. */
export interface ExplainProgress {
  phase: "proof" | "plan" | "reduce" | "repairs";
  seconds: number;
  /** Rules that are known to clash. */
  rules: number;
}

export interface Explanation {
  /**
   * "infeasible": `conflict` is proven. "solvable": there is a plan, `plan` holds it. "unknown": neither was found in time,
   * and `shortages` tell where places were missing last, as a hint and no proof.
   */
  status: "infeasible" | "solvable" | "unknown";
  conflict: Conflict;
  /** Was a plan found for the conflict without each one of its rules? */
  isMinimal: boolean;
  repairs: Repair[];
  shortages: Shortage[];
  plan: Plan | null;
  /** Seconds until the conflict stood, and until the end. */
  conflictSeconds: number;
  seconds: number;
  /** Problems solved or refuted on the way to the conflict. */
  questions: number;
}

const DEFAULT_SECONDS = 30;
/** One small question: what is left of a conflict is solved in milliseconds or not at all. */
const SMALL: Omit<Effort, "now" | "isTimeUp"> = { seconds: 0.4, rounds: 240, looks: 10_000_000, cases: 4_000 };

/** Rounds of prices for an area where neither a plan nor a proof came quickly. */
const THOROUGH_ROUNDS = 2_000;

/** Explains a problem that `readProblem` accepted. Synchronous; ends within the limit, plus one question. */
export function explain(problem: Problem, { timeLimitSeconds = DEFAULT_SECONDS, repairs: mostRepairs = 6 }: ExplainOptions = {}, hooks: ExplainHooks = {}): Explanation {
  const now = hooks.now ?? (() => performance.now() / 1000);
  const started = now();
  const seconds = () => now() - started;
  const within = (share: number): Effort => ({ ...SMALL, now, isTimeUp: () => hooks.shouldStop?.() === true || seconds() > share * timeLimitSeconds });
  const empty = { conflict: [], isMinimal: false, repairs: [], shortages: [], plan: null, conflictSeconds: 0, questions: 0 };

  const tell = (phase: ExplainProgress["phase"], rules = 0) => hooks.onProgress?.({ phase, seconds: seconds(), rules });
  tell("proof");
  const planWithin = (most: number) => {
    tell("plan");
    return decide(problem, { ...within(1), seconds: most, rounds: 0, cases: 0 });
  };
  // A short look at everything, then a longer one at what is scarcest, before time goes into the search of a plan.
  let core = findCoreQuickly(problem, within(0.05)) ?? findCoreByAreas(problem, within(0.1));
  if (core === null) {
    const decision = planWithin(timeLimitSeconds / 10);
    if (decision.verdict === "solvable") return { ...empty, status: "solvable", plan: decision.plan, seconds: seconds() };
    tell("proof");
    core = findCoreByAreas(problem, { ...within(0.3), rounds: THOROUGH_ROUNDS }) ?? findCoreTogether(problem, within(0.4));
  }
  if (core === null) {
    const decision = planWithin(Math.max(0.5, timeLimitSeconds - seconds()));
    if (decision.verdict === "solvable") return { ...empty, status: "solvable", plan: decision.plan, seconds: seconds() };
    const shortages = decision.verdict === "unknown" ? decision.shortages : [];
    const conflict = decision.verdict === "infeasible" ? decision.conflict : [];
    return { ...empty, status: decision.verdict, conflict, shortages, seconds: seconds() };
  }
  tell("reduce", core.items.length);
  const reduced = minimalConflict(core, within(0.7)) ?? { conflict: [...core.items], isMinimal: false, questions: 1 };
  const conflictSeconds = seconds();
  tell("repairs", reduced.conflict.length);
  const repairs = mostRepairs > 0 ? findRepairs(problem, reduced.conflict, mostRepairs, { ...within(1), seconds: Math.max(1, timeLimitSeconds / 20) }) : [];
  return {
    ...empty, status: "infeasible", isMinimal: reduced.isMinimal, repairs, conflictSeconds, seconds: seconds(), questions: reduced.questions,
    conflict: reduced.conflict.map((item) => withWords(problem, item)),
  };
}
