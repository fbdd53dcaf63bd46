/** The minutes while they are written: each line is saved on its own, waits visibly, and is never lost. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LineKind, MinuteLine, VisitDetail } from '../../../../src/contract/index.ts';
import { api, ApiError } from '../../api.ts';
import { commitmentKindOf, languageOf, needKindOf, type ParsedLine } from './parse-line.ts';

/** A line on its way: as it was typed, until the server has it. */
export interface PendingLine {
  readonly id: number;
  readonly kind: LineKind;
  readonly raw: string;
  readonly error: ApiError | null;
}

/** A correction that met another one: what stands there now, and what was typed here. */
export interface Conflict {
  readonly line: MinuteLine;
  readonly theirs: MinuteLine;
  readonly error: ApiError;
}

export interface Minutes {
  readonly pending: readonly PendingLine[];
  readonly lastSaved: MinuteLine | null;
  add(kind: LineKind, raw: string, parsed: ParsedLine): void;
  /** Takes a line that could not be saved back, to be written again. */
  takeBack(id: number): void;
  /** Returns what happened; a conflict leaves everything as it was. */
  correct(line: MinuteLine, revision: number, kind: LineKind, parsed: ParsedLine): Promise<{ readonly saved: true } | { readonly conflict: Conflict } | { readonly error: ApiError }>;
}

export function useMinutes(visit: VisitDetail): Minutes {
  const client = useQueryClient();
  const [pending, setPending] = useState<readonly PendingLine[]>([]);
  const [lastSaved, setLastSaved] = useState<MinuteLine | null>(null);
  const counter = useRef(0);
  // Lines go out one after the other, so that they keep the order in which they were typed.
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const add: Minutes['add'] = (kind, raw, parsed) => {
    const id = ++counter.current;
    setPending((lines) => [...lines, { id, kind, raw, error: null }]);
    queue.current = queue.current.then(async () => {
      try {
        const saved = await api('POST /api/consortia/{consortium}/visits/{visit}/lines', { params: { visit: visit.id }, body: bodyOf(kind, parsed) });
        setLastSaved(saved);
        await client.invalidateQueries();
        setPending((lines) => lines.filter((line) => line.id !== id));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setPending((lines) => lines.map((line) => (line.id === id ? { ...line, error } : line)));
      }
    });
  };

  const correct: Minutes['correct'] = async (line, revision, kind, parsed) => {
    try {
      const saved = await api('PUT /api/consortia/{consortium}/visits/{visit}/lines/{line}', { params: { visit: visit.id, line: line.id }, body: { ...bodyOf(kind, parsed), responsible: parsed.person?.id ?? hiddenPerson(line), revision } });
      setLastSaved(saved);
      await client.invalidateQueries();
      return { saved: true };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code !== 'minute_line_changed_meanwhile') return { error };
      await client.invalidateQueries();
      return { conflict: { line, theirs: error.facts['current'] as MinuteLine, error } };
    }
  };

  return { pending, lastSaved, add, correct, takeBack: (id) => setPending((lines) => lines.filter((line) => line.id !== id)) };
}

/** Somebody who is not shown here cannot be typed either, and stays. */
function hiddenPerson({ responsible }: MinuteLine): string | null {
  return responsible !== null && responsible.name === null ? responsible.id : null;
}

function bodyOf(kind: LineKind, { text, party, person, to, plant, quantity, dueOn }: ParsedLine) {
  return {
    kind,
    language: languageOf(text),
    text,
    responsible: person?.id ?? null,
    party: party?.id ?? null,
    to: to?.id ?? null,
    plant: plant?.id ?? null,
    quantity: kind === 'need' || kind === 'commitment' ? quantity : null,
    dueOn,
    ...(kind === 'need' ? { needKind: needKindOf(text, quantity) } : {}),
    ...(kind === 'commitment' ? { commitmentKind: commitmentKindOf(text) } : {}),
  };
}
