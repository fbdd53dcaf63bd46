import type { Screen } from '../screen.ts';

/** The home page; which one a person gets is decided in home.tsx. Light: learners and mentors open it on their phones. */
export const home = [{ path: '/', load: () => import('./home.tsx'), isLight: true }] as const satisfies readonly Screen[];
