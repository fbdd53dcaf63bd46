import type { door } from './partnership/store.ts';
export type Store = typeof door;
