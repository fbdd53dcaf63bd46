import { declareErrors } from '../platform/errors.ts';

/** Refusals of the planning storey. */
export const planningErrors = declareErrors({
  commitment_course_not_found: {
    status: 422,
    says: { zh: '找不到编号为“{subject}”的课程，承诺无法与它绑定。', en: 'There is no course with the key "{subject}" that you may see, so the commitment cannot be bound to it.' },
    wayOut: { zh: '改用课程的编号，例如：{known}；或由对方先共享其课程。', en: 'Use the key of a course, such as {known}; or let its party share it first.' },
  },
  commitment_cohort_not_found: {
    status: 422,
    says: { zh: '找不到编号为“{subject}”的班级，承诺无法与它绑定。', en: 'There is no cohort with the key "{subject}" that you may see, so the commitment cannot be bound to it.' },
    wayOut: { zh: '改用班级的编号，例如：{known}；或由对方先共享其班级。', en: 'Use the key of a cohort, such as {known}; or let its party share it first.' },
  },
  plan_not_found: {
    status: 404,
    says: { zh: '没有编号为“{plan}”的计划，或你无权查看。', en: 'There is no plan "{plan}" that you may see.' },
    wayOut: { zh: '从计划列表中选择；工作簿中的计划见“计划”表。', en: 'Choose one from the list of plans; those of a workbook stand in its plans sheet.' },
  },
  plan_not_told: {
    status: 422,
    says: { zh: '工作簿中有多个计划：{plans}。', en: 'The workbook holds several plans: {plans}.' },
    wayOut: { zh: '用 --plan 指明其中之一。', en: 'Name one of them with --plan.' },
  },
  plan_without_learners: {
    status: 422,
    says: { zh: '计划“{plan}”的计划期内没有学员需要安排。', en: 'Plan "{plan}" has nobody to place in its horizon.' },
    wayOut: { zh: '检查学员名册的加入周与班级的起始周，以及学员共享是否有效。', en: 'Check when learners join and cohorts start, and that learners are shared with you.' },
  },
  plan_version_not_found: {
    status: 404,
    says: { zh: '没有编号为“{version}”的计划版本，或你无权查看。', en: 'There is no plan version "{version}" that you may see.' },
    wayOut: { zh: '从计划的版本列表中选择。', en: "Choose one from the plan's versions." },
  },
  plan_not_yours: {
    status: 403,
    says: { zh: '计划“{plan}”属于“{owner}”，只有其协调员可以更改。', en: 'Plan "{plan}" belongs to {owner}; only its coordinators change it.' },
    wayOut: { zh: '请该单位的协调员办理。', en: 'Ask a coordinator of that party.' },
  },
  version_is_not_a_draft: {
    status: 409,
    says: { zh: '第 {number} 版已发布，不再修改。', en: 'Version {number} is published and is never edited.' },
    wayOut: { zh: '重新排程生成新草案，再发布下一版。', en: 'Plan again to get a new draft, and publish it as the next version.' },
  },
  version_changed_meanwhile: {
    status: 412,
    says: { zh: '你打开之后，第 {number} 版已被他人更改：{changes}。', en: 'Version {number} was changed since you opened it: {changes}.' },
    wayOut: { zh: '查看最新内容后再改一次；你的更改尚未写入。', en: 'Look at it as it stands now and change it again; nothing of yours was written.' },
  },
  plan_breaks_rules: {
    status: 422,
    says: { zh: '这份计划违反 {count} 条规则：{breaches}', en: 'The plan breaks {count} rules: {breaches}' },
    wayOut: { zh: '改正所列安排，或重新排程。', en: 'Correct the placements listed, or plan again.' },
  },
  plan_run_under_way: {
    status: 409,
    says: { zh: '计划“{plan}”正在排程。', en: 'Plan "{plan}" is being planned right now.' },
    wayOut: { zh: '等待其结束，或先取消。', en: 'Wait until it ends, or cancel it first.' },
  },
  plan_question_under_way: {
    status: 409,
    says: { zh: '关于计划“{plan}”的上一个同类问题还在计算。', en: 'The last question of this kind about plan "{plan}" is still being worked on.' },
    wayOut: { zh: '等待其结束，或先取消。', en: 'Wait until it is answered, or cancel it first.' },
  },
  no_plan_found: {
    status: 422,
    says: { zh: '没有找到可行的计划：{reasons}', en: 'No plan was found: {reasons}' },
    wayOut: { zh: '为所列场所与周次增加容量，或减少要求；时间太短时请延长。', en: 'Give the venues and weeks listed more places, ask for less, or allow more time.' },
  },
  weeks_have_begun: {
    status: 409,
    says: { zh: '这项安排的各周都已开始，不能更改。', en: 'All weeks of this placement have begun and do not change.' },
    wayOut: { zh: '选择下周以后的安排。', en: 'Choose a placement from next week on.' },
  },
  stay_not_possible: {
    status: 422,
    says: { zh: '“{venue}”在这些周不能学“{area}”，或学员不在训。', en: '{area} is not taught in {venue} in those weeks, or the learner is away.' },
    wayOut: { zh: '选择提供该领域的场所与学员在训的周。', en: 'Choose a venue that offers the area, and weeks in which the learner is there.' },
  },
  variant_unfit: {
    status: 422,
    says: { zh: '方案“{variant}”中的“{what}”不在本计划内。', en: 'The variant "{variant}" names "{what}", which this plan does not have.' },
    wayOut: { zh: '选择本计划内的场所、学员、上限与周次。', en: 'Choose venues, learners, limits and weeks of this plan.' },
  },
  placement_not_found: {
    status: 404,
    says: { zh: '没有这项安排“{placement}”。', en: 'There is no placement "{placement}".' },
    wayOut: { zh: '刷新计划后再选。', en: 'Reload the plan and choose again.' },
  },
});
