/** A conflict and the ways out of it in the words of the people concerned: names instead of ids, dates instead of week numbers. Pure. */
import type { ExplanationResult } from '../contract/planning-words.ts';
import { fillSentence, type Sentence } from '../platform/errors.ts';
import type { Conflict, ConflictItem, ExplainProgress, Repair, RepairKind } from '../solver/index.ts';
import { tellWeeks } from './compare-plans.ts';
import type { Legend } from './legend.ts';
import { limitName, sentenceOf } from './tell-breaches.ts';

const RULES: Readonly<Record<string, Sentence>> = {
  'task-weeks': { zh: '“{task}”应学：{learners}', en: '{task} is due to {learners}' },
  availability: { zh: '不在训的周须避开：{learners}', en: 'Weeks away are kept free: {learners}' },
  'allowed-venue': { zh: '有禁入场所：{learners}', en: 'Some venues are forbidden: {learners}' },
  'task-window': { zh: '“{task}”须在所属阶段的周次内完成', en: '{task} is done within the weeks of its phase' },
  order: { zh: '“{task}”须在前序领域之后：{learners}', en: '{task} comes after the areas before it: {learners}' },
  prerequisite: { zh: '“{task}”须先完成先修领域：{learners}', en: '{task} requires other areas first: {learners}' },
  choice: { zh: '选修规定“{choice}”：{learners}', en: 'The electives "{choice}": {learners}' },
  capacity: { zh: '“{venue}”的容量{when}', en: 'The places of {venue}{when}' },
  'open-venue': { zh: '“{venue}”的停用周{when}', en: 'The weeks in which {venue} is closed{when}' },
  minimum: { zh: '“{venue}”的最少人数{when}', en: 'The minimum of {venue}{when}' },
  'minimum-when-open': { zh: '“{venue}”的开班人数{when}', en: 'The least number with which {venue} runs{when}' },
  limit: { zh: '上限“{limit}”{when}', en: 'The limit "{limit}"{when}' },
  pin: { zh: '“{task}”的固定安排{when}：{learners}', en: '{task} is pinned{when}: {learners}' },
  frozen: { zh: '已开始的周不能更改：{learners}', en: 'Weeks that have begun do not change: {learners}' },
};

export const REPAIRS: Readonly<Record<RepairKind, Sentence>> = {
  'more-places': { zh: '“{venue}”增加 {amount} 个名额{when}', en: 'more places in {venue}: {amount}{when}' },
  'raise-limit': { zh: '上限“{limit}”提高 {amount}{when}', en: 'raise the limit "{limit}" by {amount}{when}' },
  'start-earlier': { zh: '“{task}”的起始周提前 {amount} 周', en: 'let {task} start earlier, by weeks: {amount}' },
  'end-later': { zh: '“{task}”的结束周推后 {amount} 周', en: 'let {task} end later, by weeks: {amount}' },
  'be-present': { zh: '“{learner}”到训{when}', en: 'have {learner} there{when}' },
  'allow-venue': { zh: '允许“{learner}”进入“{venue}”', en: 'allow {learner} to go to {venue}' },
  'open-venue': { zh: '“{venue}”开放{when}', en: 'open {venue}{when}' },
  'lower-minimum': { zh: '“{venue}”的最少人数降低 {amount}{when}', en: 'lower the minimum of {venue} by {amount}{when}' },
  'drop-pin': { zh: '取消“{learner}”“{task}”的固定安排{when}', en: 'give up the pin of {learner} to {task}{when}' },
  'waive-order': { zh: '允许“{learner}”不按先后顺序学“{task}”', en: 'let {learner} do {task} out of order' },
  'waive-prerequisite': { zh: '免除“{learner}”学“{task}”的先修要求', en: 'let {learner} do {task} without what it requires' },
  'relax-choice': { zh: '“{learner}”不受选修规定“{choice}”约束', en: 'release {learner} from the electives "{choice}"' },
  'leave-out-task': { zh: '“{learner}”的“{task}”不在本计划期内完成', en: 'leave {task} of {learner} to a later plan' },
};

