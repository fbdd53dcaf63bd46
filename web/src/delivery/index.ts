import type { Storey } from '../screen.ts';
import { hasRole } from '../session.ts';

/** Screens of the storey `delivery`. */
export const delivery = {
  name: 'delivery',
  title: { zh: '实施', en: 'Delivery' },
  routes: [
    { path: '/delivery/logs', load: () => import('./my-logs.tsx'), isLight: true },
    { path: '/delivery/logs/$week', load: () => import('./write-log.tsx'), isLight: true },
    { path: '/delivery/signing', load: () => import('./signing.tsx'), isLight: true },
    { path: '/delivery/behind', load: () => import('./learners-behind.tsx') },
    { path: '/delivery/all-logs', load: () => import('./log-list.tsx') },
  ],
  navigation: [
    { path: '/delivery/logs', title: { zh: '我的周志', en: 'My logs' }, isFor: (membership) => hasRole(membership, 'learner', 'teacher') },
    { path: '/delivery/signing', title: { zh: '签字', en: 'Signing' }, isFor: (membership) => hasRole(membership, 'mentor', 'coordinator') },
    { path: '/delivery/behind', title: { zh: '谁落后', en: 'Who is behind' }, isFor: (membership) => hasRole(membership, 'coordinator', 'teacher', 'administrator') },
    { path: '/delivery/all-logs', title: { zh: '全部周志', en: 'All logs' }, isFor: (membership) => hasRole(membership, 'coordinator', 'teacher', 'administrator') },
  ],
} as const satisfies Storey;
