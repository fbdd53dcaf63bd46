/** The solver broke a promise: a defect of ours. `dump` is what it takes to see it again. */
export class InternalError extends Error {
  readonly dump: Record<string, unknown>;

  constructor(says: string, dump: Record<string, unknown>) {
    super(`${says} This is a defect of the solver; please report it with the problem file.`);
    this.name = "InternalError";
    this.dump = dump;
  }
}
