/** Compares two workbooks as people see them: tab by tab, cell by cell, whatever the packages look like inside. */
import { columnLetters } from './cell-address.ts';
import { showRaw } from './raw-cell.ts';
import { openPackage } from './read-package.ts';
import { readSharedStrings, readWorkbookParts } from './read-parts.ts';
import { readSheet } from './read-sheet.ts';

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

const MAX_DIFFERENCES = 100;

/** True when both have the same tabs in the same order and every cell holds the same value of the same kind; formats do not count. Errors: as `readWorkbook`. */
export async function equalCells(a: Uint8Array | string, b: Uint8Array | string): Promise<CellComparison> {
  const [left, right] = [await cellsOf(a), await cellsOf(b)];
  const differences: CellDifference[] = [];
  const titles = [...new Set([...left.keys(), ...right.keys()])];
  if (JSON.stringify([...left.keys()]) !== JSON.stringify([...right.keys()])) {
    differences.push({ sheet: '', cell: '', a: [...left.keys()].join(' | '), b: [...right.keys()].join(' | ') });
  }
  for (const sheet of titles) {
    const [one, other] = [left.get(sheet), right.get(sheet)];
    if (!one || !other) continue;
    for (const cell of new Set([...one.keys(), ...other.keys()])) {
      const [shownA, shownB] = [one.get(cell) ?? null, other.get(cell) ?? null];
      if (shownA === shownB) continue;
      differences.push({ sheet, cell, a: shownA, b: shownB });
      if (differences.length >= MAX_DIFFERENCES) return { isEqual: false, differences };
    }
  }
  return { isEqual: differences.length === 0, differences };
}

async function cellsOf(source: Uint8Array | string): Promise<Map<string, Map<string, string>>> {
  const opened = await openPackage(source);
  try {
    const { tabs, formats, sharedStringsPart } = await readWorkbookParts(opened);
    const strings = sharedStringsPart === null ? [] : await readSharedStrings(opened, sharedStringsPart, () => undefined);
    const found = new Map<string, Map<string, string>>();
    for (const { title, part } of tabs) {
      const cells = new Map<string, string>();
      await readSheet({ opened, part, formats, strings }, (row) => {
        for (const [column, cell] of row.cells) cells.set(`${columnLetters(column)}${row.number}`, `${cell.kind} ${showRaw(cell)}`);
      }, () => undefined);
      found.set(title, cells);
    }
    return found;
  } finally {
    opened.close();
  }
}
