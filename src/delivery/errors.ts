import { declareErrors } from '../platform/errors.ts';

export const deliveryErrors = declareErrors({
  week_not_placed: {
    status: 404,
    says: { zh: '{week} 这一周没有给您安排培训场所。', en: 'You are not placed anywhere in the week of {week}.' },
    wayOut: { zh: '请查看首页“我的轮岗”；如有出入请联系协调员。', en: 'Look at "My weeks" on the home page; if it is wrong, tell your coordinator.' },
  },
  week_not_begun: {
    status: 409,
    says: { zh: '{week} 这一周还没有开始（今天是 {today}）。', en: 'The week of {week} has not begun (today is {today}).' },
    wayOut: { zh: '到那一周再填写周志。', en: 'Write its log when it has begun.' },
  },
  log_signed: {
    status: 409,
    says: { zh: '{week} 的周志已由师傅签字，不能再改。', en: 'The log of {week} is signed and cannot change any more.' },
    wayOut: { zh: '如有错误，请说明原因，用一份新的周志接替它。', en: 'If it is wrong, supersede it with a new log and the reason.' },
  },
  log_not_signed: {
    status: 409,
    says: { zh: '{week} 没有已签字的周志可接替。', en: 'There is no signed log of {week} to supersede.' },
    wayOut: { zh: '直接填写或修改该周周志即可。', en: "Just write or change that week's log." },
  },
  log_changed_meanwhile: {
    status: 409,
    says: { zh: '{week} 的周志在您打开之后已变为“{state}”（第 {revision} 版）。', en: 'The log of {week} changed after you opened it: it is now {state} (revision {revision}).' },
    wayOut: { zh: '您写的内容还在；请重新加载，比较后再保存。', en: 'What you wrote is still here; load the log again, compare, and save.' },
  },
  log_empty: {
    status: 422,
    says: { zh: '提交的周志没有写所做工作，也没有选择能力。', en: 'The log to submit tells neither what was done nor which competences it was about.' },
    wayOut: { zh: '请写一句话，或至少选择一项能力。', en: 'Write a sentence, or choose at least one competence.' },
  },
  competence_of_other_area: {
    status: 422,
    says: { zh: '所选能力“{competences}”不属于该周的领域“{area}”。', en: 'The competences {competences} do not belong to the area of that week, {area}.' },
    wayOut: { zh: '请从该周领域的能力中选择。', en: "Choose from the competences of that week's area." },
  },
  log_days_beyond_plan_now: {
    status: 422,
    says: { zh: '出勤 {present} 天，多于该周的 {planned} 个工作日减去登记缺勤。', en: '{present} days present are more than the {planned} workdays of that week less the days marked absent.' },
    wayOut: { zh: '请减少出勤天数，或撤销缺勤。', en: 'Lower the days present, or take an absence back.' },
  },
  absence_too_far: {
    status: 422,
    says: { zh: '{day} 距今超过四周，不能登记。', en: '{day} is more than four weeks away from today.' },
    wayOut: { zh: '更长的请假请联系协调员。', en: 'Ask your coordinator about longer leave.' },
  },
  log_not_found: {
    status: 404,
    says: { zh: '找不到周志 {log}，或对您不可见。', en: 'There is no log {log}, or it is not shown to you.' },
    wayOut: { zh: '请从列表中打开周志。', en: 'Open the log from the list.' },
  },
  log_not_yours_to_sign: {
    status: 403,
    says: { zh: '这份周志属于“{venue}”，您在 {week} 不是该场所的带教师傅。', en: 'This log belongs to {venue}, where you were no mentor in the week of {week}.' },
    wayOut: { zh: '请由该场所的师傅签字，或由协调员登记带教安排。', en: 'Let a mentor of that venue sign it, or have the coordinator assign you.' },
  },
  log_not_submitted: {
    status: 409,
    says: { zh: '{week} 的周志状态为“{state}”，尚未提交。', en: 'The log of {week} is {state}; it has not been submitted.' },
    wayOut: { zh: '请等学员提交后再签字。', en: 'Sign it once the learner has submitted it.' },
  },
  venue_not_yours: {
    status: 403,
    says: { zh: '场所 {venue} 不属于您所代表的单位。', en: 'Venue {venue} does not belong to a party you act for.' },
    wayOut: { zh: '请由场所所属单位的协调员生成链接。', en: "Let a coordinator of the venue's party make the link." },
  },
  person_not_mentor: {
    status: 422,
    says: { zh: '该人员在 {week} 不是场所“{venue}”的带教师傅。', en: 'That person is no mentor of {venue} in the week of {week}.' },
    wayOut: { zh: '请先登记带教安排。', en: 'Assign the mentor to the venue first.' },
  },
  signing_link_unknown: {
    status: 404,
    says: { zh: '这个签字链接无效或已被撤销。', en: 'This signing link is not valid, or it was revoked.' },
    wayOut: { zh: '请向协调员索取新的链接。', en: 'Ask the coordinator for a new link.' },
  },
  signing_link_expired: {
    status: 410,
    says: { zh: '这个签字链接已于 {expiredOn} 过期。', en: 'This signing link expired on {expiredOn}.' },
    wayOut: { zh: '请向协调员索取新的链接。', en: 'Ask the coordinator for a new link.' },
  },
  signing_link_other_purpose: {
    status: 403,
    says: { zh: '这个链接只用于 {week} 在“{venue}”的周志，不能签其他周志。', en: 'This link is only for logs of the week of {week} in {venue}.' },
    wayOut: { zh: '请使用对应那一周的链接，或登录后签字。', en: 'Use the link of that week, or sign in.' },
  },
});
