import type { door } from '../../src/platform/errors.ts';
export type Door = typeof door;
