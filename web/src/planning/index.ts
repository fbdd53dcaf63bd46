import type { Storey } from '../screen.ts';

/** Screens of the storey `planning`; the house shows the storey once it has a navigation entry. */
export const planning = {
  name: 'planning',
  title: { zh: '计划', en: 'Planning' },
  routes: [],
  navigation: [],
} as const satisfies Storey;
