/** Screens of needs, visits, commitments and tasks, for the storey's list. */
import type { NavigationItem, Screen } from '../../screen.ts';
import { hasRole } from '../../session.ts';
import type { Membership } from '../../session.ts';

const speaks = (membership: Membership) => hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator');

export const cooperationRoutes = [
  { path: '/partnership/visits', load: () => import('./visit-list.tsx') },
  { path: '/partnership/visits/$visit', load: () => import('./visit-detail.tsx') },
  { path: '/partnership/visits/$visit/brief', load: () => import('./visit-brief.tsx') },
  { path: '/partnership/visits/$visit/minutes', load: () => import('./visit-minutes.tsx') },
  { path: '/partnership/needs', load: () => import('./need-list.tsx') },
  { path: '/partnership/needs/$need', load: () => import('./need-detail.tsx') },
  { path: '/partnership/commitments', load: () => import('./commitment-list.tsx') },
  { path: '/partnership/commitments/$commitment', load: () => import('./commitment-detail.tsx') },
  { path: '/partnership/tasks', load: () => import('./tasks.tsx') },
] as const satisfies readonly Screen[];

export const cooperationNavigation = [
  { path: '/partnership/needs', title: { zh: '需求', en: 'Needs' }, isFor: speaks },
  { path: '/partnership/visits', title: { zh: '走访', en: 'Visits' }, isFor: speaks },
  { path: '/partnership/commitments', title: { zh: '承诺', en: 'Commitments' }, isFor: speaks },
  { path: '/partnership/tasks', title: { zh: '任务', en: 'Tasks' }, isFor: speaks },
] as const satisfies readonly NavigationItem[];
