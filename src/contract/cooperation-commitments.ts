/** Commitments: who gives what to whom by when, what was delivered, and how the data judge it. */
import { z } from 'zod';
import { commitmentKind, commitmentState, namedPerson, note, recordMention, revision, testKind, title } from './cooperation-words.ts';
import { asOfQuery, reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, isoDate, line, page, pageQuery, queryList, searchQuery, sentence, sortQuery, uuid } from './wire.ts';

const commitmentTest = z.object({
  kind: testKind,
  subject: line(100).meta({ description: 'Key of the venue, course or cohort' }),
  atLeast: z.number().min(0).max(1e9),
});

export const commitment = z
  .object({
    id: uuid,
    key: z.string(),
    title,
    kind: commitmentKind,
    from: reference,
    to: reference,
    quantity: z.number().nullable(),
    unit: z.string().nullable(),
    promisedOn: isoDate,
    dueOn: isoDate,
    until: isoDate.nullable(),
    responsible: namedPerson.nullable(),
    need: recordMention.nullable(),
    visit: recordMention.extend({ day: isoDate }).nullable(),
    state: commitmentState,
    closedOn: isoDate.nullable(),
    reason: note,
    test: commitmentTest.nullable().meta({ description: 'Null: evidence by hand' }),
    evidence: z.array(z.object({ id: uuid, givenOn: isoDate, quantity: z.number().nullable(), note })),
    revision,
    canEdit: z.boolean(),
  })
  .meta({ id: 'Commitment' });
export type Commitment = z.infer<typeof commitment>;

export const judgementStatus = z
  .enum(['kept', 'secured', 'open', 'late', 'refused', 'dropped', 'unknown'])
  .meta({ id: 'JudgementStatus', description: '`secured`: not due yet, and the data already say it will be kept; `unknown`: the data it is bound to cannot be seen' });

export const judgement = z
  .object({
    status: judgementStatus,
    delivered: z.number().nullable().meta({ description: 'What counts as delivered, in the unit of the promise' }),
    measured: z.number().nullable(),
    measuredOn: isoDate.nullable(),
    says: sentence,
  })
  .meta({ id: 'Judgement' });
export type Judgement = z.infer<typeof judgement>;

export const judgedCommitment = commitment.extend({ judgement }).meta({ id: 'JudgedCommitment' });
export type JudgedCommitment = z.infer<typeof judgedCommitment>;

const commitmentFields = {
  to: uuid,
  kind: commitmentKind,
  title,
  quantity: z.number().min(0).max(1e12).nullable(),
  unit: line(40).nullable(),
  dueOn: isoDate,
  until: isoDate.nullable(),
  responsible: uuid.nullable(),
  need: uuid.nullable(),
  test: commitmentTest.nullable(),
};

const commitmentParams = consortiumParams.extend({ commitment: uuid });
const commitmentQuery = {
  q: searchQuery,
  party: uuid.optional().meta({ description: 'Given by or to this party' }),
  kind: queryList(commitmentKind).optional(),
  state: queryList(commitmentState).optional(),
  sort: sortQuery('due', 'promised', 'title'),
};

export const listCommitments = route({
  operation: 'listCommitments',
  method: 'get',
  path: '/api/consortia/{consortium}/commitments',
  summary: { zh: '承诺列表', en: 'Commitments' },
  params: consortiumParams,
  query: pageQuery.extend(commitmentQuery),
  answer: page(commitment),
});

export const getCommitment = route({
  operation: 'getCommitment',
  method: 'get',
  path: '/api/consortia/{consortium}/commitments/{commitment}',
  summary: { zh: '查看承诺', en: 'One commitment' },
  params: commitmentParams,
  answer: commitment,
  errors: ['commitment_not_found'],
});

const EXAMPLE_IDS = ['01980a3c-6f00-7000-8000-000000000001', '01980a3c-6f00-7000-8000-000000000002'] as const;
const refusals = ['party_not_found', 'person_not_found', 'need_not_found', 'cooperation_not_yours', 'commitment_to_oneself', 'commitment_due_before_promised', 'commitment_subject_not_found', 'commitment_venue_of_other_party', 'commitment_course_not_found', 'commitment_cohort_not_found'] as const;

