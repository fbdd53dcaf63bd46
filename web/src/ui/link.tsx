import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode, Ref } from 'react';

export interface AppLinkProps {
  /** Path within the app with its parameters filled in: `/partnership/venues/${venue.id}`. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  readonly tabIndex?: number | undefined;
  readonly 'aria-current'?: 'page' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link within the app: a real address, opened without reloading; its code is fetched when pointed at. */
export function AppLink({ to, search, ...rest }: AppLinkProps): ReactElement {
  return <Link to={to as never} {...(search ? { search: search as never } : {})} {...rest} />;
}
