/** Needs: what a plant or party states, who answers, and how. */
import { z } from 'zod';
import { commitmentKind, commitmentState, namedPerson, needKind, needState, note, recordMention, revision, title } from './cooperation-words.ts';
import { asOfQuery, reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, isoDate, line, page, pageQuery, queryList, searchQuery, sortQuery, uuid } from './wire.ts';

export const need = z
  .object({
    id: uuid,
    key: z.string(),
    title,
    kind: needKind,
    party: reference.meta({ description: 'Who needs it' }),
    to: reference.nullable().meta({ description: 'Whom it is addressed to; null = everybody' }),
    plant: reference.nullable(),
    headCount: z.int().nullable(),
    statedOn: isoDate,
    dueOn: isoDate.nullable(),
    responsible: namedPerson.nullable(),
    state: needState,
    answeredOn: isoDate.nullable(),
    answer: note,
    isLate: z.boolean().meta({ description: 'Unanswered or unmet after its day' }),
    commitments: z.array(recordMention.extend({ state: commitmentState, from: reference, dueOn: isoDate })),
    visit: recordMention.extend({ day: isoDate }).nullable().meta({ description: 'The visit in whose minutes it arose' }),
    revision,
    canEdit: z.boolean(),
    canAnswer: z.boolean(),
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof need>;

const needFields = {
  party: uuid,
  to: uuid.nullable(),
  plant: uuid.nullable(),
  kind: needKind,
  title,
  headCount: z.int().min(1).max(10_000).nullable(),
  dueOn: isoDate.nullable(),
  responsible: uuid.nullable(),
};

const EXAMPLE_ID = '01980a3c-6f00-7000-8000-000000000001';
const needExample = {
  party: EXAMPLE_ID,
  to: null,
  plant: null,
  kind: 'people',
  title: { zh: '裂解装置需要 20 名操作工', en: '20 operators for the cracker' },
  headCount: 20,
  dueOn: '2028-02-29',
  responsible: null,
} as const;

const needParams = consortiumParams.extend({ need: uuid });

export const listNeeds = route({
  operation: 'listNeeds',
  method: 'get',
  path: '/api/consortia/{consortium}/needs',
  summary: { zh: '需求列表', en: 'Needs' },
  params: consortiumParams,
  query: pageQuery.extend({
    q: searchQuery,
    party: uuid.optional().meta({ description: 'Stated by or addressed to this party' }),
    plant: uuid.optional(),
    kind: queryList(needKind).optional(),
    state: queryList(needState).optional(),
    sort: sortQuery('due', 'stated', 'title'),
    ...asOfQuery,
  }),
  answer: page(need),
});

export const getNeed = route({
  operation: 'getNeed',
  method: 'get',
  path: '/api/consortia/{consortium}/needs/{need}',
  summary: { zh: '查看需求', en: 'One need' },
  params: needParams,
  answer: need,
  errors: ['need_not_found'],
});

export const createNeed = route({
  operation: 'createNeed',
  method: 'post',
  path: '/api/consortia/{consortium}/needs',
  summary: { zh: '提出需求', en: 'State a need' },
  params: consortiumParams,
  body: z.object({ ...needFields, statedOn: isoDate.optional() }).meta({ examples: [needExample] }),
  status: 201,
  answer: need,
  errors: ['party_not_found', 'plant_not_found', 'person_not_found', 'cooperation_not_yours', 'need_due_before_stated', 'plant_of_other_party'],
});

export const changeNeed = route({
  operation: 'changeNeed',
  method: 'patch',
  path: '/api/consortia/{consortium}/needs/{need}',
  summary: { zh: '修改需求', en: 'Change a need' },
  params: needParams,
  body: z.object(needFields).partial().omit({ party: true }).extend({ revision }).meta({ examples: [{ revision: 1, headCount: 24 }] }),
  answer: need,
  errors: ['need_not_found', 'party_not_found', 'plant_not_found', 'person_not_found', 'cooperation_not_yours', 'need_due_before_stated', 'plant_of_other_party', 'need_changed_meanwhile'],
});

export const commitmentOffer = z.object({
  kind: commitmentKind,
  title,
  quantity: z.number().min(0).max(1e12).nullable(),
  unit: line(40).nullable(),
  dueOn: isoDate,
  responsible: uuid.nullable(),
});

export const answerNeed = route({
  operation: 'answerNeed',
  method: 'post',
  path: '/api/consortia/{consortium}/needs/{need}/answer',
  summary: { zh: '答复需求：接受、婉拒、转为承诺、已满足、撤回', en: 'Answer a need: accept, refuse, turn into a commitment, met, withdrawn' },
  params: needParams,
  body: z
    .object({
      revision,
      state: needState.meta({ description: '`open` takes the answer back' }),
      answer: note.meta({ description: 'A refusal gives its reason' }),
      commitment: commitmentOffer.optional().meta({ description: 'With `committed`: what is promised; it is made in the same step' }),
    })
    .meta({ examples: [{ revision: 1, state: 'accepted', answer: { zh: '列入下一学年计划', en: 'Planned for the next school year' } }] }),
  answer: need,
  errors: ['need_not_found', 'cooperation_not_yours', 'need_changed_meanwhile', 'refusal_without_reason', 'commitment_missing', 'commitment_due_before_promised', 'person_not_found'],
});

export const needRoutes = [listNeeds, getNeed, createNeed, changeNeed, answerNeed] as const;
