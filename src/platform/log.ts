/** Takes one line for the person who runs the server; the composition root decides where it goes. */
export type Log = (line: string) => void;
