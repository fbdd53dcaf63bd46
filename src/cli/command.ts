import type { Locale, Sentence } from '../platform/errors.ts';

/** One option of a command. Texts stand in the help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in the help, e.g. `FILE`. */
  readonly value?: string;
  readonly says: Sentence;
}

/** What a command gets: its words, its options, and where to write. */
export interface CommandCall {
  /** Words after the command's name that are no options. */
  readonly words: readonly string[];
  /** The value of an option, if it was given. */
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly locale: Locale;
  readonly isJson: boolean;
  readonly settings: Settings;
  /** Writes the answer: to standard output. */
  readonly print: (line: string) => void;
  /** Tells what is going on: to standard error. */
  readonly log: (line: string) => void;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

/** Where things are, from the environment. */
export interface Settings {
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  /** `COVALENCE_DATA`, or `data` in the clone. */
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
}

/** A command of the command line; one per file, named in commands.ts. */
export interface Command {
  readonly says: Sentence;
  /** Words after the name, e.g. `FILE [--out FILE]`; several lines where there are several forms. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Does the work; the number is the exit code, 0 when nothing is returned. */
  run(call: CommandCall): Promise<number | undefined>;
}
