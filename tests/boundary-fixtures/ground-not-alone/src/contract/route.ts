import type { door } from '../platform/errors.ts';
export type Door = typeof door;
