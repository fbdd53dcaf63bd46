/** One thing wrong with an input: where (a JSON path), what, and the value found there, shortened. */
export interface InputProblem {
  path: string;
  says: string;
  value?: string | number | boolean | null;
}

const SHOWN_IN_MESSAGE = 3;

/** The input is not what the format asks for; `items` lists everything that was found. */
export class InputError extends Error {
  readonly items: InputProblem[];
  /** Errors found beyond the listed ones. */
  readonly omitted: number;

  constructor(items: InputProblem[], omitted = 0) {
    const shown = items.slice(0, SHOWN_IN_MESSAGE).map(({ path, says }) => `${path}: ${says}`);
    const rest = items.length + omitted - shown.length;
    super(shown.join("; ") + (rest > 0 ? `; and ${rest} more` : ""));
    this.name = "InputError";
    this.items = items;
    this.omitted = omitted;
  }
}
