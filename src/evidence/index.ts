/** The door of the evidence storey. */
export { evidenceApi } from './api.ts';
export { evidenceErrors } from './errors.ts';
export { evidenceFactRules } from './fact-rules.ts';
export { figures, type FigureScope } from './figures.ts';
