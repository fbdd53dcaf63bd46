/** What partnership facts must keep beyond the single cell. */
import { spansDoNotOverlap, spansEndAfterStart, type FactRule } from '../platform/sheet-store/fact-rules.ts';
import type { PartnershipFacts } from './sheets.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const partnershipFactRules: readonly FactRule<PartnershipFacts>[] = [
  spansEndAfterStart<PartnershipFacts>({
    roles: ['validFrom', 'validTo'],
    venueCapacities: ['validFrom', 'validTo'],
    venueMentors: ['validFrom', 'validTo'],
    venueClosures: ['firstWeek', 'lastWeek'],
    agreementTerms: ['validFrom', 'validTo'],
    shares: ['validFrom', 'validTo'],
  }),
  spansDoNotOverlap<PartnershipFacts>({
    roles: { of: ['person', 'party', 'role'], from: 'validFrom', to: 'validTo' },
    venueCapacities: { of: ['venue'], from: 'validFrom', to: 'validTo' },
    venueMentors: { of: ['venue', 'person'], from: 'validFrom', to: 'validTo' },
    venueClosures: { of: ['venue'], from: 'firstWeek', to: 'lastWeek' },
    agreementTerms: { of: ['agreement'], from: 'validFrom', to: 'validTo' },
    shares: { of: ['agreement', 'kind', 'from', 'to'], from: 'validFrom', to: 'validTo' },
  }),
  {
    code: 'consortium_rows',
    says: { zh: '“联合体”工作表有 {count} 行，只能有一行。', en: 'The sheet "Consortium" has {count} rows; it holds exactly one.' },
    wayOut: { zh: '请只保留本联合体的一行。', en: 'Keep the one row of this consortium.' },
    *breaches({ consortium }) {
      for (let rowIndex = 1; rowIndex < consortium.length; rowIndex += 1) yield { sheet: 'consortium', rowIndex, column: 'key', facts: { count: consortium.length } };
    },
  },
  {
    code: 'time_zone_unknown',
    says: { zh: '时区“{value}”不存在。', en: 'There is no time zone "{value}".' },
    wayOut: { zh: '请填写 IANA 时区名，例如 Asia/Shanghai。', en: 'Give an IANA time zone name such as Asia/Shanghai.' },
    *breaches({ consortium }) {
      for (const [rowIndex, row] of consortium.entries()) if (!isTimeZone(row.timeZone)) yield { sheet: 'consortium', rowIndex, column: 'timeZone', facts: { value: row.timeZone } };
    },
  },
  {
    code: 'email_malformed',
    says: { zh: '“{value}”不是电子邮箱地址。', en: '"{value}" is not an e-mail address.' },
    wayOut: { zh: '请填写完整地址，如 name@school.example，或留空。', en: 'Give a whole address such as name@school.example, or leave it empty.' },
    *breaches({ people }) {
      for (const [rowIndex, { email }] of people.entries()) if (email !== null && !EMAIL.test(email)) yield { sheet: 'people', rowIndex, column: 'email', facts: { value: email } };
    },
  },
  {
    code: 'email_taken',
    says: { zh: '电子邮箱“{value}”已用于人员“{person}”。', en: 'The e-mail address "{value}" already belongs to person "{person}".' },
    wayOut: { zh: '每人须有自己的邮箱；同一人请只保留一行。', en: 'Give each person an address of their own; keep one row for one person.' },
    *breaches({ people }) {
      const first = new Map<string, string>();
      for (const [rowIndex, { email, key }] of people.entries()) {
        if (email === null) continue;
        const person = first.get(email.toLowerCase());
        if (person === undefined) first.set(email.toLowerCase(), key);
        else yield { sheet: 'people', rowIndex, column: 'email', facts: { value: email, person } };
      }
    },
  },
  {
    code: 'plant_elsewhere',
    says: { zh: '装置“{plant}”位于“{plantSite}”，而不是“{site}”。', en: 'Plant "{plant}" stands at "{plantSite}", not at "{site}".' },
    wayOut: { zh: '请改正场所的厂区，或换一个装置。', en: "Correct the venue's site, or name another plant." },
    *breaches({ venues, plants }) {
      const siteOf = new Map(plants.map((plant) => [plant.key, plant.site]));
      for (const [rowIndex, { plant, site }] of venues.entries()) {
        const plantSite = plant === null ? undefined : siteOf.get(plant);
        if (plantSite !== undefined && plantSite !== site) yield { sheet: 'venues', rowIndex, column: 'plant', facts: { plant, plantSite, site } };
      }
    },
  },
  {
    code: 'minimum_above_capacity',
    says: { zh: '最少人数 {minimum} 超过容量 {capacity}。', en: 'The minimum of {minimum} learners is above the capacity of {capacity}.' },
    wayOut: { zh: '请降低最少人数，或提高容量。', en: 'Lower the minimum, or raise the capacity.' },
    *breaches({ venueCapacities }) {
      for (const [rowIndex, { minimum, minimumWhenOpen, capacity }] of venueCapacities.entries()) {
        if ((minimum ?? 0) > capacity) yield { sheet: 'venueCapacities', rowIndex, column: 'minimum', facts: { minimum, capacity } };
        if (capacity > 0 && (minimumWhenOpen ?? 0) > capacity) yield { sheet: 'venueCapacities', rowIndex, column: 'minimumWhenOpen', facts: { minimum: minimumWhenOpen, capacity } };
      }
    },
  },
  {
    code: 'share_with_itself',
    says: { zh: '单位“{party}”向自己共享。', en: 'Party "{party}" shares with itself.' },
    wayOut: { zh: '提供方与接收方须为两个单位。', en: 'Name two parties: who gives and who receives.' },
    *breaches({ shares }) {
      for (const [rowIndex, { from, to }] of shares.entries()) if (from === to) yield { sheet: 'shares', rowIndex, column: 'to', facts: { party: from } };
    },
  },
  {
    code: 'share_outside_agreement',
    says: { zh: '单位“{party}”不是协议“{agreement}”的签约方。', en: 'Party "{party}" is no party of agreement "{agreement}".' },
    wayOut: { zh: '请在“协议”中加入该单位，或换一份协议。', en: 'Add the party to the agreement, or name another agreement.' },
    *breaches({ shares, agreements }) {
      const partiesOf = new Map(agreements.map((agreement) => [agreement.key, new Set(agreement.parties)]));
      for (const [rowIndex, { agreement, from, to }] of shares.entries()) {
        for (const [column, party] of [['from', from], ['to', to]] as const) {
          if (partiesOf.get(agreement)?.has(party) === false) yield { sheet: 'shares', rowIndex, column, facts: { party, agreement } };
        }
      }
    },
  },
];

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
