/** Weekly logs, absences and signing: requests and answers of the delivery storey. */
import { z } from 'zod';
import { personName, reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, freeText, instant, isoDate, line, page, pageQuery, queryInteger, queryList, uuid, weekMonday } from './wire.ts';

export const logState = z.enum(['draft', 'submitted', 'signed', 'returned']).meta({ id: 'LogState' });
export const absenceKind = z.enum(['leave', 'illness', 'family', 'service', 'other']).meta({ id: 'AbsenceKind' });
export const textLanguage = z.enum(['zh', 'en']).meta({ id: 'TextLanguage' });

export type LogState = z.infer<typeof logState>;
export type AbsenceKind = z.infer<typeof absenceKind>;

const numbered = reference.extend({ number: z.string() });
const person = z.object({ id: uuid, name: personName });

export const log = z
  .object({
    id: uuid,
    week: weekMonday,
    state: logState,
    text: z.string(),
    language: textLanguage,
    competences: z.array(reference),
    daysPresent: z.int(),
    daysPlanned: z.int(),
    submittedAt: instant.nullable(),
    decidedAt: instant.nullable(),
    decidedBy: person.nullable(),
    returnReason: z.string().nullable(),
    supersedeReason: z.string().nullable(),
    revision: z.int().meta({ description: 'Send it back with a change; another one refuses the change and tells why' }),
  })
  .meta({ id: 'Log' });
export type Log = z.infer<typeof log>;

/** A learner's week: where, what, and how far the log is. */
export const learnerWeek = z
  .object({
    week: weekMonday,
    enrolment: uuid,
    area: numbered,
    venue: reference,
    host: reference,
    competences: z.array(reference).meta({ description: 'What the area is about: the choices for the log' }),
    daysPlanned: z.int(),
    daysAbsent: z.array(z.object({ day: isoDate, kind: absenceKind })),
    log: log.nullable(),
  })
  .meta({ id: 'LearnerWeek' });
export type LearnerWeek = z.infer<typeof learnerWeek>;

export const logToSign = log.extend({ learner: person, cohort: reference, area: numbered, venue: reference }).meta({ id: 'LogToSign' });
export type LogToSign = z.infer<typeof logToSign>;

const weekParams = consortiumParams.extend({ week: weekMonday });
const logParams = consortiumParams.extend({ log: uuid });
const linkParams = consortiumParams.extend({ token: z.string().regex(/^[A-Za-z0-9_.-]{20,400}$/) });

const logFields = {
  text: freeText(4000),
  language: textLanguage,
  competences: z.array(uuid).max(40),
  daysPresent: z.int().min(0).max(7),
};

export const listMyWeeks = route({
  operation: 'listMyWeeks',
  method: 'get',
  path: '/api/consortia/{consortium}/me/weeks',
  summary: { zh: '我的各周：去哪里、学什么、周志状态', en: 'My weeks: where, what, and how far the log is' },
  params: consortiumParams,
  query: z.object({ from: weekMonday.optional().meta({ description: 'Three weeks back unless given' }), weeks: queryInteger(1, 60).prefault('8') }),
  answer: z.object({ today: isoDate, items: z.array(learnerWeek) }),
});

export const writeMyLog = route({
  operation: 'writeMyLog',
  method: 'put',
  path: '/api/consortia/{consortium}/me/logs/{week}',
  summary: { zh: '填写或提交一周的周志', en: "Write or submit a week's log" },
  params: weekParams,
  body: z.object({ ...logFields, isSubmitted: z.boolean(), revision: z.int().nullable().meta({ description: 'Of the log you saw; null for the first' }) }),
  answer: log,
  errors: ['week_not_placed', 'week_not_begun', 'log_signed', 'log_changed_meanwhile', 'log_empty', 'competence_of_other_area', 'log_days_beyond_plan_now'],
});

export const supersedeMyLog = route({
  operation: 'supersedeMyLog',
  method: 'post',
  path: '/api/consortia/{consortium}/me/logs/{week}/supersede',
  summary: { zh: '以新的周志接替已签字的周志（须说明原因）', en: 'Supersede a signed log, with a reason' },
  params: weekParams,
  body: z.object({ ...logFields, reason: line(500) }),
  answer: log,
  errors: ['week_not_placed', 'log_not_signed', 'log_empty', 'competence_of_other_area', 'log_days_beyond_plan_now'],
});

export const noteMyAbsence = route({
  operation: 'noteMyAbsence',
  method: 'put',
  path: '/api/consortia/{consortium}/me/absences/{day}',
  summary: { zh: '登记某天缺勤', en: 'Mark a day of absence' },
  params: consortiumParams.extend({ day: isoDate }),
  body: z.object({ kind: absenceKind }),
  answer: z.object({ day: isoDate, kind: absenceKind }),
  errors: ['week_not_placed', 'absence_too_far', 'log_signed'],
});

