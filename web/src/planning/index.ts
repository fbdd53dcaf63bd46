import type { Storey } from '../screen.ts';
import { hasRole } from '../session.ts';
import type { Membership } from '../session.ts';

/** Learners have their own weeks on the home page; plans are for those who act for a party. */
const readsPlans = (membership: Membership) => hasRole(membership, 'coordinator', 'administrator', 'leader', 'teacher', 'mentor', 'hseq_officer');

/** Screens of the storey `planning`. */
export const planning = {
  name: 'planning',
  title: { zh: '计划', en: 'Planning' },
  routes: [
    { path: '/planning/plans', load: () => import('./plan-list.tsx') },
    { path: '/planning/plans/$plan', load: () => import('./plan-detail.tsx') },
    { path: '/planning/versions/$version', load: () => import('./version-detail.tsx') },
    { path: '/planning/board', load: () => import('./board-page.tsx') },
  ],
  navigation: [
    { path: '/planning/plans', title: { zh: '轮岗计划', en: 'Plans' }, isFor: readsPlans },
    { path: '/planning/board', title: { zh: '看板', en: 'Board' }, isFor: readsPlans },
  ],
} as const satisfies Storey;
