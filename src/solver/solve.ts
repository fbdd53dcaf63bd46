import type { Problem } from "./problem.ts";
import type { SolveHooks, SolveOptions, SolveResult } from "./solution.ts";

export function solve(_problem: Problem, _options: SolveOptions = {}, _hooks: SolveHooks = {}): SolveResult {
  throw new Error("not ready");
}
