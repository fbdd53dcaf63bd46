/** The door of the room where the solver works in threads of Node, so that the process goes on answering. */
export { solveInThread, type ThreadResult, type UnreadProblem } from './solve-in-thread.ts';
export { askInThread } from './ask-in-thread.ts';
export { NotJson } from './not-json.ts';