export const withdrawMyAbsence = route({
  operation: 'withdrawMyAbsence',
  method: 'delete',
  path: '/api/consortia/{consortium}/me/absences/{day}',
  summary: { zh: '撤销某天缺勤', en: 'Take a day of absence back' },
  params: consortiumParams.extend({ day: isoDate }),
  status: 204,
  answer: z.void(),
  errors: ['log_signed'],
});

export const listLogsToSign = route({
  operation: 'listLogsToSign',
  method: 'get',
  path: '/api/consortia/{consortium}/me/signing',
  summary: { zh: '等我签字的周志', en: 'Logs that wait for my signature' },
  params: consortiumParams,
  query: z.object({ week: weekMonday.optional().meta({ description: 'One week only' }) }),
  answer: z.object({ items: z.array(logToSign) }),
});

const decision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('sign'), revision: z.int() }),
  z.object({ decision: z.literal('return'), reason: line(1000), revision: z.int() }),
]);

export const decideLog = route({
  operation: 'decideLog',
  method: 'post',
  path: '/api/consortia/{consortium}/logs/{log}/decision',
  summary: { zh: '签字或退回周志', en: 'Sign a log, or return it with a reason' },
  params: logParams,
  body: decision,
  answer: log,
  errors: ['log_not_found', 'log_not_yours_to_sign', 'log_not_submitted', 'log_signed', 'log_changed_meanwhile'],
});

export const listLogs = route({
  operation: 'listLogs',
  method: 'get',
  path: '/api/consortia/{consortium}/logs',
  summary: { zh: '周志列表', en: 'Logs' },
  params: consortiumParams,
  query: pageQuery.extend({
    from: weekMonday.optional(),
    to: weekMonday.optional(),
    state: queryList(logState).optional(),
    cohort: uuid.optional(),
    venue: uuid.optional(),
    learner: uuid.optional().meta({ description: 'An enrolment' }),
  }),
  answer: page(logToSign),
});

export const listLearnersBehind = route({
  operation: 'listLearnersBehind',
  method: 'get',
  path: '/api/consortia/{consortium}/learners-behind',
  summary: { zh: '谁落后：缺周志、待签字、被退回', en: 'Who is behind: logs missing, unsigned, returned' },
  params: consortiumParams,
  query: z.object({ weeks: queryInteger(1, 52).prefault('6').meta({ description: 'How many weeks back' }), cohort: uuid.optional() }),
  answer: z.object({
    from: weekMonday,
    to: weekMonday,
    items: z.array(
      z.object({ enrolment: uuid, learner: person, cohort: reference, placed: z.int(), missing: z.int(), unsigned: z.int(), returned: z.int(), signed: z.int(), oldestMissing: weekMonday.nullable() }),
    ),
  }),
});

export const makeSigningLink = route({
  operation: 'makeSigningLink',
  method: 'post',
  path: '/api/consortia/{consortium}/signing-links',
  summary: { zh: '为没有账号的师傅生成签字链接', en: 'A link for a mentor without an account' },
  params: consortiumParams,
  body: z.object({ mentor: uuid, venue: uuid, week: weekMonday, days: z.int().min(1).max(30).default(7) }),
  status: 201,
  answer: z.object({ id: uuid, token: z.string(), path: z.string(), expiresAt: instant }),
  errors: ['venue_not_yours', 'person_not_mentor'],
});

export const revokeSigningLink = route({
  operation: 'revokeSigningLink',
  method: 'delete',
  path: '/api/consortia/{consortium}/signing-links/{link}',
  summary: { zh: '撤销签字链接', en: 'Revoke a signing link' },
  params: consortiumParams.extend({ link: uuid }),
  status: 204,
  answer: z.void(),
  errors: ['signing_link_unknown'],
});

export const openSigningLink = route({
  operation: 'openSigningLink',
  method: 'get',
  path: '/api/consortia/{consortium}/sign/{token}',
  summary: { zh: '打开签字链接', en: 'What a signing link is for' },
  params: linkParams,
  answer: z.object({ mentor: personName, venue: reference, week: weekMonday, expiresAt: instant, items: z.array(logToSign) }),
  errors: ['signing_link_unknown', 'signing_link_expired'],
});

export const decideByLink = route({
  operation: 'decideByLink',
  method: 'post',
  path: '/api/consortia/{consortium}/sign/{token}/logs/{log}/decision',
  summary: { zh: '通过链接签字或退回', en: 'Sign or return a log by a link' },
  params: linkParams.extend({ log: uuid }),
  body: decision,
  answer: log,
  errors: ['signing_link_unknown', 'signing_link_expired', 'signing_link_other_purpose', 'log_not_submitted', 'log_signed', 'log_changed_meanwhile'],
});

export const deliveryRoutes = [
  listMyWeeks,
  writeMyLog,
  supersedeMyLog,
  noteMyAbsence,
  withdrawMyAbsence,
  listLogsToSign,
  decideLog,
  listLogs,
  listLearnersBehind,
  makeSigningLink,
  revokeSigningLink,
  openSigningLink,
  decideByLink,
] as const;
