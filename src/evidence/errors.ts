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
  thread_kind_unknown: {
    status: 404,
    says: { zh: '主线上没有“{kind}”这一环。', en: 'The thread has no "{kind}".' },
    wayOut: { zh: '可用的环节：{known}。', en: 'Its links are: {known}.' },
  },
  thread_node_unknown: {
    status: 404,
    says: { zh: '找不到 {kind} {id}，或对您不可见。', en: 'There is no {kind} {id}, or it is not shown to you.' },
    wayOut: { zh: '请从列表中打开。', en: 'Open it from a list.' },
  },
  transcript_unknown: {
    status: 404,
    says: { zh: '找不到学员 {learner}，或对您不可见。', en: 'There is no learner {learner}, or it is not shown to you.' },
    wayOut: { zh: '请从学员列表中打开。', en: 'Open the learner from the list.' },
  },
});
