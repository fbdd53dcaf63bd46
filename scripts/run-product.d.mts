export interface RunningProduct {
  /** Where it serves, e.g. `http://localhost:24120`. */
  readonly url: string;
  /** The example's accounts; `roles` as `party: role`. */
  readonly accounts: readonly { readonly email: string; readonly password: string; readonly name: string; readonly roles: readonly string[] }[];
  readonly stop: () => Promise<void>;
}

/** Starts the product in a temporary folder with the example; `stop` ends it and removes its data. */
export function runProduct(options?: { log?: (line: string) => void }): Promise<RunningProduct>;
