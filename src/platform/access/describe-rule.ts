import type { Locale, Sentence } from '../errors.ts';
import { ROLE_NAMES } from './roles.ts';
import type { AccessRule, Rows } from './rule.ts';

const WHO: Readonly<Record<'public' | 'signedIn' | 'member', Sentence>> = {
  public: { zh: '任何人', en: 'anybody' },
  signedIn: { zh: '已登录者', en: 'anybody signed in' },
  member: { zh: '联合体成员', en: 'members of the consortium' },
};

export const ROWS: Readonly<Record<Rows, Sentence>> = {
  'own party': { zh: '本单位的记录', en: 'records of the own party' },
  shared: { zh: '本单位及协议共享的记录', en: 'records of the own party and those shared by agreements' },
  self: { zh: '本人的记录', en: 'own records' },
  aggregate: { zh: '不含个人信息的汇总', en: 'figures without personal data' },
  none: { zh: '不涉及记录', en: 'no records' },
};

/** The rule as one sentence: who, which rows, and what the storey says of it. */
export function describeRule(rule: AccessRule, locale: Locale): string {
  const isChinese = locale === 'zh';
  const who = typeof rule.who === 'string' ? WHO[rule.who][locale] : rule.who.map((role) => ROLE_NAMES[role][locale]).join(isChinese ? '、' : ', ');
  const party = rule.party === undefined ? '' : isChinese ? `（须在 ${rule.party} 所指单位任职）` : ` (in the party of ${rule.party})`;
  const stop = isChinese ? '。' : '.';
  const rows = rule.rows === 'none' ? '' : `${isChinese ? '；' : '; '}${ROWS[rule.rows][locale]}`;
  return `${who}${party}${rows}${stop}${isChinese ? '' : ' '}${rule.says[locale]}`;
}
