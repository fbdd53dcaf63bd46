import type { door } from '../partnership/screen.tsx';
export type Door = typeof door;
