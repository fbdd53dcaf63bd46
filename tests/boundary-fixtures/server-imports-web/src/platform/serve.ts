import { door } from '../../web/src/api.ts';
export const serve = door;
