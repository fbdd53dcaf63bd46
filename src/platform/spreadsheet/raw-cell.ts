/** A cell as the file stores it, before any sheet gives it meaning. An empty cell is absent. */
export type RawCell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly isDate: boolean; readonly paddedDigits: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'formulaWithoutResult' };

/** Shown in problems and compared in tests: the number as a number, a flag as TRUE or FALSE. */
export function showRaw(cell: RawCell | undefined): string | null {
  if (cell === undefined) return null;
  if (cell.kind === 'text' || cell.kind === 'error') return cell.value;
  if (cell.kind === 'flag') return cell.value ? 'TRUE' : 'FALSE';
  if (cell.kind === 'formulaWithoutResult') return '=';
  return String(cell.value).padStart(cell.paddedDigits, '0');
}
