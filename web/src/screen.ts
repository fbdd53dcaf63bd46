/**
 * What a storey gives to the house: its screens and its part of the navigation, as data. app.tsx turns screens into
 * routes; each screen's code loads when it is first opened.
 */
import type { ComponentType } from 'react';
import type { Membership } from './session.ts';

export interface Title {
  readonly zh: string;
  readonly en: string;
}

export interface Screen {
  /** Path under the house, in TanStack Router's notation: `/partnership/venues/$venue`. */
  readonly path: string;
  /** Loads the screen; its module's default export is a component without props. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** True for pages a learner or mentor opens on a phone: their whole JavaScript stays within 150 kB compressed. */
  readonly isLight?: boolean;
}

export interface NavigationItem {
  readonly path: string;
  readonly title: Title;
  /** Shown to whom; everybody unless told. A hint for the eye only: the API decides what may be seen. */
  readonly isFor?: (membership: Membership) => boolean;
}

export type StoreyName = 'partnership' | 'curriculum' | 'planning' | 'delivery' | 'evidence';

export interface Storey {
  readonly name: StoreyName;
  readonly title: Title;
  readonly routes: readonly Screen[];
  readonly navigation: readonly NavigationItem[];
}
