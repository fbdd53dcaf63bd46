/** Filters live in the address, so that a view can be sent to a colleague and the way back keeps it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

export interface Filter {
  readonly values: Readonly<Record<string, string>>;
  set(name: string, value: string): void;
  clear(): void;
}

export function useFilter(): Filter {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const values = Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value === undefined || value === null || value === '' ? [] : [[name, String(value)]])));
  const go = (next: Record<string, string | undefined>) => void navigate({ to: '.', search: next, replace: true } as never);
  return {
    values,
    set: (name, value) => go({ ...values, [name]: value === '' ? undefined : value }),
    clear: () => go({}),
  };
}

/** What is typed, told on after a pause, so that not every letter asks the server. */
export function useTyped(value: string, onSettled: (value: string) => void): readonly [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  // Only what is typed starts the clock; a new callback must not.
  const latest = useRef({ value, onSettled });
  useEffect(() => {
    latest.current = { value, onSettled };
  });
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === latest.current.value) return undefined;
    const timer = setTimeout(() => latest.current.onSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
