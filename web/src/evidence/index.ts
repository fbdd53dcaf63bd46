import type { Storey } from '../screen.ts';
import { hasRole } from '../session.ts';
import type { Membership } from '../session.ts';

const counts = (membership: Membership) => hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator', 'teacher', 'hseq_officer', 'mentor');

/** Screens of the storey `evidence`. */
export const evidence = {
  name: 'evidence',
  title: { zh: '证据', en: 'Evidence' },
  routes: [
    { path: '/evidence/weeks', load: () => import('./weeks.tsx') },
    { path: '/evidence/rows', load: () => import('./week-rows.tsx') },
    { path: '/evidence/figures', load: () => import('./figures.tsx') },
    { path: '/evidence/figures/$figure', load: () => import('./figure.tsx') },
    { path: '/evidence/thread/$kind/$id', load: () => import('./thread.tsx') },
    { path: '/evidence/transcripts/$learner', load: () => import('./transcript.tsx') },
    { path: '/evidence/my-transcript', load: () => import('./my-transcript.tsx'), isLight: true },
  ],
  navigation: [
    { path: '/evidence/weeks', title: { zh: '培训周数', en: 'Weeks' }, isFor: counts },
    { path: '/evidence/figures', title: { zh: '数值', en: 'Figures' }, isFor: counts },
    { path: '/evidence/my-transcript', title: { zh: '我的成绩单', en: 'My transcript' }, isFor: (membership) => hasRole(membership, 'learner', 'teacher') },
  ],
} as const satisfies Storey;
