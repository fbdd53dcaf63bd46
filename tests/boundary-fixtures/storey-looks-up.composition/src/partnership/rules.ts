export const app = await import('../app.ts');
