import { screen } from './planning/screen.tsx';
export const app = screen;
