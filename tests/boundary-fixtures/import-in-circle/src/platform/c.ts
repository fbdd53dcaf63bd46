export const c = async () => (await import('./a.ts')).a;
