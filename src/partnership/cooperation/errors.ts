/** What needs, visits, commitments and tasks refuse, with the way out. */
import { declareErrors } from '../../platform/errors.ts';

const lookAgain = { zh: '请从列表中重新选择；也可能是对方不再向您共享。', en: 'Choose again from the list; it may also no longer be shared with you.' };
const compare = { zh: '请对照两个版本，再保存您的内容；您写的文字还在。', en: 'Compare both versions, then save yours; what you wrote is still there.' };

export const cooperationErrors = declareErrors({
  need_not_found: { status: 404, says: { zh: '找不到需求 {need}。', en: 'There is no need {need}.' }, wayOut: lookAgain },
  visit_not_found: { status: 404, says: { zh: '找不到走访 {visit}。', en: 'There is no visit {visit}.' }, wayOut: lookAgain },
  minute_line_not_found: { status: 404, says: { zh: '此次走访的纪要没有这一行：{line}。', en: 'The minutes of this visit have no line {line}.' }, wayOut: lookAgain },
  commitment_not_found: { status: 404, says: { zh: '找不到承诺 {commitment}。', en: 'There is no commitment {commitment}.' }, wayOut: lookAgain },
  policy_not_found: { status: 404, says: { zh: '找不到政策或规划 {policy}。', en: 'There is no policy {policy}.' }, wayOut: lookAgain },
  aspect_not_found: { status: 404, says: { zh: '找不到任务方面 {aspect}。', en: 'There is no aspect {aspect}.' }, wayOut: lookAgain },
  task_not_found: { status: 404, says: { zh: '找不到任务 {task}。', en: 'There is no task {task}.' }, wayOut: lookAgain },
  milestone_not_found: { status: 404, says: { zh: '找不到里程碑 {milestone}。', en: 'There is no milestone {milestone}.' }, wayOut: lookAgain },

  cooperation_not_yours: {
    status: 403,
    says: { zh: '这涉及{parties}，您在其中没有协调员、负责人、主管部门人员或管理员角色。', en: 'This is between {parties}, and you are no coordinator, leader, officer or administrator of any of them.' },
    wayOut: { zh: '请其中一方的协调员办理。', en: 'Ask the coordinator of one of them to do it.' },
  },
  plant_of_other_party: {
    status: 422,
    says: { zh: '装置“{plant}”不属于“{party}”。', en: 'Plant "{plant}" does not belong to "{party}".' },
    wayOut: { zh: '选择该单位的装置，或不填装置。', en: 'Choose a plant of that party, or none.' },
  },
  need_due_before_stated: {
    status: 422,
    says: { zh: '期限 {dueOn} 早于提出日期 {statedOn}。', en: 'It is needed by {dueOn}, before it was stated on {statedOn}.' },
    wayOut: { zh: '把期限改为 {statedOn} 或以后。', en: 'Set the day to {statedOn} or later.' },
  },
  need_changed_meanwhile: {
    status: 409,
    says: { zh: '{by}刚刚修改了这项需求（第 {theirs} 版，您看到的是第 {yours} 版）。', en: '{by} has just changed this need (revision {theirs}; you saw {yours}).' },
    wayOut: compare,
  },
  visit_changed_meanwhile: {
    status: 409,
    says: { zh: '{by}刚刚修改了这次走访（第 {theirs} 版，您看到的是第 {yours} 版）。', en: '{by} has just changed this visit (revision {theirs}; you saw {yours}).' },
    wayOut: compare,
  },
  minute_line_changed_meanwhile: {
    status: 409,
    says: { zh: '{by}刚刚修改了这一行，现为：“{text}”。', en: '{by} has just changed this line; it now reads: "{text}".' },
    wayOut: compare,
  },
  commitment_changed_meanwhile: {
    status: 409,
    says: { zh: '{by}刚刚修改了这项承诺（第 {theirs} 版，您看到的是第 {yours} 版）。', en: '{by} has just changed this commitment (revision {theirs}; you saw {yours}).' },
    wayOut: compare,
  },
  refusal_without_reason: {
    status: 422,
    says: { zh: '没有写明原因。', en: 'No reason is given.' },
    wayOut: { zh: '婉拒或放弃时请写明原因，对方会看到。', en: 'Give the reason when something is refused or dropped; the other side will read it.' },
  },
  commitment_missing: {
    status: 422,
    says: { zh: '转为承诺时没有说明承诺什么。', en: 'The need is to become a commitment, but nothing is promised.' },
    wayOut: { zh: '请填写承诺的内容与期限。', en: 'Say what is promised, and by when.' },
  },
  commitment_to_oneself: {
    status: 422,
    says: { zh: '提供方和接收方都是“{party}”。', en: 'Giver and receiver are both "{party}".' },
    wayOut: { zh: '请选择两个不同的单位。', en: 'Name two parties: who gives and who receives.' },
  },
  commitment_due_before_promised: {
    status: 422,
    says: { zh: '期限 {dueOn} 早于承诺日期 {promisedOn}。', en: 'The day {dueOn} lies before the promise of {promisedOn}.' },
    wayOut: { zh: '把期限改为 {promisedOn} 或以后。', en: 'Set the day to {promisedOn} or later.' },
  },
  commitment_without_day: {
    status: 422,
    says: { zh: '承诺“{text}”没有期限。', en: 'The commitment "{text}" has no day.' },
    wayOut: { zh: '写上期限，例如 !2027-03-01。', en: 'Say by when, for example !2027-03-01.' },
  },
  commitment_subject_not_found: {
    status: 422,
    says: { zh: '找不到编号为“{subject}”的学习场所。', en: 'There is no learning venue with the key "{subject}".' },
    wayOut: lookAgain,
  },
  commitment_venue_of_other_party: {
    status: 422,
    says: { zh: '场所“{venue}”属于“{owner}”，而承诺由“{giver}”作出。', en: 'Venue "{venue}" belongs to "{owner}", but the commitment is made by "{giver}".' },
    wayOut: { zh: '绑定“{giver}”自己的场所，或由“{owner}”作出承诺。', en: 'Bind it to a venue of "{giver}", or let "{owner}" make the commitment.' },
  },
  commitment_bound_to_data: {
    status: 409,
    says: { zh: '这项承诺由数据判断是否兑现，不接受人工登记。', en: 'The data say whether this commitment is kept; it takes no evidence by hand.' },
    wayOut: { zh: '修改所绑定的数据，或先取消绑定。', en: 'Change the data it is bound to, or unbind it first.' },
  },
  delivery_in_future: {
    status: 422,
    says: { zh: '提供日期 {givenOn} 在今天 {today} 之后。', en: 'The delivery of {givenOn} lies after today, {today}.' },
    wayOut: { zh: '请在提供之后再登记。', en: 'Tell it once it has happened.' },
  },
  delivery_day_taken: {
    status: 409,
    says: { zh: '{givenOn} 已登记过兑现。', en: 'A delivery of {givenOn} is already told.' },
    wayOut: { zh: '请合并登记，或选择另一天。', en: 'Tell both together, or choose another day.' },
  },
  visit_without_organiser: {
    status: 422,
    says: { zh: '组织单位“{party}”不在参与单位之中。', en: 'The organiser "{party}" is not among the parties of the visit.' },
    wayOut: { zh: '请把组织单位列为接待方或来访方。', en: 'Make it a host or a guest.' },
  },
  visit_one_sided: {
    status: 422,
    says: { zh: '走访只有一方：{parties}。', en: 'The visit has only one side: {parties}.' },
    wayOut: { zh: '至少写一个接待方和一个来访方。', en: 'Name at least one host and one guest.' },
  },
  party_not_on_visit: {
    status: 422,
    says: { zh: '“{party}”没有参加这次走访；参加的有：{parties}。', en: '"{party}" takes no part in this visit; {parties} do.' },
    wayOut: { zh: '选择参加的单位，或先把它加入走访。', en: 'Choose a party of the visit, or add it to the visit first.' },
  },
  minute_line_kind_fixed: {
    status: 409,
    says: { zh: '这一行已立项为“{record}”，不能改成其他类型。', en: 'This line has become the record "{record}" and cannot change its kind.' },
    wayOut: { zh: '请把它放弃并写明原因，再另记一行。', en: 'Drop it with a reason, and write another line.' },
  },
  milestone_done_in_future: {
    status: 422,
    says: { zh: '完成日期 {doneOn} 在今天 {today} 之后。', en: 'It cannot have been done on {doneOn}; today is {today}.' },
    wayOut: { zh: '填写今天或更早的日期。', en: 'Give today or an earlier day.' },
  },
  indicator_limits_contradict: {
    status: 422,
    says: { zh: '黄灯界限 {amberFrom} 比目标 {target} 更好。', en: 'Amber begins at {amberFrom}, which is better than the target {target}.' },
    wayOut: { zh: '越高越好时黄灯界限不得高于目标，越低越好时不得低于目标。', en: 'Where higher is better, amber begins at or below the target; where lower is better, at or above it.' },
  },
});
