import { door } from '../partnership/screen.tsx';
export const screen = door;
