import { declareErrors } from '../platform/errors.ts';

export const evidenceErrors = declareErrors({
  figure_unknown: {
    status: 404,
    says: { zh: '没有名为“{figure}”的数值。', en: 'There is no figure "{figure}".' },
    wayOut: { zh: '可用的数值：{known}。', en: 'There are: {known}.' },
  },
  figure_scope_unknown: {
    status: 404,
    says: { zh: '找不到数值“{figure}”的范围 {kind}“{key}”。', en: 'The scope {kind} "{key}" of figure "{figure}" is not there.' },
    wayOut: { zh: '请改正指标的范围编号。', en: "Correct the indicator's scope." },
  },
  figure_scope_not_taken: {
    status: 422,
    says: { zh: '数值“{figure}”不能限于“{kind}”。', en: 'Figure "{figure}" cannot be narrowed to a "{kind}".' },
    wayOut: { zh: '可限于：{scopes}；或不限范围。', en: 'It can be narrowed to: {scopes}; or leave the scope out.' },
  },
  indicator_figure_unknown: {
    status: 422,
    says: { zh: '没有名为“{figure}”的数值，指标无法与它绑定。', en: 'There is no figure "{figure}", so the indicator cannot be bound to it.' },
    wayOut: { zh: '请选用：{known}。', en: 'Choose one of: {known}.' },
  },
  indicator_scope_unknown: {
    status: 422,
    says: { zh: '数值“{figure}”找不到范围 {kind}“{key}”，指标会没有数据。', en: 'Figure "{figure}" has no scope {kind} "{key}"; the indicator would have no rows.' },
    wayOut: { zh: '请用现有的编号；该数值可限于：{scopes}。', en: 'Use a key that exists; the figure can be narrowed to: {scopes}.' },
  },
  thread_kind_unknown: {
    status: 404,
    says: { zh: '主线上没有“{kind}”这一环。', en: 'The thread has no "{kind}".' },
    wayOut: { zh: '可用的环节：{known}。', en: 'Its links are: {known}.' },
  },
  thread_node_unknown: {
    status: 404,
    says: { zh: '截至 {asOf} 找不到 {kind} {id}，或对您不可见。', en: 'On {asOf} there is no {kind} {id}, or it is not shown to you.' },
    wayOut: { zh: '请从列表中打开，或换一个较晚的日期。', en: 'Open it from a list, or look at a later day.' },
  },
  transcript_unknown: {
    status: 404,
    says: { zh: '找不到学员 {learner}，或对您不可见。', en: 'There is no learner {learner}, or it is not shown to you.' },
    wayOut: { zh: '请从学员列表中打开。', en: 'Open the learner from the list.' },
  },
});
