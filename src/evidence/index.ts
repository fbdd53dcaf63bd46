/** The door of the evidence storey. */
export { evidenceApi } from './api.ts';
export { evidenceErrors } from './errors.ts';
export { figures, readFigure, type FigureScope } from './figures.ts';
