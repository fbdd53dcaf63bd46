import { writeFile } from 'node:fs/promises';
import { AppError } from '../platform/errors.ts';
import { solveInThread } from '../solver-threads/index.ts';
import { PLAN_FORMAT, type Plan, type SolveOptions, type SolveProgress } from '../solver/index.ts';
import { integerOption, numberOption } from './number-option.ts';
import type { Command, CommandCall } from './command.ts';
import { progressLine } from './progress-line.ts';
import { bytesOfFile, inFile } from './read-json-file.ts';

export const command: Command = {
  says: { zh: '求解 covalence.rotation/1 规划问题（JSON 进，JSON 出；不需要数据库）', en: 'Solve a planning problem in the format covalence.rotation/1: JSON in, JSON out, no database' },
  usage: 'PROBLEM.json [--out PLAN.json] [--time-limit S] [--gap G] [--steps N] [--seed N] [--threads N] [--certificate FILE] [--progress json]',
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', says: { zh: '计划写入的文件（默认标准输出）', en: 'The file for the plan (else standard output)' } },
    'time-limit': { type: 'string', value: 'S', says: { zh: '最多求解多少秒（默认 60）', en: 'Stop after so many seconds (else 60)' } },
    gap: { type: 'string', value: 'G', says: { zh: '证明差距不超过 G 即停止，如 0.01', en: 'Stop once the proven gap is at most G, such as 0.01' } },
    steps: { type: 'string', value: 'N', says: { zh: '最多多少步；同样的种子和步数得同样的计划', en: 'Stop after N rounds; the same seed and steps give the same plan' } },
    seed: { type: 'string', value: 'N', says: { zh: '随机种子（默认 1）', en: 'Seed (else 1)' } },
    threads: { type: 'string', value: 'N', says: { zh: '线程数（默认 1）', en: 'Threads side by side (else 1)' } },
    certificate: { type: 'string', value: 'FILE', says: { zh: '下界证书写入的文件', en: 'Write the certificate of the lower bound here' } },
    progress: { type: 'string', value: 'json', says: { zh: '逐行输出 JSON 进度（标准错误）', en: 'Tell progress as JSON lines, on standard error' } },
  },
  run: async (call) => {
    const [file, ...rest] = call.words;
    if (file === undefined || rest.length > 0) throw new AppError('command_misused', { command: 'solve', reason: call.words.join(' ') || '—' });
    const { plan, certificate } = await solveFile(call, file);
    const out = call.option('out');
    const text = `${JSON.stringify(plan)}\n`;
    if (out === undefined) call.print(text.trimEnd());
    else {
      await writeFile(out, text);
      if (call.isJson) call.print(JSON.stringify({ file: out, status: plan.status, cost: plan.cost ?? null, lowerBound: plan.lowerBound ?? null }));
    }
    const certificateFile = call.option('certificate');
    if (certificateFile !== undefined && certificate !== null) await writeFile(certificateFile, `${JSON.stringify(certificate)}\n`);
    return plan.status === 'optimal' || plan.status === 'feasible' ? 0 : 1;
  },
};

// Only the solver's threads hold the problem: here it would take as much memory again.
async function solveFile(call: CommandCall, file: string) {
  const options = optionsOf(call);
  const line = progressLine(call);
  const asJson = call.option('progress') === 'json';
  const tell = (progress: SolveProgress): void => {
    if (asJson) call.log(JSON.stringify(progress));
    else line.show(progressSentence(progress));
  };
  const problem = { bytes: await bytesOfFile(file) };
  const thread = await inFile(file, () => solveInThread({ problem, options, signal: call.signal, onProgress: tell }));
  line.end();
  const unknown: Plan = { format: PLAN_FORMAT, problem: thread.name ?? '', status: 'unknown', placements: [] };
  const plan = thread.result === null ? (thread.lastPlan ?? unknown) : thread.result.plan;
  if (!asJson && !call.isJson) {
    for (const { says } of [...(thread.result?.impossible ?? []), ...(thread.result?.shortages ?? []).slice(0, 20)]) call.log(says);
    const { cost, lowerBound, seconds } = { cost: plan.cost?.total ?? '—', lowerBound: plan.lowerBound ?? '—', seconds: thread.result?.seconds.toFixed(1) ?? '—' };
    call.log({ zh: `${plan.status}：代价 ${cost}，下界 ${lowerBound}，用时 ${seconds} 秒`, en: `${plan.status}: cost ${cost}, lower bound ${lowerBound}, ${seconds} s` }[call.locale]);
  }
  return { plan, certificate: thread.result?.certificate ?? null };
}

function optionsOf(call: CommandCall): SolveOptions {
  const steps = integerOption(call, 'solve', 'steps', 1);
  const timeLimitSeconds = numberOption(call, 'solve', 'time-limit', 0.01);
  const gap = numberOption(call, 'solve', 'gap', 0);
  const threads = integerOption(call, 'solve', 'threads', 1);
  return {
    seed: integerOption(call, 'solve', 'seed', 0) ?? 1,
    ...(steps === undefined ? {} : { steps }),
    ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
    ...(gap === undefined ? {} : { gap }),
    ...(threads === undefined ? {} : { threads }),
  };
}

const PHASES: Readonly<Record<SolveProgress['phase'], readonly [zh: string, en: string]>> = {
  presolve: ['预检', 'checking the problem'],
  construct: ['构造', 'placing learners'],
  repair: ['修复', 'repairing'],
  improve: ['改进', 'improving'],
  bound: ['证明下界', 'proving a bound'],
  verify: ['复核', 'verifying'],
  done: ['完成', 'done'],
};

export function progressSentence({ phase, seconds, cost, lowerBound, gap, excess }: SolveProgress) {
  const [zh, en] = PHASES[phase];
  const proven = gap === null ? '' : ` (${(gap * 100).toFixed(1)} %)`;
  const time = seconds.toFixed(0);
  return {
    zh: cost === null ? `${time} 秒 · ${zh} · 尚缺 ${excess} 个学员周` : `${time} 秒 · ${zh} · 代价 ${cost}，下界 ${lowerBound ?? '—'}${proven}`,
    en: cost === null ? `${time} s · ${en} · ${excess} learner-weeks still without a place` : `${time} s · ${en} · cost ${cost}, bound ${lowerBound ?? '—'}${proven}`,
  };
}
