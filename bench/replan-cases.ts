/** Published plans of the public generator, each struck by a disruption. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readProblem, type Plan, type Problem } from '../src/solver/index.ts';
import { shared } from './solver-instances.ts';

const KINDS = ['closure', 'mentor', 'joiner', 'leave', 'mixed'];
const INSTANCES = ['S-1', 'S-2', 'S-3', 'M-1', 'M-2', 'M-3', 'L-1', 'L-2'];

export interface ReplanCase {
  readonly problem: Problem;
  /** The changes of the generator's own repair. */
  readonly planted: number;
  /** The changes of a plan by the reference checker. Errors if that refuses it. */
  readonly judge: (plan: Plan) => number;
}

interface Generator {
  generate(size: string, seed: number): { problem: unknown; plan: Plan };
  disrupt(problem: unknown, plan: Plan, kind: string, random: unknown): { problem: unknown; plan: Plan };
  Random: new (seed: number) => unknown;
  check(problem: unknown, plan: unknown): { valid: boolean; violations: unknown[]; cost: { disruption: number } };
}

/** All cases by name, smallest first; each is made when it is asked for, null if the generator finds no draw that can be repaired. */
export async function replanCases(): Promise<{ name: string; make: () => ReplanCase | null }[]> {
  if (!existsSync(resolve(shared, 'generate.mjs'))) return [];
  const load = async (file: string): Promise<object> => (await import(pathToFileURL(resolve(shared, file)).href)) as object;
  const generator = { ...(await load('generate.mjs')), ...(await load('variants.mjs')), ...(await load('planting.mjs')), ...(await load('check.mjs')) } as Generator;
  return INSTANCES.flatMap((instance) => {
    const [size = '', seed = ''] = instance.split('-');
    let base: ReturnType<Generator['generate']> | null = null;
    return KINDS.map((kind) => ({ name: `${instance} ${kind}`, make: () => strike(generator, (base ??= generator.generate(size, Number(seed))), kind, Number(seed)) }));
  });
}

function strike(generator: Generator, base: { problem: unknown; plan: Plan }, kind: string, seed: number): ReplanCase | null {
  let struck: { problem: unknown; plan: Plan };
  try {
    struck = generator.disrupt(base.problem, base.plan, kind, new generator.Random(seed));
  } catch {
    return null;
  }
  const problem = readProblem(struck.problem);
  const judge = (plan: Plan): number => {
    const verdict = generator.check(problem, plan);
    if (!verdict.valid) throw new Error(`the reference checker refuses the plan: ${JSON.stringify(verdict.violations.slice(0, 3))}`);
    return verdict.cost.disruption;
  };
  return { problem, planted: judge(struck.plan), judge };
}
