import { writeFile } from 'node:fs/promises';
import { AppError } from '../platform/errors.ts';
import { readProblem, replan } from '../solver/index.ts';
import type { Command } from './command.ts';
import { integerOption, numberOption } from './number-option.ts';
import { readJsonFile } from './read-json-file.ts';

const MOST_CHANGES_TOLD = 40;

export const command: Command = {
  says: { zh: '已发布的计划不再成立时，以尽可能少的变动重新安排（JSON 进，JSON 出）', en: 'Re-plan a problem with a published plan that no longer holds, changing as little as possible: JSON in, JSON out' },
  usage: 'PROBLEM.json [--out PLAN.json] [--changes FILE] [--time-limit S] [--seed N]',
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', says: { zh: '计划写入的文件（默认标准输出）', en: 'The file for the plan (else standard output)' } },
    changes: { type: 'string', value: 'FILE', says: { zh: '变动清单写入的文件：谁、哪些周、从哪里到哪里', en: 'Write the list of changes here: who, which weeks, from where to where' } },
    'time-limit': { type: 'string', value: 'S', says: { zh: '最多多少秒（默认 5）；越长变动越少', en: 'Stop after so many seconds (else 5); the longer, the fewer changes' } },
    seed: { type: 'string', value: 'N', says: { zh: '随机种子（默认 1）', en: 'Seed (else 1)' } },
  },
  run: async (call) => {
    const [file, ...rest] = call.words;
    if (file === undefined || rest.length > 0) throw new AppError('command_misused', { command: 'replan', reason: call.words.join(' ') || '—' });
    const problem = await readJsonFile(file, readProblem);
    const timeLimitSeconds = numberOption(call, 'replan', 'time-limit', 0.01);
    const { result, changes, changedWeeks } = replan(problem, {
      seed: integerOption(call, 'replan', 'seed', 0) ?? 1,
      ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
    }, { shouldStop: () => call.signal.aborted });
    const out = call.option('out');
    if (out !== undefined) await writeFile(out, `${JSON.stringify(result.plan)}\n`);
    const changesFile = call.option('changes');
    if (changesFile !== undefined) await writeFile(changesFile, `${JSON.stringify(changes)}\n`);
    if (out === undefined) call.print(JSON.stringify(result.plan));
    else if (call.isJson) call.print(JSON.stringify({ file: out, status: result.plan.status, cost: result.cost, lowerBound: result.lowerBound, changedWeeks, changes }));
    if (!call.isJson) {
      for (const { says } of [...result.impossible, ...result.shortages.slice(0, 20)]) call.log(says);
      for (const { says } of changes.slice(0, MOST_CHANGES_TOLD)) call.log(says);
      const learners = new Set(changes.map(({ learner }) => learner)).size;
      call.log({
        zh: `${result.plan.status}：${learners} 名学员、${changedWeeks} 个学员周有变动，用时 ${result.seconds.toFixed(2)} 秒`,
        en: `${result.plan.status}: ${changedWeeks} learner-weeks of ${learners} learners change, ${result.seconds.toFixed(2)} s`,
      }[call.locale]);
    }
    return result.cost === null ? 1 : 0;
  },
};
