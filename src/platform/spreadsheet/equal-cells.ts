export interface CellDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly a: string | null;
  readonly b: string | null;
}

export interface CellComparison {
  readonly isEqual: boolean;
  /** At most 100, in the order of sheets and rows. */
  readonly differences: readonly CellDifference[];
}

export async function equalCells(a: Uint8Array | string, b: Uint8Array | string): Promise<CellComparison> {
  throw new Error(`comparing comes with the next commit ${a.length} ${b.length}`);
}
