export type Store = typeof import('./partnership/store.ts');
