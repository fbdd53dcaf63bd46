import type { errors } from '../platform/errors.ts';
import { route } from '../contract/route.ts';
export const rules: [typeof errors, typeof route] | null = null;
