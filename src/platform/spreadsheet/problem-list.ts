/** Collects problems with their places, fills their sentences and puts them in the order of the file. */
import { fillSentence } from '../errors.ts';
import type { Facts } from '../errors.ts';
import { columnLetters } from './cell-address.ts';
import { MAX_PROBLEMS } from './limits.ts';
import { cellProblems } from './problem-sentences.ts';
import type { CellProblemCode } from './problem-sentences.ts';
import type { CellProblem } from './reading.ts';

export interface ProblemPlace {
  readonly sheet: string;
  readonly row: number;
  /** From 1. */
  readonly column: number;
}

export interface ProblemList {
  add(code: CellProblemCode, place: ProblemPlace, value: string | null, facts?: Facts): void;
  /** False when another error would only be counted. */
  hasRoom(): boolean;
  /** Sorted by the order of sheets given, row and column. */
  finish(sheetOrder: readonly string[]): { readonly problems: CellProblem[]; readonly omittedProblems: number; readonly hasErrors: boolean };
}

const SHOWN_CHARACTERS = 200;

export function problemList(): ProblemList {
  const errors: { place: ProblemPlace; problem: CellProblem }[] = [];
  const notes: { place: ProblemPlace; problem: CellProblem }[] = [];
  let errorCount = 0;
  let noteCount = 0;
  return {
    add: (code, place, value, facts = {}) => {
      const { severity, says, wayOut } = cellProblems[code];
      if (severity === 'error') errorCount += 1;
      else noteCount += 1;
      const kept = severity === 'error' ? errors : notes;
      if (kept.length >= MAX_PROBLEMS) return;
      // In a list only one item may be wrong: then that is the value.
      const wrong = typeof facts['value'] === 'string' ? facts['value'] : value;
      const shown = wrong === null ? null : shorten(wrong);
      const all = { ...facts, value: shown };
      const fill = (sentence: { zh: string; en: string }) => ({ zh: fillSentence(sentence, all, 'zh'), en: fillSentence(sentence, all, 'en') });
      kept.push({ place, problem: { sheet: place.sheet, cell: `${columnLetters(place.column)}${place.row}`, value: shown, code, says: fill(says), wayOut: fill(wayOut), severity } });
    },
    hasRoom: () => errors.length < MAX_PROBLEMS,
    finish: (sheetOrder) => {
      const rank = new Map(sheetOrder.map((title, index) => [title, index]));
      // Errors come first into the room there is: a flood of notes must not hide one.
      const kept = [...errors, ...notes].slice(0, MAX_PROBLEMS);
      const order = (place: ProblemPlace) => rank.get(place.sheet) ?? sheetOrder.length;
      kept.sort((a, b) => order(a.place) - order(b.place) || a.place.row - b.place.row || a.place.column - b.place.column);
      return { problems: kept.map(({ problem }) => problem), omittedProblems: errorCount + noteCount - kept.length, hasErrors: errorCount > 0 };
    },
  };
}

function shorten(value: string): string {
  const characters = Array.from(value.slice(0, 2 * SHOWN_CHARACTERS));
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : value;
}