/** Making and changing is answered by the planning storey, which can see what a commitment is bound to. */
export const createCommitment = route({
  operation: 'createCommitment',
  method: 'post',
  path: '/api/consortia/{consortium}/commitments',
  summary: { zh: '作出承诺', en: 'Make a commitment' },
  params: consortiumParams,
  body: z.object({ ...commitmentFields, from: uuid, promisedOn: isoDate.optional() }).meta({
    examples: [
      {
        from: EXAMPLE_IDS[0],
        to: EXAMPLE_IDS[1],
        kind: 'places',
        title: { zh: '三月起提供 20 个岗位', en: '20 places from March' },
        quantity: 20,
        unit: null,
        dueOn: '2027-03-01',
        until: null,
        responsible: null,
        need: null,
        test: { kind: 'venue_capacity', subject: 'base-simulator', atLeast: 20 },
      },
    ],
  }),
  status: 201,
  answer: commitment,
  errors: refusals,
});

export const changeCommitment = route({
  operation: 'changeCommitment',
  method: 'patch',
  path: '/api/consortia/{consortium}/commitments/{commitment}',
  summary: { zh: '修改承诺', en: 'Change a commitment' },
  params: commitmentParams,
  body: z.object(commitmentFields).partial().omit({ to: true }).extend({ revision }).meta({ examples: [{ revision: 1, quantity: 24 }] }),
  answer: commitment,
  errors: ['commitment_not_found', 'commitment_changed_meanwhile', ...refusals],
});

export const closeCommitment = route({
  operation: 'closeCommitment',
  method: 'post',
  path: '/api/consortia/{consortium}/commitments/{commitment}/close',
  summary: { zh: '了结承诺：兑现、拒绝、放弃，或重新打开', en: 'Close a commitment: kept, refused, dropped, or open again' },
  params: commitmentParams,
  body: z.object({ state: commitmentState, reason: note, revision }).meta({ examples: [{ state: 'kept', reason: { zh: null, en: null }, revision: 1 }] }),
  answer: commitment,
  errors: ['commitment_not_found', 'cooperation_not_yours', 'commitment_changed_meanwhile', 'refusal_without_reason'],
});

export const addDelivery = route({
  operation: 'addDelivery',
  method: 'post',
  path: '/api/consortia/{consortium}/commitments/{commitment}/deliveries',
  summary: { zh: '登记兑现', en: 'Tell what was delivered' },
  params: commitmentParams,
  body: z
    .object({ givenOn: isoDate, quantity: z.number().min(0).max(1e12).nullable(), note })
    .meta({ examples: [{ givenOn: '2026-11-18', quantity: 8, note: { zh: '八课时', en: 'Eight lessons' } }] }),
  status: 201,
  answer: commitment,
  errors: ['commitment_not_found', 'cooperation_not_yours', 'delivery_in_future', 'delivery_day_taken', 'commitment_bound_to_data'],
});

/** Answered by the planning storey, which can see what the commitments are bound to. */
export const listJudgedCommitments = route({
  operation: 'listJudgedCommitments',
  method: 'get',
  path: '/api/consortia/{consortium}/commitment-judgements',
  summary: { zh: '承诺与兑现情况', en: 'Commitments as the data judge them' },
  params: consortiumParams,
  query: pageQuery.extend({ ...commitmentQuery, ...asOfQuery }),
  answer: page(judgedCommitment),
});

export const ledgerLine = z
  .object({
    from: reference,
    to: reference,
    kind: commitmentKind,
    unit: z.string().nullable(),
    promised: z.int().meta({ description: 'Commitments made' }),
    kept: z.int(),
    secured: z.int().meta({ description: 'Not due yet, and the data already say yes' }),
    open: z.int(),
    late: z.int(),
    refused: z.int().meta({ description: 'Refused or dropped' }),
    unknown: z.int(),
    promisedQuantity: z.number().nullable(),
    deliveredQuantity: z.number().nullable(),
  })
  .meta({ id: 'LedgerLine' });
export type LedgerLine = z.infer<typeof ledgerLine>;

export const getCommitmentLedger = route({
  operation: 'getCommitmentLedger',
  method: 'get',
  path: '/api/consortia/{consortium}/commitment-ledger',
  summary: { zh: '承诺与兑现：按单位、双向', en: 'Promised against delivered, by party, both ways' },
  params: consortiumParams,
  query: z.object({ party: uuid.optional(), ...asOfQuery }),
  answer: z.object({ asOf: isoDate, items: z.array(ledgerLine) }),
});

export const commitmentRoutes = [listCommitments, getCommitment, closeCommitment, addDelivery] as const;
