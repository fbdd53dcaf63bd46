import { writeFile } from 'node:fs/promises';
import { AppError } from '../platform/errors.ts';
import { askInThread } from '../solver-threads/index.ts';
import { readProblem } from '../solver/index.ts';
import type { Command } from './command.ts';
import { integerOption, numberOption } from './number-option.ts';
import { progressLine } from './progress-line.ts';
import { readJsonFile } from './read-json-file.ts';

export const command: Command = {
  says: { zh: '说明规划问题为何无解：最小冲突与可行的出路（均经求解验证）', en: 'Tell why a planning problem has no plan: a minimal conflict and ways out, each checked by solving' },
  usage: 'PROBLEM.json [--out CONFLICT.json] [--time-limit S] [--repairs N]',
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', says: { zh: '冲突（规则列表）写入的文件', en: 'The file for the conflict, a list of rules' } },
    'time-limit': { type: 'string', value: 'S', says: { zh: '最多多少秒（默认 30）', en: 'Stop after so many seconds (else 30)' } },
    repairs: { type: 'string', value: 'N', says: { zh: '最多给出多少条出路（默认 6）', en: 'Look for at most so many ways out (else 6)' } },
  },
  run: async (call) => {
    const [file, ...rest] = call.words;
    if (file === undefined || rest.length > 0) throw new AppError('command_misused', { command: 'explain', reason: call.words.join(' ') || '—' });
    const problem = await readJsonFile(file, readProblem);
    const timeLimitSeconds = numberOption(call, 'explain', 'time-limit', 0.1);
    const repairs = integerOption(call, 'explain', 'repairs', 0);
    const options = { ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }), ...(repairs === undefined ? {} : { repairs }) };
    // The planning storey, which has the words, takes as long to load as a small conflict to find: both go side by side.
    const words = import('./tell-conflict.ts');
    // Whether it could be loaded is told where it is waited for.
    words.catch(() => undefined);
    const line = progressLine(call);
    const explanation = await askInThread('explain', { problem, options }, { signal: call.signal, onProgress: (progress) => void words.then((says) => line.show(says.tellProgress(progress)), () => undefined) });
    const { tellConflict } = await words;
    line.end();
    const out = call.option('out');
    if (out !== undefined) await writeFile(out, `${JSON.stringify(explanation.conflict)}\n`);
    if (call.isJson) call.print(JSON.stringify(explanation));
    else for (const says of tellConflict(problem, explanation)) call.print(says[call.locale]);
    // 0: explained; 1: nothing proven; 3: there is nothing to explain, the problem has a plan.
    return explanation.status === 'infeasible' ? 0 : explanation.status === 'solvable' ? 3 : 1;
  },
};
