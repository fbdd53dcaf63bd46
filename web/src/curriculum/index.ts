import type { Storey } from '../screen.ts';

/** Screens of the storey `curriculum`; the house shows the storey once it has a navigation entry. */
export const curriculum = {
  name: 'curriculum',
  title: { zh: '课程体系', en: 'Curriculum' },
  routes: [
    { path: '/curriculum/frameworks', load: () => import('./framework-list.tsx') },
    { path: '/curriculum/frameworks/$version', load: () => import('./framework-version.tsx') },
    { path: '/curriculum/programmes', load: () => import('./programme-list.tsx') },
    { path: '/curriculum/programmes/$programme', load: () => import('./programme-detail.tsx') },
    { path: '/curriculum/courses', load: () => import('./course-list.tsx') },
    { path: '/curriculum/courses/$course', load: () => import('./course-detail.tsx') },
    { path: '/curriculum/coverage', load: () => import('./coverage.tsx') },
  ],
  navigation: [
    { path: '/curriculum/frameworks', title: { zh: '标准', en: 'Frameworks' } },
    { path: '/curriculum/programmes', title: { zh: '专业项目', en: 'Programmes' } },
    { path: '/curriculum/courses', title: { zh: '课程', en: 'Courses' } },
    { path: '/curriculum/coverage', title: { zh: '覆盖矩阵', en: 'Coverage' } },
  ],
} as const satisfies Storey;
