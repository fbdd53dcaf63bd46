/** A line of the minutes as it is typed: its type, its words, and the tokens for who, where, by when and how many. Pure. */
import type { CommitmentKind, LineKind, NeedKind } from '../../../../src/contract/index.ts';

export interface Mention {
  readonly type: 'party' | 'person' | 'plant';
  readonly id: string;
  readonly key: string;
  /** Names in any language, as they may be typed without blanks. */
  readonly names: readonly string[];
}

export interface ParsedLine {
  /** The words without tokens. */
  readonly text: string;
  readonly party: Mention | null;
  readonly person: Mention | null;
  readonly to: Mention | null;
  readonly plant: Mention | null;
  readonly dueOn: string | null;
  readonly quantity: number | null;
  /** Tokens that point to nothing. */
  readonly unknown: readonly string[];
  readonly badDays: readonly string[];
}

export const LINE_KINDS: readonly LineKind[] = ['information', 'need', 'proposal', 'commitment', 'decision'];

const LETTERS: Readonly<Record<string, LineKind>> = {
  i: 'information', n: 'need', p: 'proposal', c: 'commitment', d: 'decision',
  信: 'information', 需: 'need', 建: 'proposal', 承: 'commitment', 决: 'decision',
};

/** `n …` at the beginning chooses the type and goes away; null where nothing is chosen. */
export function kindTyped(raw: string): { readonly kind: LineKind; readonly rest: string } | null {
  const match = /^\s*([inpcd信需建承决])[\s:：　]/iu.exec(raw);
  const kind = match?.[1] === undefined ? undefined : LETTERS[match[1].toLowerCase()];
  return match === null || kind === undefined ? null : { kind, rest: raw.slice(match[0].length) };
}

export function parseLine(raw: string, mentions: readonly Mention[], today: string): ParsedLine {
  const words: string[] = [];
  const found: { party: Mention | null; person: Mention | null; to: Mention | null; plant: Mention | null } = { party: null, person: null, to: null, plant: null };
  let dueOn: string | null = null;
  let quantity: number | null = null;
  const unknown: string[] = [];
  const badDays: string[] = [];
  for (const word of raw.split(/[\s　]+/u).filter((part) => part !== '')) {
    const sign = word[0];
    const many = /^(?:(\d+(?:\.\d+)?)[x×]|[x×](\d+(?:\.\d+)?))$/iu.exec(word);
    if (many) quantity = Number(many[1] ?? many[2]);
    else if (word.length > 1 && (sign === '@' || sign === '#' || sign === '>')) {
      const types: readonly Mention['type'][] = sign === '@' ? ['party', 'person'] : sign === '#' ? ['plant'] : ['party'];
      const mention = findMention(word.slice(1), mentions.filter(({ type }) => types.includes(type)));
      if (!mention) unknown.push(word);
      else if (sign === '>') found.to = mention;
      else found[mention.type] = mention;
    } else if (word.length > 1 && (sign === '!' || sign === '！')) {
      const day = dayTyped(word.slice(1), today);
      if (day === null) badDays.push(word);
      else dueOn = day;
    } else words.push(word);
  }
  const text = words.join(' ');
  return { text, ...found, dueOn, quantity: quantity ?? countedIn(text), unknown, badDays };
}

/** The line as it would be typed again, for correcting it. */
export function showLine(line: {
  readonly text: string;
  readonly party: { readonly key: string } | null;
  readonly person: string | null;
  readonly to: { readonly key: string } | null;
  readonly plant: { readonly key: string } | null;
  readonly dueOn: string | null;
  readonly quantity: number | null;
}): string {
  const { text, party, person, to, plant, dueOn, quantity } = line;
  const many = quantity === null || countedIn(text) === quantity ? null : `${quantity}x`;
  return [text, party && `@${party.key}`, person && `@${person}`, to && `>${to.key}`, plant && `#${plant.key}`, many, dueOn && `!${dueOn}`].filter(Boolean).join(' ');
}

