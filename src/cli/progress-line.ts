import type { Sentence } from '../platform/errors.ts';
import type { CommandCall } from './command.ts';

/** A line on standard error that is written over as work goes on; silent where nobody watches or JSON is asked for. */
export interface ProgressLine {
  show(says: Sentence): void;
  end(): void;
}

export function progressLine({ isJson, locale }: Pick<CommandCall, 'isJson' | 'locale'>, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const isShown = stream.isTTY && !isJson;
  let isDirty = false;
  return {
    show: (says) => {
      if (!isShown) return;
      stream.write(`\r\u001b[2K${says[locale]}`);
      isDirty = true;
    },
    end: () => {
      if (isDirty) stream.write('\r\u001b[2K');
      isDirty = false;
    },
  };
}
