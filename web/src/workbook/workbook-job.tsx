import type { ReactElement } from 'react';
import { useText } from '../texts.ts';
import { JobPanel } from '../ui/index.ts';
import type { FollowedJob } from '../ui/index.ts';
import { resultOf } from './result-of.ts';
import { workbookTexts } from './texts.ts';

/** How far reading or writing is, in rows. */
export function WorkbookJob({ title, followed }: { title: string; followed: FollowedJob }): ReactElement {
  const say = useText(workbookTexts);
  const { done, total, step, sheet } = progressOf(followed);
  const result = resultOf(followed.job);
  const doing = result || total === 0 ? '' : step === 'write' ? say('writing', { done, total, sheet }) : say('reading', { done, total });
  return (
    <JobPanel
      title={title}
      followed={followed}
      doing={doing}
      share={total === 0 ? null : done / total}
      figures={
        result
          ? [
              { label: say('rowsRead'), value: result.rowsRead },
              ...(result.outcome === 'imported' ? [{ label: say('rowsWritten'), value: result.rowsWritten }] : []),
              { label: say('errors'), value: result.errors },
              { label: say('notes'), value: result.problems.filter((problem) => problem.severity === 'note').length },
            ]
          : []
      }
    />
  );
}

function progressOf({ job }: FollowedJob): { done: number; total: number; step: string; sheet: string } {
  const { done, total, step, sheet } = job?.progress ?? {};
  return {
    done: typeof done === 'number' ? done : 0,
    total: typeof total === 'number' ? total : 0,
    step: typeof step === 'string' ? step : 'read',
    sheet: typeof sheet === 'string' ? sheet : '',
  };
}
