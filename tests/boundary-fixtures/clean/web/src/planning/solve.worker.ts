import { cores } from '../../../src/solver/index.ts';
export const n = cores;
