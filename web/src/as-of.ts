/** The day a screen looks at. It stands in the address, so that a past day can be sent to somebody else, and links keep it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isDay } from './ui/dates.ts';

/** The day in the address; undefined is today, and so is what is no day. */
export function dayOf(search: unknown): string | undefined {
  const day = (search as { readonly asOf?: unknown } | null)?.asOf;
  return typeof day === 'string' && isDay(day) ? day : undefined;
}

/** The day looked at, as the query of the API, and how to look at another one. */
export function useAsOf(): { readonly asOf: string | undefined; readonly query: { readonly asOf?: string }; readonly look: (day: string | undefined) => void } {
  const asOf = dayOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  return {
    asOf,
    query: asOf === undefined ? {} : { asOf },
    look: (day) => void navigate({ to: '.', search: ((before: object) => ({ ...before, asOf: day })) as never, replace: true }),
  };
}