/** The token under the cursor that can be completed, and where it begins. */
export function openToken(raw: string, cursor: number): { readonly sign: '@' | '#' | '>' | '!'; readonly typed: string; readonly start: number } | null {
  const match = /(?:^|[\s　])([@#>!！])([^\s　]*)$/u.exec(raw.slice(0, cursor));
  if (match?.[1] === undefined) return null;
  const typed = match[2] ?? '';
  return { sign: (match[1] === '！' ? '!' : match[1]) as '@' | '#' | '>' | '!', typed, start: cursor - typed.length - 1 };
}

/** Candidates for what is typed so far: beginnings first. */
export function complete(typed: string, mentions: readonly Mention[], most = 6): Mention[] {
  const wanted = plain(typed);
  const rank = (mention: Mention): number => Math.min(...[mention.key, ...mention.names].map(plain).map((name) => (name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 9)));
  return mentions
    .map((mention) => ({ mention, at: rank(mention) }))
    .filter(({ at }) => at < 9)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ mention }) => mention);
}

/** `2027-03-01`, `2027-03` (its first day), `3-1` and `03-01` (the next such day); null for anything else. */
export function dayTyped(typed: string, today: string): string | null {
  const [year, month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(typed)?.slice(1) ?? [];
  if (year !== undefined && month !== undefined) return validDay(year, month, day ?? '1');
  const [nextMonth, nextDay] = /^(\d{1,2})-(\d{1,2})$/.exec(typed)?.slice(1) ?? [];
  if (nextMonth === undefined || nextDay === undefined) return null;
  const thisYear = Number(today.slice(0, 4));
  const soon = validDay(String(thisYear), nextMonth, nextDay);
  return soon !== null && soon >= today ? soon : validDay(String(thisYear + 1), nextMonth, nextDay);
}

export function languageOf(text: string): 'zh' | 'en' {
  return /[\u3400-\u9fff]/u.test(text) ? 'zh' : 'en';
}

/** What is promised, by its words; a proposal only, the record can be changed. */
export function commitmentKindOf(text: string): CommitmentKind {
  const hints: readonly (readonly [CommitmentKind, RegExp])[] = [
    ['places', /岗位|学位|位置|名额|\bplaces?\b|\bseats?\b/iu],
    ['lessons', /课时|学时|授课|课程|\blessons?\b|\bcourse\b|\bteach/iu],
    ['money', /经费|资金|万元|元|\bfunds?\b|\bmoney\b|\byuan\b|€|¥/iu],
    ['mentor_hours', /师傅|带教|\bmentors?\b/iu],
    ['equipment', /设备|仪器|装备|\bequipment\b|\bpumps?\b/iu],
    ['people', /人员|学徒|教师|\bpeople\b|\bapprentices?\b|\bteachers?\b/iu],
  ];
  return hints.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

export function needKindOf(text: string, quantity: number | null): NeedKind {
  if (/复训|培训|\btraining\b|\brefresher\b/iu.test(text)) return 'training';
  if (/课程|\bcourse\b/iu.test(text)) return 'course';
  if (quantity !== null) return 'people';
  return /设备|仪器|\bequipment\b/iu.test(text) ? 'equipment' : 'other';
}

function findMention(typed: string, mentions: readonly Mention[]): Mention | undefined {
  const wanted = plain(typed);
  return mentions.find(({ key, names }) => [key, ...names].some((name) => plain(name) === wanted));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s　,，]+/gu, '');
}

/** What is counted in either language: `14 名`, `14 operators`, `4 more places`. */
const COUNTED = [
  /(\d+)\s*(?:名|人|个|位|台)/u,
  /\b(\d+)\s+(?:[a-z-]+\s+)?(?:people|persons?|operators?|apprentices?|learners?|students?|teachers?|employees?|workers?|technicians?|analysts?|mentors?|places?|seats?|lessons?)\b/iu,
];

/** `14 名` is a number of people without any token. */
function countedIn(text: string): number | null {
  const match = COUNTED.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  return match?.[1] === undefined ? null : Number(match[1]);
}

function validDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
