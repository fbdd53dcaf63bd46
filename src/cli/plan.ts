import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import {
  buildProblem, loadsOfOtherPlans, placementRows, planFromFacts, PROBLEM_WARNINGS, proposalsOf, solvePlan, tellConflict, tellShortage, type BuiltProblem,
} from '../planning/index.ts';
import { AppError, fillSentence } from '../platform/errors.ts';
import { dayInZone } from '../platform/weeks.ts';
import type { Plan } from '../solver/index.ts';
import { checkWorkbook, describeProblem, exportWorkbook, workbookErrors, type WorkbookFacts } from '../workbook.ts';
import type { Command, CommandCall } from './command.ts';
import { integerOption, numberOption } from './number-option.ts';
import { progressLine } from './progress-line.ts';
import { progressSentence } from './solve.ts';

const MOST_LISTED = 50;

export const command: Command = {
  says: { zh: '由工作簿排出轮岗计划，写回工作簿（不需要数据库）', en: 'Plan from a workbook and write the plan as a workbook; no database needed' },
  usage: 'WORKBOOK.xlsx [--out PLAN.xlsx] [--plan KEY] [--time-limit S] [--seed N]',
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', says: { zh: '写入的文件（默认 plan.xlsx）', en: 'The file to write (else plan.xlsx)' } },
    plan: { type: 'string', value: 'KEY', says: { zh: '计划编号；只有一个计划时可省略', en: 'Key of the plan; not needed when there is only one' } },
    'time-limit': { type: 'string', value: 'S', says: { zh: '最多求解多少秒（默认 60）', en: 'Stop after so many seconds (else 60)' } },
    seed: { type: 'string', value: 'N', says: { zh: '随机种子（默认 1）', en: 'Seed (else 1)' } },
  },
  run: async (call) => {
    const [file, ...rest] = call.words;
    if (file === undefined || rest.length > 0) throw new AppError('command_misused', { command: 'plan', reason: call.words.join(' ') || '—' });
    const facts = await readFacts(call, file);
    const plan = planFromFacts(facts, call.option('plan'));
    const consortium = facts.consortium[0];
    const today = consortium?.clockDay ?? dayInZone(new Date(), consortium?.timeZone ?? 'Asia/Shanghai');
    const built = buildProblem({ partnership: facts, curriculum: facts, planning: facts, plan: plan.key, today, otherLoads: loadsOfOtherPlans(facts, plan.key) });
    tellWarnings(call, built);
    const { solved, seconds, lowerBound } = await solve(call, built);
    const out = call.option('out') ?? 'plan.xlsx';
    const rows = placementRows(solved.placements, built.legend);
    await writeFile(out, await exportWorkbook(withDraft(facts, plan.key, rows, today)));
    const proposals = proposalsOf(rows, built.legend).length;
    const cost = solved.cost ?? null;
    if (call.isJson) call.print(JSON.stringify({ file: out, plan: plan.key, placements: rows.length, learners: built.problem.learners.length, cost, lowerBound, seconds, proposals }));
    else {
      const { zh, en } = {
        zh: `已写入 ${out}：${built.problem.learners.length} 名学员，${rows.length} 项安排，代价 ${cost?.total ?? '—'}，用时 ${seconds.toFixed(1)} 秒；代为建议选修 ${proposals} 门。法律法规尚未判断。`,
        en: `Wrote ${out}: ${built.problem.learners.length} learners, ${rows.length} placements, cost ${cost?.total ?? '—'}, ${seconds.toFixed(1)} s; ${proposals} electives proposed. Statutes are not judged yet.`,
      };
      call.print(call.locale === 'zh' ? zh : en);
    }
    return 0;
  },
};

/** Errors: those of the file, `workbook_has_errors`. */
async function readFacts(call: CommandCall, file: string): Promise<WorkbookFacts> {
  const line = progressLine(call);
  const checked = await checkWorkbook(file, {
    onProgress: ({ rowsRead, rowsTotal }) => line.show({ zh: `读取 ${rowsRead}/${rowsTotal} 行`, en: `reading row ${rowsRead} of ${rowsTotal}` }),
    shouldStop: () => call.signal.aborted,
  });
  line.end();
  const wrong = checked.problems.filter(({ severity }) => severity === 'error');
  const [first] = wrong;
  if (!checked.hasErrors || !first) return checked.facts;
  if (!call.isJson) for (const problem of wrong.slice(0, MOST_LISTED)) call.log(describeProblem(problem, call.locale));
  throw new AppError(workbookErrors.workbook_has_errors, { count: wrong.length, first: describeProblem(first, call.locale), problems: wrong });
}

async function solve(call: CommandCall, built: BuiltProblem): Promise<{ solved: Plan; seconds: number; lowerBound: number | null }> {
  const line = progressLine(call);
  const begun = performance.now();
  const { best, result } = await solvePlan({
    built,
    timeLimitSeconds: numberOption(call, 'plan', 'time-limit', 0.1) ?? 60,
    seed: integerOption(call, 'plan', 'seed', 0) ?? 1,
    threads: Math.min(2, availableParallelism()),
    signal: call.signal,
    onProgress: (progress) => line.show(progressSentence(progress)),
    onPlan: () => undefined,
  });
  line.end();
  if (best) return { solved: best.plan, seconds: (performance.now() - begun) / 1000, lowerBound: result?.lowerBound ?? null };
  const reasons = [
    ...(result?.impossible ?? []).flatMap(({ conflict }) => tellConflict(conflict, built.legend)),
    ...(result?.shortages ?? []).map((shortage) => tellShortage(shortage, built.legend).says),
  ];
  throw new AppError('no_plan_found', { reasons: reasons.slice(0, MOST_LISTED) });
}

function tellWarnings(call: CommandCall, { warnings }: BuiltProblem): void {
  if (call.isJson) return;
  for (const { code, facts } of warnings.slice(0, MOST_LISTED)) call.log(fillSentence(PROBLEM_WARNINGS[code], facts, call.locale));
  if (warnings.length > MOST_LISTED) call.log({ zh: `……另有 ${warnings.length - MOST_LISTED} 条提示`, en: `… and ${warnings.length - MOST_LISTED} more remarks` }[call.locale]);
}

/** The workbook's facts with the plan as a new draft. */
function withDraft(facts: WorkbookFacts, plan: string, rows: ReturnType<typeof placementRows>, today: string): WorkbookFacts {
  const number = 1 + Math.max(0, ...facts.planVersions.filter((version) => version.plan === plan).map((version) => version.number));
  const key = `${plan}-v${number}`;
  return {
    ...facts,
    planVersions: [...facts.planVersions, { key, plan, number, state: 'draft', madeOn: today, publishedOn: null, frozenUntil: null, note: null }],
    placements: [...facts.placements, ...rows.map((row) => ({ planVersion: key, ...row }))],
  };
}
