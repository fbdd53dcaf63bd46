import { door } from '../../../src/solver/index.ts';
export const screen = door;
