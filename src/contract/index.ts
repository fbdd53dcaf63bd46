/** The door of the public language: route objects and wire schemas. Each storey's contract adds its line here. */
export * from './route.ts';
export * from './wire.ts';
export * from './session.ts';
export * from './jobs.ts';
