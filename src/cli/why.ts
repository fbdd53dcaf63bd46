import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { askInThread } from '../solver-threads/index.ts';
import { AppError, declareErrors, type Sentence } from '../platform/errors.ts';
import { checkPlan, planChanges, readPlan, readProblem, stayOf, type Placement, type Plan, type PlanChange, type Problem, type WhyHere, type Wish } from '../solver/index.ts';
import type { Command, CommandCall } from './command.ts';
import { costTable } from './cost-table.ts';
import { integerOption, numberOption } from './number-option.ts';
import { progressLine } from './progress-line.ts';
import { readJsonFile } from './read-json-file.ts';
import { progressSentence } from './solve.ts';

const MOST_CHANGES_TOLD = 20;

export const whyErrors = declareErrors({
  id_not_in_problem: {
    status: 422,
    says: { zh: '规划问题中没有 {kind}“{id}”。', en: 'The problem has no {kind} "{id}".' },
    wayOut: { zh: '请用问题文件中的编号。', en: 'Use an id of the problem file.' },
  },
  plan_file_breaks_rules: {
    status: 422,
    says: { zh: '“{file}”中的计划违反 {count} 条规则：{breaches}', en: 'The plan in {file} breaks {count} rules: {breaches}' },
    wayOut: { zh: '改正所列安排，或用 covalence solve 重新求解。', en: 'Correct the placements listed, or solve the problem again: covalence solve.' },
  },
  no_stay_in_week: {
    status: 422,
    says: { zh: '“{learner}”在第 {week} 周没有安排。', en: '{learner} has no placement in week {week}.' },
    wayOut: { zh: '换一个有安排的周，或用 --venue 指明想去的场所。', en: 'Name a week with a placement, or the venue wished for with --venue.' },
  },
  nothing_to_do_there: {
    status: 422,
    says: { zh: '“{learner}”在“{venue}”没有确定的领域可学：{tasks}', en: 'What {learner} would do in {venue} is not clear: {tasks}' },
    wayOut: { zh: '用 --task 指明该场所提供的一个领域。', en: 'Name a task that the venue offers with --task.' },
  },
});

export const command: Command = {
  says: {
    zh: '学员为何在此而不在彼：不在此处（或在别处）的最好计划与现计划相差多少，差在哪里',
    en: 'Tell why a learner is here and not there: how much the best plan the other way costs, and in which terms',
  },
  usage: 'PROBLEM.json PLAN.json --learner ID --week N [--venue ID [--task ID]] [--out PLAN.json] [--time-limit S] [--seed N]',
  options: {
    learner: { type: 'string', value: 'ID', says: { zh: '学员编号', en: 'The learner' } },
    week: { type: 'string', value: 'N', says: { zh: '周次（从 0 起）；问的是该周所在的那段安排', en: 'The week, from 0; asked about is the stay it belongs to' } },
    venue: { type: 'string', value: 'ID', says: { zh: '想去的场所（省略则问：不在此处会怎样）', en: 'The venue wished for (else: what if not here)' } },
    task: { type: 'string', value: 'ID', says: { zh: '在该场所学的任务（默认同一任务）', en: 'The task to do there (else the same one)' } },
    out: { type: 'string', short: 'o', value: 'FILE', says: { zh: '另一份计划写入的文件', en: 'Write the other plan here' } },
    'time-limit': { type: 'string', value: 'S', says: { zh: '最多多少秒（默认 10）', en: 'Stop after so many seconds (else 10)' } },
    seed: { type: 'string', value: 'N', says: { zh: '随机种子（默认 1）', en: 'Seed (else 1)' } },
  },
  run: async (call) => {
    const [problemFile, planFile, ...rest] = call.words;
    const learner = call.option('learner');
    const week = integerOption(call, 'why', 'week', 0);
    if (problemFile === undefined || planFile === undefined || rest.length > 0 || learner === undefined || week === undefined) {
      throw new AppError('command_misused', { command: 'why', reason: call.words.join(' ') || '—' });
    }
    const problem = await readJsonFile(problemFile, readProblem);
    const plan = await readJsonFile(planFile, (json) => readPlan(problem, json));
    // Bounds and costs that the plan claims are not in question here.
    const question = { ...plan, cost: {}, lowerBound: null };
    const { valid, violations } = checkPlan(problem, question);
    if (!valid) throw new AppError(whyErrors.plan_file_breaks_rules, { file: planFile, count: violations.length, breaches: violations.slice(0, MOST_CHANGES_TOLD).map(({ says }) => says) });
    const { wish, here } = wishOf(call, problem, plan, learner, week);
    const line = progressLine(call);
    const answer = await askInThread(
      'whyHere',
      { problem, plan: question, wish, options: { timeLimitSeconds: numberOption(call, 'why', 'time-limit', 0.1) ?? 10, seed: integerOption(call, 'why', 'seed', 0) ?? 1, threads: Math.min(2, availableParallelism()) } },
      { signal: call.signal, onProgress: (progress) => line.show(progressSentence(progress)) },
    );
    line.end();
    const changes = answer.plan ? planChanges({ ...problem, published: { frozenUntil: 0, placements: plan.placements } }, answer.plan.placements) : [];
    const out = call.option('out');
    if (out !== undefined && answer.plan) await writeFile(out, `${JSON.stringify(answer.plan)}\n`);
    if (call.isJson) call.print(JSON.stringify({ stay: here, wish, ...answer, changes }));
    else tell(call, problem, { here, wish, answer, changes });
    // 0: the other way is found or proven impossible; 1: the time ran out.
    return answer.status === 'unknown' ? 1 : 0;
  },
};

