export * from '../curriculum/index.ts';
