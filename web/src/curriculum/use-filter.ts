/** Filters live in the address, so that a view can be sent to a colleague and the way back keeps it. */
import { useNavigate, useSearch } from '@tanstack/react-router';

export interface Filter {
  readonly values: Readonly<Record<string, string>>;
  /** Sets one or more filters; an empty value removes its filter. */
  set(changes: Readonly<Record<string, string>>): void;
}

export function useFilter(): Filter {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const values = Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value === undefined || value === null || value === '' ? [] : [[name, String(value)]])));
  return {
    values,
    set: (changes) => {
      const next = Object.fromEntries(Object.entries({ ...values, ...changes }).map(([name, value]) => [name, value === '' ? undefined : value]));
      void navigate({ to: '.', search: next, replace: true } as never);
    },
  };
}
