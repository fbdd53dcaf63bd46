import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the board shows lives in the address, so that a view can be sent to a colleague. */
export function useAddress(): { readonly values: Readonly<Record<string, string>>; readonly set: (change: Readonly<Record<string, string>>) => void } {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const values = Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value === undefined || value === null || value === '' ? [] : [[name, String(value)]])));
  return {
    values,
    set: (change) => {
      const next = Object.fromEntries(Object.entries({ ...values, ...change }).filter(([, value]) => value !== ''));
      void navigate({ to: '.', search: next, replace: true } as never);
    },
  };
}
