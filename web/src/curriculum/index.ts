import type { Storey } from '../screen.ts';

/** Screens of the storey `curriculum`; the house shows the storey once it has a navigation entry. */
export const curriculum = {
  name: 'curriculum',
  title: { zh: '课程', en: 'Curriculum' },
  routes: [],
  navigation: [],
} as const satisfies Storey;
