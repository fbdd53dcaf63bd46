import type { b } from './b.ts';
export const a: typeof b | null = null;
