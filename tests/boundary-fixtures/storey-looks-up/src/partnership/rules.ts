import type { door } from '../planning/index.ts';
export type Door = typeof door;
