/** The problems of the solver's benches by name. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { curriculum } from '../examples/bay-area-base/curriculum.ts';
import { partnership } from '../examples/bay-area-base/partnership.ts';
import { planning } from '../examples/bay-area-base/planning.ts';
import { buildProblem } from '../src/planning/index.ts';
import { checkPlan, readPlan, readProblem, type Learner, type Plan, type Problem, type Weekly } from '../src/solver/index.ts';

export const INSTANCES = [
  'S-1', 'S-2', 'S-3', 'S-1@0.75', 'S-2@0.75', 'S-3@0.75', 'M-1', 'M-2', 'M-3', 'M-1@0.75', 'M-2@0.75', 'M-3@0.75', 'L-1@0.75', 'L-1', 'L-2', 'L-3', 'base-1', 'base-3', 'base-10',
];

/** The public generator and checker, where they stand beside the clone. */
export const shared = resolve('..', 'shared', 'rotation');

/** `S-1`, `M-2@0.75` come from the public generator; `base-3` is the example base with three times its learners and places. Null where the generator is not at hand. */
export async function problemOf(instance: string): Promise<Problem | null> {
  const [, size = '', number = '1', utilisation] = /^(\w+)-(\d+)(?:@([\d.]+))?$/.exec(instance) ?? [];
  if (size === 'base') return exampleBase(Number(number));
  const generator = join(shared, 'generate.mjs');
  if (!existsSync(generator)) return null;
  const { generate } = (await import(pathToFileURL(generator).href)) as { generate: (size: string, seed: number, options: object) => { problem: unknown } };
  return readProblem(generate(size, Number(number), utilisation === undefined ? {} : { utilisation: Number(utilisation) }).problem);
}

/**
 * The example base's year planned anew, from its facts. `times` more of it: as many times the learners, places, minimums
 * and limits; each further learner has the calendar of the one it stands beside and the wishes of another in the cohort.
 */
export function exampleBase(times: number): Problem {
  const { problem } = buildProblem({ partnership, curriculum, planning: { ...planning, planVersions: [], placements: [] }, plan: 'year-2026', today: '2026-08-24' });
  if (times === 1) return problem;
  const more = (value: Weekly): Weekly => (typeof value === 'number' ? value * times : value.map((each) => each * times));
  const copyOf = (id: string, copy: number): string => (copy === 0 ? id : `${id}~${copy + 1}`);
  const everybody = (list: readonly string[]): string[] => Array.from({ length: times }, (_, copy) => list.map((id) => copyOf(id, copy))).flat();
  const learners = Array.from({ length: times }, (_, copy) => problem.learners.map((learner): Learner => ({ ...learner, ...wishesOf(problem, learner, copy), id: copyOf(learner.id, copy) }))).flat();
  return readProblem({
    ...problem,
    name: `${problem.name} ×${times}`,
    learners,
    venues: problem.venues.map((venue) => ({
      ...venue,
      capacity: more(venue.capacity),
      ...(venue.comfortable === undefined ? {} : { comfortable: venue.comfortable * times }),
      ...(venue.minimum === undefined ? {} : { minimum: more(venue.minimum) }),
    })),
    limits: (problem.limits ?? []).map((limit) => ({ ...limit, max: more(limit.max), ...(limit.learners === undefined ? {} : { learners: everybody(limit.learners) }) })),
    pins: problem.pins ?? [],
  });
}

function wishesOf({ learners }: Problem, { id, cohort, programme, preferences }: Learner, copy: number): Pick<Learner, 'preferences'> {
  const peers = learners.filter((other) => other.cohort === cohort && other.programme === programme);
  const wishes = copy === 0 ? preferences : peers[(peers.findIndex((other) => other.id === id) + 7 * copy) % peers.length]?.preferences;
  return wishes === undefined ? {} : { preferences: wishes };
}

/** The own checker always judges, the reference checker where it stands beside the clone. Errors if one finds a breach. */
export async function judge(problem: Problem, plan: Plan): Promise<string> {
  const own = checkPlan(problem, readPlan(problem, JSON.parse(JSON.stringify(plan))));
  if (!own.valid) throw new Error(`the own checker refuses the plan: ${JSON.stringify(own.violations.slice(0, 3))}`);
  const reference = join(shared, 'check.mjs');
  if (!existsSync(reference)) return 'own checker';
  const { check } = (await import(pathToFileURL(reference).href)) as { check: (problem: unknown, plan: unknown) => { valid: boolean; violations: unknown[] } };
  const verdict = check(problem, plan);
  if (!verdict.valid) throw new Error(`the reference checker refuses the plan: ${JSON.stringify(verdict.violations.slice(0, 3))}`);
  return 'own and reference checker';
}
