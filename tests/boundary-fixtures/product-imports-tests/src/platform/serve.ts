import { door } from './testing.ts';
export const serve = door;
