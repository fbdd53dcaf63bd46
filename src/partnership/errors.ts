/** What the partnership storey refuses, with the way out. Spans read `2026-09-01 – 2027-08-31`; an open end reads as such. */
import { declareErrors } from '../platform/errors.ts';

const lookAgain = { zh: '请从列表中重新选择；也可能是对方不再向你共享。', en: 'Choose again from the list; it may also no longer be shared with you.' };

export const partnershipErrors = declareErrors({
  party_not_found: { status: 404, says: { zh: '找不到合作单位 {party}。', en: 'There is no party {party}.' }, wayOut: lookAgain },
  person_not_found: { status: 404, says: { zh: '找不到人员 {person}。', en: 'There is no person {person}.' }, wayOut: lookAgain },
  role_not_found: { status: 404, says: { zh: '此人没有编号为 {role} 的角色记录。', en: 'This person has no role record {role}.' }, wayOut: lookAgain },
  site_not_found: { status: 404, says: { zh: '找不到厂区或校区 {site}。', en: 'There is no site {site}.' }, wayOut: lookAgain },
  plant_not_found: { status: 404, says: { zh: '找不到装置 {plant}。', en: 'There is no plant {plant}.' }, wayOut: lookAgain },
  venue_not_found: { status: 404, says: { zh: '找不到学习场所 {venue}。', en: 'There is no venue {venue}.' }, wayOut: lookAgain },
  mentor_not_found: { status: 404, says: { zh: '此场所没有编号为 {mentor} 的带教安排。', en: 'This venue has no mentor assignment {mentor}.' }, wayOut: lookAgain },
  closure_not_found: { status: 404, says: { zh: '此场所没有编号为 {closure} 的停用记录。', en: 'This venue has no closure {closure}.' }, wayOut: lookAgain },
  agreement_not_found: { status: 404, says: { zh: '找不到协议 {agreement}。', en: 'There is no agreement {agreement}.' }, wayOut: lookAgain },
  share_not_found: { status: 404, says: { zh: '此协议没有编号为 {share} 的共享。', en: 'This agreement has no share {share}.' }, wayOut: lookAgain },

  party_not_yours: {
    status: 403,
    says: { zh: '这条记录属于“{party}”，你在该单位没有协调员或管理员角色。', en: 'This belongs to "{party}", where you are neither coordinator nor administrator.' },
    wayOut: { zh: '请该单位的协调员办理。', en: 'Ask the coordinator of that party to do it.' },
  },
  administrator_needed: {
    status: 403,
    says: { zh: '只有“{party}”的管理员可以授予或收回管理员角色。', en: 'Only an administrator of "{party}" may give or take the role of administrator.' },
    wayOut: { zh: '请该单位的管理员办理，或授予其他角色。', en: 'Ask an administrator of that party, or give another role.' },
  },
  span_reversed: {
    status: 422,
    says: { zh: '最后一天 {to} 早于第一天 {from}。', en: 'The last day {to} lies before the first day {from}.' },
    wayOut: { zh: '把最后一天改为 {from} 或以后，或留空表示长期有效。', en: 'Set the last day to {from} or later, or leave it empty for an open end.' },
  },
  role_overlaps: {
    status: 409,
    says: { zh: '“{person}”在“{party}”已有同一角色：{spans}。', en: '"{person}" already has this role in "{party}": {spans}.' },
    wayOut: { zh: '选择不重叠的日期，或先结束已有的角色。', en: 'Choose days that do not overlap, or end the role that is there first.' },
  },
  venue_key_taken: {
    status: 409,
    says: { zh: '编号“{key}”已用于另一个学习场所。', en: 'The key "{key}" already names another venue.' },
    wayOut: { zh: '换一个编号，例如在末尾加上数字。', en: 'Choose another key, for example with a number at its end.' },
  },
  venue_plant_elsewhere: {
    status: 422,
    says: { zh: '装置“{plant}”不在“{site}”。', en: 'Plant "{plant}" does not stand at "{site}".' },
    wayOut: { zh: '选择该厂区的装置，或不填装置。', en: 'Choose a plant of that site, or none.' },
  },
  places_contradict: {
    status: 422,
    says: { zh: '{field}为 {value}，超过容量 {capacity}。', en: '{field} is {value}, more than the capacity of {capacity}.' },
    wayOut: { zh: '把它降到 {capacity} 或以下，或提高容量。', en: 'Lower it to {capacity} or less, or raise the capacity.' },
  },
  places_overlap: {
    status: 409,
    says: { zh: '自 {from} 起的新容量会覆盖以后已定的容量：{spans}。', en: 'Places from {from} on would run over places already set for later: {spans}.' },
    wayOut: { zh: '把最后一天设为 {before} 或更早，或先修改以后的容量。', en: 'Set the last day to {before} or earlier, or change the later places first.' },
  },
  closure_overlaps: {
    status: 409,
    says: { zh: '“{venue}”在这些周已停用：{spans}。', en: '"{venue}" is already closed in these weeks: {spans}.' },
    wayOut: { zh: '选择其他周，或先取消已有的停用。', en: 'Choose other weeks, or take the closure that is there back first.' },
  },
  mentor_overlaps: {
    status: 409,
    says: { zh: '“{person}”已在“{venue}”带教：{spans}。', en: '"{person}" already guides learners in "{venue}": {spans}.' },
    wayOut: { zh: '选择不重叠的日期，或先结束已有的安排。', en: 'Choose days that do not overlap, or end the assignment that is there first.' },
  },
  mentor_role_missing: {
    status: 422,
    says: { zh: '“{person}”在 {from} 既不是带教师傅也不是教师。', en: '"{person}" is neither a mentor nor a teacher on {from}.' },
    wayOut: { zh: '先授予带教师傅角色，或选择以后的日期。', en: 'Give the role of mentor first, or choose a later day.' },
  },
  terms_overlap: {
    status: 409,
    says: { zh: '自 {from} 起的条款会覆盖以后已签的条款：{spans}。', en: 'Terms from {from} on would run over terms already signed for later: {spans}.' },
    wayOut: { zh: '把最后一天设为 {before} 或更早。', en: 'Set the last day to {before} or earlier.' },
  },
  party_not_in_agreement: {
    status: 422,
    says: { zh: '“{party}”不是本协议的签约方；签约方有：{parties}。', en: '"{party}" is no party of this agreement; its parties are {parties}.' },
    wayOut: { zh: '选择签约方，或在包含该单位的协议下共享。', en: 'Choose one of its parties, or share under an agreement that includes it.' },
  },
  share_with_oneself: {
    status: 422,
    says: { zh: '提供方和接收方都是“{party}”。', en: 'Giver and receiver are both "{party}".' },
    wayOut: { zh: '选择另一个单位作为接收方。', en: 'Choose another party as the receiver.' },
  },
  share_outside_terms: {
    status: 422,
    says: { zh: '共享 {span} 超出协议有效期：{terms}。', en: 'The share {span} reaches beyond the terms of the agreement: {terms}.' },
    wayOut: { zh: '把日期限定在协议有效期内，或先续签协议。', en: 'Keep the days within the terms, or renew the agreement first.' },
  },
  share_overlaps: {
    status: 409,
    says: { zh: '本协议已有相同的共享：{spans}。', en: 'This agreement already has the same share: {spans}.' },
    wayOut: { zh: '选择不重叠的日期，或先停止已有的共享。', en: 'Choose days that do not overlap, or end the share that is there first.' },
  },
});
