import { cores } from '../solver/index.ts';
import { plan } from '../planning/index.ts';
export const solve = [cores, plan];
