import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode, Ref } from 'react';
import { dayOf } from '../as-of.ts';

export interface AppLinkProps {
  /** Path within the app with its parameters filled in: `/partnership/venues/${venue.id}`. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Stays on the day that is looked at (see as-of.ts); the house's own navigation leads back to today. */
  readonly keepsDay?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  readonly tabIndex?: number | undefined;
  readonly 'aria-current'?: 'page' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link within the app: a real address, opened without reloading; its code is fetched when pointed at. */
export function AppLink({ to, search, keepsDay = true, ...rest }: AppLinkProps): ReactElement {
  const searchFrom = (before: unknown) => ({ ...(keepsDay && dayOf(before) !== undefined ? { asOf: dayOf(before) } : {}), ...search });
  return <Link to={to as never} search={searchFrom as never} {...rest} />;
}
