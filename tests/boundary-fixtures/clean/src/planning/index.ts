import { rules } from '../partnership/index.ts';
import { cores } from '../solver/index.ts';
import { threads } from '../solver-threads/index.ts';
export const plan = [rules, cores, threads];
