/** Tells how far reading is, lets other work of the process run and notices a wish to stop. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { workbookErrors } from './errors.ts';
import type { ReadOptions } from './reading.ts';

const REPORT_EVERY_MS = 50;

export interface ProgressKeeper {
  /** Counts bytes of a part; errors: `workbook_stopped`. */
  readonly onChunk: (bytes: number) => Promise<void>;
  readonly pause: () => Promise<void>;
  /** Counts a row and gives the count so far. */
  readonly addRow: () => number;
  readonly finish: (rows: number) => void;
}

export function progressOf(totalBytes: number, { onProgress, shouldStop }: ReadOptions): ProgressKeeper {
  let bytesRead = 0;
  let rowsRead = 0;
  let reportedAt = performance.now();
  const pause = async () => {
    if (shouldStop?.()) throw new AppError(workbookErrors.workbook_stopped);
    const now = performance.now();
    if (now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    const share = totalBytes > 0 ? Math.min(1, bytesRead / totalBytes) : 1;
    onProgress?.({ rowsRead, rowsTotal: Math.max(rowsRead, share > 0 ? Math.round(rowsRead / share) : rowsRead) });
    await nextTurn();
  };
  return {
    onChunk: async (bytes) => {
      bytesRead += bytes;
      await pause();
    },
    pause,
    addRow: () => (rowsRead += 1),
    finish: (rows) => onProgress?.({ rowsRead: rows, rowsTotal: rows }),
  };
}
