/** Agreements: their terms over the years, and what they share from when to when. */
import { z } from 'zod';
import { agreementMode, asOfQuery, lastDayBody, reference, shareKind, spanFields, spanState } from './partnership-words.ts';
import { route } from './route.ts';
import { bilingualName, code, consortiumParams, isoDate, line, page, pageQuery, queryList, searchQuery, sortQuery, uuid } from './wire.ts';

export const agreement = z
  .object({
    id: uuid,
    key: code,
    title: bilingualName,
    mode: agreementMode,
    lead: reference.meta({ description: 'The party that keeps the agreement' }),
    parties: z.array(reference),
    from: isoDate.nullable().meta({ description: 'First day of the first term' }),
    to: isoDate.nullable().meta({ description: 'Last day of the last term; null = open' }),
    state: spanState,
    termCount: z.int(),
    shareCount: z.int().meta({ description: 'Shares in force on the day' }),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof agreement>;

export const agreementTerm = z
  .object({ id: uuid, ...spanFields, signedOn: isoDate.nullable(), note: z.object({ zh: z.string().nullable(), en: z.string().nullable() }), state: spanState })
  .meta({ id: 'AgreementTerm' });
export type AgreementTerm = z.infer<typeof agreementTerm>;

/** From when to when `giver` shows `receiver` its rows of a kind. */
export const share = z
  .object({ id: uuid, agreement: uuid, kind: shareKind, giver: reference, receiver: reference, ...spanFields, state: spanState, canEdit: z.boolean() })
  .meta({ id: 'Share' });
export type Share = z.infer<typeof share>;

export const agreementDetail = agreement
  .extend({ terms: z.array(agreementTerm), shares: z.array(share), canEdit: z.boolean() })
  .meta({ id: 'AgreementDetail' });
export type AgreementDetail = z.infer<typeof agreementDetail>;

const agreementParams = consortiumParams.extend({ agreement: uuid });

export const listAgreements = route({
  operation: 'listAgreements',
  method: 'get',
  path: '/api/consortia/{consortium}/agreements',
  summary: { zh: '协议列表', en: 'Agreements' },
  params: consortiumParams,
  query: pageQuery.extend({
    q: searchQuery,
    party: uuid.optional(),
    mode: queryList(agreementMode).optional(),
    state: queryList(spanState).optional(),
    sort: sortQuery('name', 'key', 'from'),
    ...asOfQuery,
  }),
  answer: page(agreement),
});

export const getAgreement = route({
  operation: 'getAgreement',
  method: 'get',
  path: '/api/consortia/{consortium}/agreements/{agreement}',
  summary: { zh: '查看协议', en: 'One agreement with its terms and shares' },
  params: agreementParams,
  query: z.object(asOfQuery),
  answer: agreementDetail,
  errors: ['agreement_not_found'],
});

export const listShares = route({
  operation: 'listShares',
  method: 'get',
  path: '/api/consortia/{consortium}/shares',
  summary: { zh: '谁向谁展示什么', en: 'Who shows what to whom' },
  params: consortiumParams,
  query: pageQuery.extend({ kind: queryList(shareKind).optional(), state: queryList(spanState).optional(), ...asOfQuery }),
  answer: page(share),
});

export const amendAgreement = route({
  operation: 'amendAgreement',
  method: 'post',
  path: '/api/consortia/{consortium}/agreements/{agreement}/terms',
  summary: { zh: '签订补充协议或续签', en: 'Amend or renew an agreement' },
  params: agreementParams,
  body: z.object({ ...spanFields, signedOn: isoDate.nullable(), note: z.object({ zh: line(500).nullable(), en: line(500).nullable() }) }),
  answer: agreementDetail,
  errors: ['agreement_not_found', 'party_not_yours', 'span_reversed', 'terms_overlap'],
});

export const addShare = route({
  operation: 'addShare',
  method: 'post',
  path: '/api/consortia/{consortium}/agreements/{agreement}/shares',
  summary: { zh: '约定共享一类数据', en: 'Show another party a kind of rows' },
  params: agreementParams,
  body: z.object({ kind: shareKind, giver: uuid, receiver: uuid, ...spanFields }),
  answer: agreementDetail,
  errors: ['agreement_not_found', 'party_not_found', 'party_not_yours', 'party_not_in_agreement', 'share_with_oneself', 'span_reversed', 'share_outside_terms', 'share_overlaps'],
});

export const endShare = route({
  operation: 'endShare',
  method: 'post',
  path: '/api/consortia/{consortium}/agreements/{agreement}/shares/{share}/end',
  summary: { zh: '停止共享', en: 'End a share on a day' },
  params: agreementParams.extend({ share: uuid }),
  body: lastDayBody,
  answer: agreementDetail,
  errors: ['agreement_not_found', 'share_not_found', 'party_not_yours', 'span_reversed', 'share_outside_terms', 'share_overlaps'],
});

export const withdrawShare = route({
  operation: 'withdrawShare',
  method: 'delete',
  path: '/api/consortia/{consortium}/agreements/{agreement}/shares/{share}',
  summary: { zh: '撤回误加的共享', en: 'Take back a share that was added by mistake' },
  params: agreementParams.extend({ share: uuid }),
  answer: agreementDetail,
  errors: ['agreement_not_found', 'share_not_found', 'party_not_yours'],
});

export const agreementRoutes = [listAgreements, getAgreement, listShares, amendAgreement, addShare, endShare, withdrawShare] as const;