const PHASES: Readonly<Record<ExplainProgress['phase'], Sentence>> = {
  proof: { zh: '正在证明无解', en: 'looking for a proof that there is no plan' },
  plan: { zh: '正在寻找可行计划', en: 'looking for a plan' },
  reduce: { zh: '正在把 {rules} 条规则精简为真正冲突的几条', en: 'reducing {rules} rules to those that clash' },
  repairs: { zh: '冲突共 {rules} 条规则，正在寻找出路', en: 'looking for ways out of a conflict of {rules} rules' },
};

const MOST_NAMES = 4;

/** How far an explanation is. */
export const tellExplainProgress = ({ phase, rules }: ExplainProgress): Sentence => fill(PHASES[phase], { rules });

/** The rules of a conflict; those that differ only in the learner are told together. */
export function tellRules(conflict: Conflict, legend: Legend): ExplanationResult['rules'] {
  const groups = new Map<string, { item: ConflictItem; learners: string[] }>();
  for (const item of conflict) {
    const { rule, task, venue, limit, choice, firstWeek, lastWeek, learner } = item;
    const key = JSON.stringify([rule, task, venue, limit, choice, firstWeek, lastWeek]);
    const group = groups.get(key) ?? { item, learners: [] };
    if (learner !== undefined) group.learners.push(learner);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ item, learners }) => ({
    rule: item.rule,
    says: fill(RULES[item.rule] ?? { zh: item.rule, en: item.rule }, { ...factsOf(item, legend), learners: namesOf(learners, legend) }),
    enrolments: learners,
    venue: item.venue === undefined ? null : (legend.venues[item.venue]?.venue ?? item.venue),
    area: item.task === undefined ? null : (legend.tasks[item.task]?.area ?? item.task),
    limit: item.limit ?? null,
    firstWeek: mondayOf(item.firstWeek, legend),
    lastWeek: mondayOf(item.lastWeek, legend),
  }));
}

export function tellRepair({ kind, item, amount, venue, firstWeek, lastWeek, solves }: Repair, legend: Legend): ExplanationResult['repairs'][number] {
  const weeks = firstWeek === undefined ? {} : { firstWeek, lastWeek: lastWeek ?? firstWeek };
  const subject = { ...item, ...weeks, ...(venue === undefined ? {} : { venue }) };
  return { kind, says: fill(REPAIRS[kind], { ...factsOf(subject, legend), amount: amount ?? 0 }), amount: amount ?? null, solves };
}

export function factsOf({ learner, task, venue, limit, choice, firstWeek, lastWeek }: ConflictItem, legend: Legend): Record<string, unknown> {
  return {
    learner: learner === undefined ? '' : sentenceOf(legend.learners[learner]?.name, learner),
    task: task === undefined ? '' : sentenceOf(legend.tasks[task]?.name, task),
    venue: venue === undefined ? '' : sentenceOf(legend.venues[venue]?.name, venue),
    limit: limit === undefined ? '' : limitName(limit, legend),
    choice: choice === undefined ? '' : sentenceOf(legend.choices[choice]?.name, choice),
    when: whenOf(firstWeek, lastWeek, legend),
  };
}

function whenOf(firstWeek: number | undefined, lastWeek: number | undefined, legend: Legend): Sentence {
  const first = mondayOf(firstWeek, legend);
  if (first === null) return { zh: '', en: '' };
  const weeks = tellWeeks(first, mondayOf(lastWeek, legend) ?? first);
  return { zh: `（${weeks.zh}）`, en: ` (${weeks.en})` };
}

const mondayOf = (week: number | undefined, legend: Legend): string | null => (week === undefined ? null : (legend.weeks[week] ?? null));

function namesOf(learners: readonly string[], legend: Legend): Sentence {
  const names = learners.slice(0, MOST_NAMES).map((learner) => sentenceOf(legend.learners[learner]?.name, learner));
  const more = learners.length - names.length;
  return {
    zh: names.map(({ zh }) => zh).join('、') + (more > 0 ? `等 ${learners.length} 人` : ''),
    en: names.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

export function fill(sentence: Sentence, facts: Readonly<Record<string, unknown>>): Sentence {
  return { zh: fillSentence(sentence, facts, 'zh'), en: fillSentence(sentence, facts, 'en') };
}
