import { cooperationNavigation, cooperationRoutes } from './cooperation/index.ts';
import type { Storey } from '../screen.ts';
import { hasRole } from '../session.ts';
import type { Membership } from '../session.ts';

/** Learners and mentors have their own pages; the storey's lists are for those who run the cooperation. */
const runsIt = (membership: Membership) => hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator', 'hseq_officer', 'teacher', 'mentor');

/** Screens of the storey `partnership`. */
export const partnership = {
  name: 'partnership',
  title: { zh: '合作', en: 'Partnership' },
  routes: [
    { path: '/partnership/sites', load: () => import('./sites.tsx') },
    { path: '/partnership/sites/$site', load: () => import('./sites.tsx') },
    { path: '/partnership/venues', load: () => import('./venue-list.tsx') },
    { path: '/partnership/venues/$venue', load: () => import('./venue-detail.tsx') },
    { path: '/partnership/agreements', load: () => import('./agreement-list.tsx') },
    { path: '/partnership/agreements/$agreement', load: () => import('./agreement-detail.tsx') },
    { path: '/partnership/shares', load: () => import('./shares.tsx') },
    { path: '/partnership/parties', load: () => import('./party-list.tsx') },
    { path: '/partnership/parties/$party', load: () => import('./party-detail.tsx') },
    { path: '/partnership/people', load: () => import('./people-list.tsx') },
    { path: '/partnership/people/$person', load: () => import('./person-detail.tsx') },
    { path: '/partnership/gaps', load: () => import('./gaps.tsx') },
    ...cooperationRoutes,
  ],
  navigation: [
    ...cooperationNavigation,
    { path: '/partnership/sites', title: { zh: '厂区', en: 'Sites' }, isFor: runsIt },
    { path: '/partnership/venues', title: { zh: '场所', en: 'Venues' }, isFor: runsIt },
    { path: '/partnership/agreements', title: { zh: '协议', en: 'Agreements' }, isFor: runsIt },
    { path: '/partnership/parties', title: { zh: '合作单位', en: 'Parties' }, isFor: runsIt },
    { path: '/partnership/people', title: { zh: '人员', en: 'People' }, isFor: runsIt },
  ],
} as const satisfies Storey;
