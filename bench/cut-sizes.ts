/** Problems of size S cut to fewer learners, drawn by the public generator itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readProblem, type Problem } from '../src/solver/index.ts';
import { shared } from './solver-instances.ts';

export interface CutCase {
  name: string;
  learners: number;
  utilisation: number;
  seed: number;
}

/** The generator's own share of places that its planted plan uses. */
const USUAL = 0.85;

export const caseOf = (learners: number, seed: number, utilisation: number): CutCase => ({ name: `S/${learners}-${seed}${utilisation === USUAL ? '' : `@${utilisation}`}`, learners, utilisation, seed });

/**
 * A size like S but for its learners and, in proportion, its venues: 40 have 15, and however few there are, each of the
 * areas needs one. Capacities, limits, pins and windows are drawn around the planted plan by the same code. Null where the generator is not at hand.
 */
export async function cutProblem({ learners, seed, utilisation }: CutCase): Promise<Problem | null> {
  const file = join(shared, 'generate.mjs');
  if (!existsSync(file)) return null;
  const { generate, SIZES } = (await import(pathToFileURL(file).href)) as { generate: (size: string, seed: number, options: object) => { problem: unknown }; SIZES: Record<string, object> };
  const size = `S/${learners}`;
  SIZES[size] = { ...SIZES['S'], learners, venues: Math.round(5 + learners / 4) };
  return readProblem(generate(size, seed, { utilisation }).problem);
}
