import type { errors } from '../platform/errors.ts';
import { cores } from '../solver/index.ts';
export const threads = cores;
export type Errors = typeof errors;
