/**
 * Makes the example's published plan with the product's own planner and writes it to `placements.json`:
 *
 *     npx esbuild examples/bay-area-base/solve.ts --bundle --platform=node --format=esm --packages=external --outfile=node_modules/.cache/solve-example.mjs
 *     node node_modules/.cache/solve-example.mjs [SECONDS]
 *
 * Version 1 is planned before the school year, version 2 on the day of its making with version 1 in force.
 */
import { writeFileSync } from 'node:fs';
import { buildProblem, checkPlan, placementRows, solve, type BuiltProblem } from './solver-door.ts';
import { curriculum } from './curriculum.ts';
import { partnership } from './partnership.ts';
import { planning } from './planning.ts';
import { plannedAbsences } from './planning/learners.ts';
import { PLAN, VERSION_1, VERSION_2 } from './planning/plan.ts';

const seconds = Number(process.argv[2] ?? 30);
const version = (key: string) => planning.planVersions.find((row) => row.key === key) ?? fail(`no version ${key}`);

const first = plan(
  buildProblem({ partnership, curriculum, planning: { ...planning, absences: plannedAbsences, planVersions: [], placements: [] }, plan: PLAN, today: version(VERSION_1).publishedOn ?? '' }),
  VERSION_1,
);
const second = plan(
  buildProblem({
    partnership,
    curriculum,
    planning: { ...planning, planVersions: [{ ...version(VERSION_1), state: 'published' }], placements: first.map((row) => ({ planVersion: VERSION_1, ...row })) },
    plan: PLAN,
    today: version(VERSION_2).publishedOn ?? '',
  }),
  VERSION_2,
);
const stored = Object.fromEntries(
  Object.entries({ [VERSION_1]: first, [VERSION_2]: second }).map(([key, rows]) => [key, rows.map(({ enrolment, area, venue, firstWeek, lastWeek }) => [enrolment, area, venue, firstWeek, lastWeek])]),
);
const lines = Object.entries(stored).map(([key, rows]) => `${JSON.stringify(key)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
writeFileSync(process.argv[3] ?? 'examples/bay-area-base/placements.json', `{\n${lines.join(',\n')}\n}\n`);

function plan({ problem, legend, warnings }: BuiltProblem, key: string) {
  for (const { code, facts } of warnings) console.log(`${key}: ${code} ${JSON.stringify(facts)}`);
  const result = solve(problem, { timeLimitSeconds: seconds, seed: 1 }, { onProgress: ({ phase, cost, lowerBound, excess }) => process.stderr.write(`\r${key} ${phase} cost ${cost} bound ${lowerBound} excess ${excess}    `) });
  process.stderr.write('\n');
  const verdict = checkPlan(problem, result.plan);
  if (result.plan.placements.length === 0 || !verdict.valid) {
    for (const { says } of result.shortages) console.error(says);
    for (const { says } of result.impossible) console.error(says);
    fail(`${key}: no valid plan (${result.plan.status}, ${verdict.violations.length} violations)`);
  }
  console.log(`${key}: first plan after ${result.firstPlanSeconds} s, cost ${JSON.stringify(verdict.cost)}, bound ${result.lowerBound}`);
  return placementRows(result.plan.placements, legend);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}
