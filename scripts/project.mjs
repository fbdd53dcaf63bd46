import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder, wherever the command was given. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the clone. */
export const inProject = (...parts) => join(project, ...parts);

/** Seconds since `from` (milliseconds), for people. */
export const secondsSince = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;
