/** What the elective groups of a framework allow: which choices are complete, and how many weeks the longest takes. Pure. */
import { fillSentence, type Locale, type Sentence } from '../platform/errors.ts';

export interface ElectiveGroup {
  readonly key: string;
  readonly name: Sentence;
  /** Areas of the group, by key. */
  readonly areas: readonly string[];
  readonly atLeast: number;
  readonly atMost: number;
  readonly clause: string | null;
}

export interface ElectiveBreach {
  readonly rule: 'too_few' | 'too_many' | 'not_elective' | 'chosen_twice';
  /** The group whose rule is broken; null where the area belongs to none. */
  readonly group: string | null;
  /** Where the rule stands, such as `ChemikAusbV § 3 Nr. 2`. */
  readonly clause: string | null;
  readonly says: Sentence;
}

/**
 * Checks a learner's chosen electives against every group; returns all breaches, none for a lawful choice.
 * An incomplete choice is `too_few`; `isComplete: false` lets it pass while the learner still chooses.
 */
export function checkElectiveChoice(given: {
  readonly groups: readonly ElectiveGroup[];
  /** Chosen areas by key. */
  readonly chosen: readonly string[];
  readonly isComplete?: boolean;
}): ElectiveBreach[] {
  const { groups, chosen, isComplete = true } = given;
  const known = new Set(groups.flatMap(({ areas }) => areas));
  const breaches: ElectiveBreach[] = [];
  for (const area of new Set(chosen)) {
    if (!known.has(area)) breaches.push({ rule: 'not_elective', group: null, clause: null, says: filled(NOT_ELECTIVE, { area }) });
    if (chosen.filter((other) => other === area).length > 1) breaches.push({ rule: 'chosen_twice', group: null, clause: null, says: filled(CHOSEN_TWICE, { area }) });
  }
  for (const group of groups) {
    const count = new Set(chosen.filter((area) => group.areas.includes(area))).size;
    const facts = { group: group.name, count, atLeast: group.atLeast, atMost: group.atMost };
    const where = { group: group.key, clause: group.clause };
    if (count > group.atMost) breaches.push({ rule: 'too_many', ...where, says: filled(TOO_MANY, facts) });
    if (isComplete && count < group.atLeast) breaches.push({ rule: 'too_few', ...where, says: filled(TOO_FEW, facts) });
  }
  return breaches;
}

/**
 * The lawful choice that takes most weeks, as indexes into `electives`. Exact where of any two groups that share areas
 * one holds the other (as in all ordinances known to us); otherwise it may take fewer weeks than possible.
 */
export function longestChoice(electives: readonly { readonly area: string; readonly weeks: number }[], groups: readonly ElectiveGroup[]): number[] {
  const taken = new Map(groups.map((group) => [group.key, 0]));
  const chosen: number[] = [];
  const longestFirst = electives.map((_, i) => i).sort((a, b) => (electives[b]?.weeks ?? 0) - (electives[a]?.weeks ?? 0) || a - b);
  for (const i of longestFirst) {
    const elective = electives[i];
    const own = groups.filter(({ areas }) => elective !== undefined && areas.includes(elective.area));
    if (own.length === 0 || own.some((group) => (taken.get(group.key) ?? 0) >= group.atMost)) continue;
    for (const group of own) taken.set(group.key, (taken.get(group.key) ?? 0) + 1);
    chosen.push(i);
  }
  return chosen.sort((a, b) => a - b);
}

const TOO_FEW: Sentence = {
  zh: '“{group}”已选 {count} 门，至少须选 {atLeast} 门。',
  en: '{count} chosen from "{group}"; it takes at least {atLeast}.',
};
const TOO_MANY: Sentence = {
  zh: '“{group}”已选 {count} 门，至多可选 {atMost} 门。',
  en: '{count} chosen from "{group}"; it allows at most {atMost}.',
};
const NOT_ELECTIVE: Sentence = { zh: '“{area}”不是可选的选修领域。', en: '"{area}" is not an elective of this framework.' };
const CHOSEN_TWICE: Sentence = { zh: '“{area}”被选了两次。', en: '"{area}" is chosen twice.' };

function filled(sentence: Sentence, facts: Readonly<Record<string, unknown>>): Sentence {
  const into = (locale: Locale) => fillSentence(sentence, facts, locale);
  return { zh: into('zh'), en: into('en') };
}
