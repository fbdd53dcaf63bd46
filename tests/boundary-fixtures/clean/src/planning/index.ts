import { rules } from '../partnership/index.ts';
import { cores } from '../solver/index.ts';
export const plan = [rules, cores];
