import type { Storey } from '../screen.ts';

/** Screens of the storey `partnership`; the house shows the storey once it has a navigation entry. */
export const partnership = {
  name: 'partnership',
  title: { zh: '合作', en: 'Partnership' },
  routes: [],
  navigation: [],
} as const satisfies Storey;
