import { door } from '../partnership/store.ts';
export const rules = door;
