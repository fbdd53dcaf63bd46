/** The shape in which the example writes down an area with its competences; texts are `[zh, en]`. */
export type Text = readonly [zh: string, en: string];

export interface AreaText {
  /** Number in the framework; `I.3.1` lies under `I.3`. */
  readonly number: string;
  readonly name: Text;
  /** Gross weeks by phase; none for areas that run through the whole training. */
  readonly weeks?: Readonly<Record<string, number>>;
  /** Fewest and most weeks in a row in one venue: the programme's own choice, the ordinance sets none. */
  readonly blocks?: readonly [minimum: number, maximum: number];
  readonly competences: readonly Text[];
}
