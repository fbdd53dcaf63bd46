/** What planning facts must keep beyond the single cell; areas and cohorts come from the storey below. */
import type { CurriculumFacts } from '../curriculum/index.ts';
import { addWeeks } from '../platform/weeks.ts';
import { spansDoNotOverlap, spansEndAfterStart, type FactRule } from '../platform/sheet-store/fact-rules.ts';
import type { PlanningFacts } from './sheets.ts';

type Facts = PlanningFacts & Pick<CurriculumFacts, 'areas' | 'cohorts' | 'programmeVersions'>;

export const planningFactRules: readonly FactRule<Facts>[] = [
  spansEndAfterStart<Facts>({
    enrolments: ['firstWeek', 'lastWeek'],
    absences: ['firstWeek', 'lastWeek'],
    placeLimits: ['firstWeek', 'lastWeek'],
    placements: ['firstWeek', 'lastWeek'],
    pins: ['firstWeek', 'lastWeek'],
  }),
  spansDoNotOverlap<Facts>({
    absences: { of: ['enrolment'], from: 'firstWeek', to: 'lastWeek' },
    placements: { of: ['planVersion', 'enrolment'], from: 'firstWeek', to: 'lastWeek' },
    pins: { of: ['plan', 'enrolment'], from: 'firstWeek', to: 'lastWeek' },
  }),
  {
    code: 'enrolment_twice',
    says: { zh: '人员“{person}”在班级“{cohort}”中出现两次。', en: 'Person "{person}" is in cohort "{cohort}" twice.' },
    wayOut: { zh: '请只保留一行。', en: 'Keep one row.' },
    *breaches({ enrolments }) {
      const seen = new Set<string>();
      for (const [rowIndex, { person, cohort }] of enrolments.entries()) {
        const both = JSON.stringify([person, cohort]);
        if (seen.has(both)) yield { sheet: 'enrolments', rowIndex, column: 'person', facts: { person, cohort } };
        seen.add(both);
      }
    },
  },
  {
    code: 'area_of_other_programme',
    says: { zh: '领域“{area}”不属于学员“{enrolment}”的培养方案。', en: 'Area "{area}" is not part of the programme of learner "{enrolment}".' },
    wayOut: { zh: '请选用该学员所在班级的标准中的领域。', en: "Choose an area of the framework that the learner's cohort follows." },
    *breaches(facts) {
      const versionOfCohort = new Map(facts.programmeVersions.flatMap((version) => facts.cohorts.filter((cohort) => cohort.programmeVersion === version.key).map((cohort) => [cohort.key, version.frameworkVersion] as const)));
      const versionOf = new Map(facts.enrolments.map((enrolment) => [enrolment.key, versionOfCohort.get(enrolment.cohort)]));
      const versionOfArea = new Map(facts.areas.map((area) => [area.key, area.frameworkVersion]));
      for (const sheet of ['electiveChoices', 'trainingDone', 'placements', 'pins'] as const) {
        for (const [rowIndex, { enrolment, area }] of facts[sheet].entries()) {
          const [ofLearner, ofArea] = [versionOf.get(enrolment), versionOfArea.get(area)];
          if (ofLearner !== undefined && ofArea !== undefined && ofLearner !== ofArea) yield { sheet, rowIndex, column: 'area', facts: { area, enrolment } };
        }
      }
    },
  },
  {
    code: 'choice_not_elective',
    says: { zh: '领域“{area}”是必修，无须选择。', en: 'Area "{area}" is mandatory; there is nothing to choose.' },
    wayOut: { zh: '请删除此行，或改选一个选修领域。', en: 'Remove this row, or choose an elective area.' },
    *breaches({ electiveChoices, areas }) {
      const mandatory = new Set(areas.filter((area) => !area.isElective).map((area) => area.key));
      for (const [rowIndex, { area }] of electiveChoices.entries()) if (mandatory.has(area)) yield { sheet: 'electiveChoices', rowIndex, column: 'area', facts: { area } };
    },
  },
  {
    code: 'outside_horizon',
    says: { zh: '{firstWeek} 至 {lastWeek} 超出计划“{plan}”的周期（{from} 至 {to}）。', en: '{firstWeek} to {lastWeek} lies outside plan "{plan}", which runs from {from} to {to}.' },
    wayOut: { zh: '请移入计划期内，或延长计划。', en: 'Move it into the horizon, or lengthen the plan.' },
    *breaches({ plans, planVersions, placements, pins }) {
      const planOf = new Map(plans.map((plan) => [plan.key, plan]));
      const planOfVersion = new Map(planVersions.map((version) => [version.key, version.plan]));
      const rows = [
        ...placements.map((row, rowIndex) => ({ sheet: 'placements', rowIndex, row, plan: planOf.get(planOfVersion.get(row.planVersion) ?? '') })),
        ...pins.map((row, rowIndex) => ({ sheet: 'pins', rowIndex, row, plan: planOf.get(row.plan) })),
      ];
      for (const { sheet, rowIndex, row, plan } of rows) {
        if (!plan) continue;
        const to = addWeeks(plan.firstWeek, plan.weekCount - 1);
        const { firstWeek, lastWeek } = row;
        if (firstWeek < plan.firstWeek || lastWeek > to) yield { sheet, rowIndex, column: firstWeek < plan.firstWeek ? 'firstWeek' : 'lastWeek', facts: { firstWeek, lastWeek, plan: plan.key, from: plan.firstWeek, to } };
      }
    },
  },
  {
    code: 'publication_date',
    says: { zh: '状态为“{state}”的版本，发布日期为 {publishedOn}。', en: 'A version in state "{state}" has the publication date {publishedOn}.' },
    wayOut: { zh: '草案不填发布日期；已发布的版本必须填写。', en: 'A draft has no publication date; a published version has one.' },
    *breaches({ planVersions }) {
      for (const [rowIndex, { state, publishedOn }] of planVersions.entries()) {
        if ((state === 'draft') !== (publishedOn === null)) yield { sheet: 'planVersions', rowIndex, column: 'publishedOn', facts: { state, publishedOn } };
      }
    },
  },
  {
    code: 'two_published',
    says: { zh: '计划“{plan}”有两个已发布的版本：“{first}”和“{second}”。', en: 'Plan "{plan}" has two published versions, "{first}" and "{second}".' },
    wayOut: { zh: '请把较早的一个标为“已被接替”。', en: 'Mark the earlier one as superseded.' },
    *breaches({ planVersions }) {
      const published = new Map<string, string>();
      for (const [rowIndex, { plan, state, key }] of planVersions.entries()) {
        if (state !== 'published') continue;
        const first = published.get(plan);
        if (first !== undefined) yield { sheet: 'planVersions', rowIndex, column: 'state', facts: { plan, first, second: key } };
        published.set(plan, key);
      }
    },
  },
];
