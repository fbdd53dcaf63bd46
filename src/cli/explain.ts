import { writeFile } from 'node:fs/promises';
import { AppError } from '../platform/errors.ts';
import type { Sentence } from '../platform/errors.ts';
import { askInThread, legendOfProblem, tellExplainProgress, tellRepair, tellRules, tellShortage } from '../planning/index.ts';
import { readProblem, type Explanation, type ExplainProgress, type Problem } from '../solver/index.ts';
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
    const line = progressLine(call);
    const explanation = await askInThread('explain', { problem, options }, { signal: call.signal, onProgress: (progress) => line.show(progressSentence(progress)) });
    line.end();
    const out = call.option('out');
    if (out !== undefined) await writeFile(out, `${JSON.stringify(explanation.conflict)}\n`);
    if (call.isJson) call.print(JSON.stringify(explanation));
    else for (const line of told(problem, explanation)) call.print(line[call.locale]);
    // 0: explained; 1: nothing proven; 3: there is nothing to explain, the problem has a plan.
    return explanation.status === 'infeasible' ? 0 : explanation.status === 'solvable' ? 3 : 1;
  },
};

function progressSentence(progress: ExplainProgress): Sentence {
  const says = tellExplainProgress(progress);
  const time = progress.seconds.toFixed(0);
  return { zh: `${time} 秒 · ${says.zh}`, en: `${time} s · ${says.en}` };
}

function told(problem: Problem, { status, conflict, isMinimal, repairs, shortages }: Explanation): Sentence[] {
  const legend = legendOfProblem(problem);
  const indented = ({ zh, en }: Sentence): Sentence => ({ zh: `  ${zh}`, en: `  ${en}` });
  if (status === 'solvable') return [{ zh: '该问题有可行计划，无需说明。', en: 'The problem has a plan; there is nothing to explain.' }];
  if (status === 'unknown') {
    return [
      { zh: '未能在时限内证明无解，也未找到计划。最后缺少名额之处：', en: 'Neither a plan nor a proof was found in time. Places were missing last:' },
      ...shortages.slice(0, 20).map((shortage) => indented(tellShortage(shortage, legend).says)),
    ];
  }
  const head: Sentence = isMinimal
    ? { zh: `以下 ${conflict.length} 条规则不能同时成立；去掉任何一条即可成立（已逐一求解验证）：`, en: `These ${conflict.length} rules cannot hold together; without any one of them the others can, each checked by solving:` }
    : { zh: `以下 ${conflict.length} 条规则不能同时成立（已证明；是否最小未全部验证）：`, en: `These ${conflict.length} rules cannot hold together; that is proven, but not that each of them is needed:` };
  const scope = { problem: { zh: '全体可排', en: 'everybody then has a plan' }, part: { zh: '相关学员可排', en: 'all who share these places then have one' }, conflict: { zh: '仅消除此冲突', en: 'this conflict is then gone' } } as const;
  return [
    head,
    ...tellRules(conflict, legend).map(({ says }) => indented(says)),
    ...(repairs.length > 0 ? [{ zh: '出路（从易到难）：', en: 'Ways out, the easiest first:' }] : []),
    ...repairs.map((repair) => {
      const { says } = tellRepair(repair, legend);
      return indented({ zh: `${says.zh}（${scope[repair.solves].zh}）`, en: `${says.en} (${scope[repair.solves].en})` });
    }),
  ];
}
