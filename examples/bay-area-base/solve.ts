/**
 * Makes the example's published plan with the product's own planner and writes it to `placements.json`:
 *
 *     node scripts/run.mjs examples/bay-area-base/solve.ts [SECONDS] [keep-first]
 *
 * Version 1 is planned before the school year; version 2 on the day of its making, with version 1 in force, for as few
 * people as possible. With `keep-first` version 1 stays as it is stored.
 */
import { writeFileSync } from 'node:fs';
import type { PlacedRow } from '../../src/planning/apply-plan.ts';
import { buildProblem, checkPlan, gentleProblems, placementRows, solve, type BuiltProblem, type Plan } from './solver-door.ts';
import { curriculum } from './curriculum.ts';
import { partnership } from './partnership.ts';
import { planning } from './planning.ts';
import { plannedAbsences } from './planning/learners.ts';
import { PLAN, VERSION_1, VERSION_2 } from './planning/plan.ts';

const seconds = Number(process.argv[2] ?? 30);
const version = (key: string) => planning.planVersions.find((row) => row.key === key) ?? fail(`no version ${key}`);

const keepsFirst = process.argv.includes('keep-first');
const stored1: PlacedRow[] = planning.placements.filter((row) => row.planVersion === VERSION_1).map((row) => {
  const { planVersion: _, ...placed } = row;
  return placed;
});
const first = keepsFirst ? stored1 : plan(
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
writeFileSync('examples/bay-area-base/placements.json', `{\n${lines.join(',\n')}\n}\n`);

function plan({ problem, legend, warnings }: BuiltProblem, key: string) {
  for (const { code, facts } of warnings) console.log(`${key}: ${code} ${JSON.stringify(facts)}`);
  const tell = ({ phase, cost, lowerBound, excess }: { phase: string; cost: number | null; lowerBound: number | null; excess: number }) =>
    process.stderr.write(`\r${key} ${phase} cost ${cost} bound ${lowerBound} excess ${excess}    `);
  const options = { timeLimitSeconds: seconds, seed: 1 };
  const roads = [...gentleProblems(problem), { problem, whole: (found: Plan) => found }];
  for (const { problem: part, whole } of roads) {
    const result = solve(part, options, { onProgress: tell });
    process.stderr.write('\n');
    const found = whole(result.plan);
    const verdict = checkPlan(problem, found);
    if (found.placements.length > 0 && verdict.valid) {
      console.log(`${key}: ${part.learners.length} learners placed, first plan after ${result.firstPlanSeconds} s, cost ${JSON.stringify(verdict.cost)}`);
      return placementRows(found.placements, legend);
    }
    for (const { says } of [...result.shortages, ...result.impossible, ...verdict.violations].slice(0, 20)) console.error(says);
  }
  return fail(`${key}: no valid plan`);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}
