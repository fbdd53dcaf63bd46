import { declareErrors } from '../errors.ts';

/** Refusals every endpoint can give; the reference page lists them once. */
export const httpErrors = declareErrors({
  request_invalid: {
    status: 400,
    says: { zh: '请求中有 {count} 处不符合要求，第一处是“{path}”：{says}。', en: 'The request has problems (count: {count}); the first is at "{path}": {says}.' },
    wayOut: { zh: '按 facts.problems 所列位置逐一修改后重新提交。', en: 'Correct each place listed in facts.problems and send it again.' },
  },
  json_malformed: {
    status: 400,
    says: { zh: '请求正文不是有效的 JSON：{reason}', en: 'The body is not valid JSON: {reason}' },
    wayOut: { zh: '发送 UTF-8 编码的 JSON。', en: 'Send JSON in UTF-8.' },
  },
  text_not_storable: {
    status: 400,
    says: { zh: '“{path}”中含有无法保存的字符或键：{found}', en: '"{path}" holds a character or key that cannot be stored: {found}' },
    wayOut: { zh: '去掉空字符（U+0000）、不成对的代理字符和 __proto__ 键。', en: 'Remove NUL characters (U+0000), unpaired surrogates and the key __proto__.' },
  },
  json_too_deep: {
    status: 400,
    says: { zh: '请求正文嵌套超过 {levels} 层。', en: 'The body is nested deeper than {levels} levels.' },
    wayOut: { zh: '减少嵌套层数。', en: 'Send a flatter document.' },
  },
  body_too_large: {
    status: 413,
    says: { zh: '请求正文超过上限 {limitMebibytes} MiB。', en: 'The body is larger than the limit of {limitMebibytes} MiB.' },
    wayOut: { zh: '拆成几次提交，或去掉文件中的图片和空白工作表。', en: 'Send it in parts, or remove pictures and empty sheets from the file.' },
  },
  media_not_supported: {
    status: 415,
    says: { zh: '此接口不接受“{contentType}”，只接受“{accepts}”。', en: 'This endpoint does not take "{contentType}"; it takes "{accepts}".' },
    wayOut: { zh: '设置 Content-Type 请求头并发送相应格式。', en: 'Set the Content-Type header and send that format.' },
  },
  path_unknown: {
    status: 404,
    says: { zh: '没有接口 {path}。', en: 'There is no endpoint {path}.' },
    wayOut: { zh: '接口一览见 /api/reference。', en: 'See /api/reference for the list of endpoints.' },
  },
  method_not_allowed: {
    status: 405,
    says: { zh: '{path} 不支持 {method}，只支持 {allowed}。', en: '{path} does not take {method}, only {allowed}.' },
    wayOut: { zh: '改用所列方法之一。', en: 'Use one of the methods listed.' },
  },
  cursor_invalid: {
    status: 400,
    says: { zh: '翻页位置“{after}”无效。', en: 'The page position "{after}" is not valid.' },
    wayOut: { zh: '原样使用上一页返回的 next，且排序保持不变；或去掉 after 从头开始。', en: 'Use the next of the page before, unchanged and with the same sort, or drop after and start again.' },
  },
  origin_refused: {
    status: 403,
    says: { zh: '写操作来自其他网站（{origin}），已拒绝。', en: 'A write from another site ({origin}) was refused.' },
    wayOut: { zh: '在 Covalence 自己的页面上操作；反向代理须原样传递 Host。', en: 'Act from the pages of Covalence itself; a reverse proxy must pass on the Host header.' },
  },
  value_refused: {
    status: 422,
    says: { zh: '数据库不接受其中一个值：{reason}', en: 'The database does not take one of the values: {reason}' },
    wayOut: { zh: '检查数值大小、日期和文本格式。', en: 'Check sizes of numbers, dates and the form of texts.' },
  },
  already_there: {
    status: 409,
    says: { zh: '已有相同的记录（{what}）。', en: 'There already is such a record ({what}).' },
    wayOut: { zh: '修改已有记录，或换一个键。', en: 'Change the record that is there, or use another key.' },
  },
  still_referenced: {
    status: 409,
    says: { zh: '所指的记录不存在，或仍被引用（{what}）。', en: 'A record referred to does not exist, or is still in use ({what}).' },
    wayOut: { zh: '先建立或解除所引用的记录。', en: 'Create or release the record it refers to first.' },
  },
  row_refused: {
    status: 403,
    says: { zh: '你所代表的单位不能写入这条记录。', en: 'The party you act for may not write this record.' },
    wayOut: { zh: '请由记录所属单位办理，或先由协议约定共享。', en: 'Ask the party that owns the record, or share it by an agreement first.' },
  },
  database_busy: {
    status: 503,
    says: { zh: '数据库暂时无法应答。', en: 'The database cannot answer at the moment.' },
    wayOut: { zh: '稍后重试。', en: 'Try again in a moment.' },
  },
  internal_error: {
    status: 500,
    says: { zh: '程序出错，编号 {id}。', en: 'Something went wrong inside; its id is {id}.' },
    wayOut: { zh: '重试；若仍出错，请把编号告诉管理员，日志中有详情。', en: 'Try again; if it stays, give the id to your administrator, the log has the details.' },
  },
  idempotency_key_invalid: {
    status: 400,
    says: { zh: 'Idempotency-Key“{key}”不合格式。', en: 'The Idempotency-Key "{key}" is not well-formed.' },
    wayOut: { zh: '用 8 至 100 个字母、数字或 -_.: 字符，例如 UUID。', en: 'Use 8 to 100 letters, digits or -_.: characters, for example a UUID.' },
  },
  idempotency_key_reused: {
    status: 422,
    says: { zh: 'Idempotency-Key“{key}”已用于内容不同的请求。', en: 'The Idempotency-Key "{key}" was used for a different request.' },
    wayOut: { zh: '新的操作用新的键；重试时内容须与原来相同。', en: 'Take a new key for a new action; a repeat must be the same request.' },
  },
  idempotency_in_progress: {
    status: 409,
    says: { zh: '键为“{key}”的同一请求正在处理。', en: 'The same request with the key "{key}" is still being carried out.' },
    wayOut: { zh: '稍后用同一个键重试，即可得到结果。', en: 'Repeat it with the same key in a moment to get its answer.' },
  },
  idempotency_answer_lost: {
    status: 409,
    says: { zh: '键为“{key}”的请求已经执行，但结果未能留存。', en: 'The request with the key "{key}" was carried out, but its answer was lost.' },
    wayOut: { zh: '重新读取数据查看结果；不要换键重发。', en: 'Read the data again to see the outcome; do not send it under another key.' },
  },
});
