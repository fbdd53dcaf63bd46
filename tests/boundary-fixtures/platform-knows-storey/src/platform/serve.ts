import { door } from '../contract/route.ts';
export const serve = door;
