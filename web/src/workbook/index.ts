import type { NavigationItem, Screen } from '../screen.ts';
import { hasRole } from '../session.ts';

/** The workbook goes through all storeys, so it belongs to none: it stands below them in the navigation. */
export const workbook = {
  screens: [{ path: '/workbook', load: () => import('./workbook.tsx') }],
  navigation: [{ path: '/workbook', title: { zh: '工作簿', en: 'Workbook' }, isFor: (membership) => hasRole(membership, 'coordinator', 'administrator') }],
} as const satisfies { readonly screens: readonly Screen[]; readonly navigation: readonly NavigationItem[] };
