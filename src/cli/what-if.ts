import { basename } from 'node:path';
import { availableParallelism } from 'node:os';
import { askInThread } from '../solver-threads/index.ts';
import { AppError } from '../platform/errors.ts';
import { applyVariant, readProblem, readVariant, type Problem, type VariantResult } from '../solver/index.ts';
import type { Command, CommandCall } from './command.ts';
import { costTable } from './cost-table.ts';
import { integerOption, numberOption } from './number-option.ts';
import { progressLine } from './progress-line.ts';
import { readJsonFile } from './read-json-file.ts';

export const command: Command = {
  says: {
    zh: '多个方案并排比较：同一问题作不同更改，各自求解，代价逐项列出',
    en: 'Solve variants of one problem and show them side by side, term by term',
  },
  usage: 'PROBLEM.json VARIANT.json [VARIANT.json …] [--time-limit S] [--seed N]',
  options: {
    'time-limit': { type: 'string', value: 'S', says: { zh: '每个方案最多多少秒（默认 10）', en: 'Stop each after so many seconds (else 10)' } },
    seed: { type: 'string', value: 'N', says: { zh: '随机种子（默认 1）', en: 'Seed (else 1)' } },
  },
  run: async (call) => {
    const [file, ...variantFiles] = call.words;
    if (file === undefined || variantFiles.length === 0) throw new AppError('command_misused', { command: 'what-if', reason: call.words.join(' ') || '—' });
    const problem = await readJsonFile(file, readProblem);
    const variants = [{ name: { zh: '原样', en: 'as it stands' }[call.locale], problem }, ...(await Promise.all(variantFiles.map((each) => readVariantFile(problem, each))))];
    const line = progressLine(call);
    const results = await askInThread(
      'whatIf',
      { variants, options: { timeLimitSeconds: numberOption(call, 'what-if', 'time-limit', 0.1) ?? 10, seed: integerOption(call, 'what-if', 'seed', 0) ?? 1, threads: Math.min(2, availableParallelism()) } },
      { signal: call.signal, onProgress: (name) => line.show({ zh: `求解：${name}`, en: `solving: ${name}` }) },
    );
    line.end();
    if (call.isJson) call.print(JSON.stringify(results));
    else tell(call, results);
    // 0: every variant has a plan; 1: one has none.
    return results.every(({ cost }) => cost !== null) ? 0 : 1;
  },
};

/** A file with `{name, changes}`, or with a bare list of changes, named after the file. Errors: `problem_file_unreadable`, `problem_invalid`. */
function readVariantFile(problem: Problem, file: string): Promise<{ name: string; problem: Problem }> {
  return readJsonFile(file, (json) => {
    const variant = readVariant(problem, Array.isArray(json) ? { name: basename(file, '.json'), changes: json } : json);
    return { name: variant.name, problem: applyVariant(problem, variant) };
  });
}

const STATUSES: Readonly<Record<VariantResult['status'], readonly [zh: string, en: string]>> = {
  optimal: ['已证最优', 'optimal'],
  feasible: ['有计划', 'feasible'],
  infeasible: ['不可能', 'infeasible'],
  unknown: ['未找到', 'unknown'],
};

function tell(call: CommandCall, results: readonly VariantResult[]): void {
  const zh = call.locale === 'zh';
  const figure = (value: number | null): string => (value === null ? '—' : value.toLocaleString('en'));
  const base = results[0]?.cost?.total ?? null;
  const further = [
    [zh ? '与原样之差' : 'against the first', ...results.map(({ cost }) => figure(cost === null || base === null ? null : cost.total - base))],
    [zh ? '已证下界' : 'proven lower bound', ...results.map(({ lowerBound }) => figure(lowerBound))],
    [zh ? '结果' : 'status', ...results.map(({ status }) => STATUSES[status][zh ? 0 : 1])],
  ];
  for (const row of costTable(results.map(({ name, cost }) => ({ head: name, cost })), call.locale, further)) call.print(row);
  for (const { name, cost, impossible, shortages } of results) {
    if (cost !== null) continue;
    for (const { says } of [...impossible, ...shortages.slice(0, 10)]) call.log(`${name}: ${says}`);
  }
}
