import type { route } from '../../../src/contract/route.ts';
import { button } from '../ui/button.tsx';
export const screen: [typeof route | null, number] = [null, button];