/** What is asked for, and where the learner is in that week. Errors: `id_not_in_problem`, `no_stay_in_week`, `nothing_to_do_there`. */
function wishOf(call: CommandCall, problem: Problem, plan: Plan, learner: string, week: number): { wish: Wish; here: Placement | null } {
  const programme = problem.programmes.find(({ id }) => id === problem.learners.find((row) => row.id === learner)?.programme);
  if (!programme) throw new AppError(whyErrors.id_not_in_problem, { kind: { zh: '学员', en: 'learner' }, id: learner });
  const here = stayOf(plan, learner, week);
  const wished = call.option('venue');
  if (wished === undefined) {
    if (!here) throw new AppError(whyErrors.no_stay_in_week, { learner, week });
    return { wish: { kind: 'not-here', stay: here }, here };
  }
  const venue = problem.venues.find(({ id }) => id === wished);
  if (!venue) throw new AppError(whyErrors.id_not_in_problem, { kind: { zh: '场所', en: 'venue' }, id: wished });
  const named = call.option('task') ?? here?.task;
  const fitting = programme.tasks.filter(({ area }) => venue.areas.includes(area));
  const task = fitting.find(({ id }) => id === named) ?? (call.option('task') === undefined && fitting.length === 1 ? fitting[0] : undefined);
  if (!task) throw new AppError(whyErrors.nothing_to_do_there, { learner, venue: wished, tasks: fitting.map(({ id }) => id).join(', ') || '—' });
  const { firstWeek, lastWeek } = here ?? { firstWeek: week, lastWeek: week };
  return { wish: { kind: 'there', stay: { learner, task: task.id, venue: wished, firstWeek, lastWeek } }, here };
}

function tell(call: CommandCall, problem: Problem, { here, wish, answer, changes }: { here: Placement | null; wish: Wish; answer: WhyHere; changes: readonly PlanChange[] }): void {
  const say = (sentence: Sentence): void => call.print(sentence[call.locale]);
  const where = (stay: Placement): Sentence => ({
    zh: `第 ${stay.firstWeek}–${stay.lastWeek} 周在“${nameOf(problem.venues, stay.venue)}”学“${stay.task}”`,
    en: `in ${nameOf(problem.venues, stay.venue)} for ${stay.task} in weeks ${stay.firstWeek}–${stay.lastWeek}`,
  });
  const who = nameOf(problem.learners, wish.stay.learner);
  if (here) say({ zh: `“${who}”${where(here).zh}。`, en: `${who} is ${where(here).en}.` });
  if (wish.kind === 'there') say({ zh: `想要：${where(wish.stay).zh}。`, en: `Wished for: ${where(wish.stay).en}.` });
  const { status, difference, atLeast, elsewhere, conflict } = answer;
  if (status === 'impossible') say({ zh: '没有任何计划能做到这一点（已证明）。', en: 'No plan allows it; that is proven.' });
  for (const { rule, says = '' } of conflict) call.print(`  ${rule}${says === '' ? '' : `: ${says}`}`);
  if (status === 'unknown') say({ zh: '时限内没有找到这样的计划；也未证明不可能。', en: 'No such plan was found in time; that it is impossible is not proven.' });
  if (elsewhere && difference !== null) {
    const more = Math.abs(difference).toLocaleString('en');
    say(
      difference > 0
        ? { zh: `那样的最好计划多花 ${more}。`, en: `The best plan found that way costs ${more} more.` }
        : difference < 0
          ? { zh: `那样的计划反而少花 ${more}：现计划不是最好的。`, en: `A plan that way costs ${more} less: the plan in question is not the best.` }
          : { zh: '那样的最好计划代价相同。', en: 'The best plan found that way costs the same.' },
    );
    for (const row of costTable([{ head: { zh: '现计划', en: 'this plan' }[call.locale], cost: answer.here }, { head: { zh: '另一份', en: 'the other' }[call.locale], cost: elsewhere }], call.locale)) call.print(row);
  }
  if (atLeast !== null && atLeast > 0) say({ zh: `已证明：至少多花 ${atLeast.toLocaleString('en')}。`, en: `Proven: it costs at least ${atLeast.toLocaleString('en')} more.` });
  if (changes.length > 0) {
    const weeks = changes.reduce((sum, change) => sum + change.weeks, 0);
    const learners = new Set(changes.map(({ learner }) => learner)).size;
    say({ zh: `两份计划有 ${learners} 名学员、${weeks} 个学员周不同：`, en: `The two differ in ${weeks} learner-weeks of ${learners} learners:` });
    for (const change of changes.slice(0, MOST_CHANGES_TOLD)) say(tellChange(change));
    if (changes.length > MOST_CHANGES_TOLD) say({ zh: `  ……另有 ${changes.length - MOST_CHANGES_TOLD} 处`, en: `  … and ${changes.length - MOST_CHANGES_TOLD} more` });
  }
}

function tellChange({ learner, firstWeek, lastWeek, from, to }: PlanChange): Sentence {
  const place = (post: PlanChange['from'], free: string): string => (post ? `${post.task} @ ${post.venue}` : free);
  return {
    zh: `  ${learner}，第 ${firstWeek}–${lastWeek} 周：${place(from, '无安排')} → ${place(to, '无安排')}`,
    en: `  ${learner}, weeks ${firstWeek}–${lastWeek}: ${place(from, 'free')} → ${place(to, 'free')}`,
  };
}

const nameOf = (list: readonly { id: string; name?: string }[], id: string): string => list.find((row) => row.id === id)?.name ?? id;
