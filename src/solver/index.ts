/** The rotation planner: problem in, plan out. Pure: no file, no network, no clock but the one it is given. */

export { InputError, type InputProblem } from "./input-error.ts";
export * from "./problem.ts";
export { MOST_CELLS, MOST_WEEKS, readProblem } from "./read-problem.ts";
export { claimsPlan, readPlan } from "./read-plan.ts";
export { RULES, RULE_IDS, type RuleId, type Violation } from "./rules.ts";
export { checkPlan, gapBetween, type PlanVerdict } from "./check-plan.ts";
export { CERTIFICATE_FORMAT, type Certificate } from "./certificate.ts";
export { readCertificate, verifyCertificate, type CertificateVerdict } from "./verify-certificate.ts";
export { InternalError } from "./internal-error.ts";
export { writeExample, type ExampleOptions, type WrittenExample } from "./write-example.ts";
export type {
  Impossibility, Shortage, SolveHooks, SolveOptions, SolvePhase, SolveProgress, SolveResult, StopReason,
} from "./solution.ts";
export type { SpawnThread, ThreadHandle, ThreadJob } from "./thread-protocol.ts";
export { lightened } from "./light-problem.ts";
export { solve } from "./solve.ts";
export { explain, type ExplainHooks, type ExplainOptions, type ExplainProgress, type Explanation } from "./explain.ts";
export type { Repair } from "./find-repairs.ts";
export { applyChange, type Change, type RepairKind } from "./repair-kinds.ts";
export { boundOnChanges } from "./fewest-changes.ts";
export { replan, type ReplanOptions, type ReplanResult } from "./replan.ts";
export { planChanges, type PlanChange, type Post } from "./plan-changes.ts";
export { stayOf, whyHere, type WhyHere, type WhyHereOptions, type Wish } from "./why-here.ts";
export { applyVariant, readVariant, VARIANT_KINDS, type Variant, type VariantChange, type VariantKind } from "./variant.ts";
export { whatIf, type VariantResult, type WhatIfOptions } from "./what-if.ts";
