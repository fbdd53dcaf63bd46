/** Light or dark: the system's wish until the reader chooses. Set on <html> before the first paint by public/early.js. */
import { useSyncExternalStore } from 'react';
import { recall, remember } from '../texts.ts';

export type Scheme = 'light' | 'dark';

const STORAGE_KEY = 'covalence-scheme';
const ATTRIBUTE = 'data-scheme';
const listeners = new Set<() => void>();

/** The scheme on the screen. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, getScheme);
}

/** Shows this scheme from now on and remembers it. */
export function setScheme(scheme: Scheme): void {
  remember(STORAGE_KEY, scheme);
  show(scheme);
}

function getScheme(): Scheme {
  return document.documentElement.getAttribute(ATTRIBUTE) === 'dark' ? 'dark' : 'light';
}

function show(scheme: Scheme): void {
  document.documentElement.setAttribute(ATTRIBUTE, scheme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const system = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    if (recall(STORAGE_KEY) === null) show(system.matches ? 'dark' : 'light');
  };
  system.addEventListener('change', follow);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', follow);
  };
}
