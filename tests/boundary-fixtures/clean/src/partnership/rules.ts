import type { errors } from '../platform/errors.ts';
import { route } from '../contract/route.ts';
export const rules = [route];
export type Errors = typeof errors;
