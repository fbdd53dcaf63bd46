/** A small network for tests: a college and a site that share under an agreement, and a second college that got nothing. */
import { inConsortium, type Actor } from '../platform/database/transaction.ts';
import { testActor, testConsortium, type TestDatabase } from '../platform/database/testing.ts';
import { importFacts } from '../platform/sheet-store/import-facts.ts';
import { partnershipTables } from './sheet-tables.ts';
import type { PartnershipFacts } from './sheets.ts';

const TODAY = '2026-11-18';

type Facts = { -readonly [K in keyof PartnershipFacts]: PartnershipFacts[K] };

const place = (venue: string, validFrom: string, validTo: string | null, capacity: number) =>
  ({ venue, validFrom, validTo, capacity, comfortable: null, minimum: null, minimumWhenOpen: null }) as const;

const person = (key: string, party: string, nativeName: string, latinName: string | null) => ({ key, party, nativeName, latinName, email: `${key}@base.example` });

export function smallFacts(): Facts {
  return {
    consortium: [],
    parties: [
      { key: 'college', nameZh: '化工学院', nameEn: 'College', kind: 'school', registrationCode: null },
      { key: 'site', nameZh: '一体化基地', nameEn: 'Site', kind: 'enterprise', registrationCode: null },
      { key: 'second', nameZh: '第二学院', nameEn: 'Second college', kind: 'school', registrationCode: null },
    ],
    people: [
      person('clerk', 'college', '陈一', 'Chen Yi'),
      person('master', 'site', '安师傅', 'An Shifu'),
      person('foreman', 'site', '周工', null),
      person('stranger', 'second', '李二', 'Li Er'),
      person('apprentice', 'college', '曾三', 'Zeng San'),
    ],
    roles: [
      { person: 'clerk', party: 'college', role: 'coordinator', validFrom: '2020-09-01', validTo: null },
      { person: 'clerk', party: 'site', role: 'coordinator', validFrom: '2026-01-01', validTo: '2026-12-31' },
      { person: 'master', party: 'site', role: 'mentor', validFrom: '2019-01-01', validTo: null },
      { person: 'foreman', party: 'site', role: 'leader', validFrom: '2019-01-01', validTo: null },
      { person: 'stranger', party: 'second', role: 'coordinator', validFrom: '2022-09-01', validTo: null },
      { person: 'apprentice', party: 'college', role: 'learner', validFrom: '2026-09-01', validTo: null },
    ],
    sites: [
      { key: 'works', party: 'site', nameZh: '厂区', nameEn: 'Works', addressZh: null, addressEn: null },
      { key: 'campus', party: 'college', nameZh: '校区', nameEn: 'Campus', addressZh: null, addressEn: null },
    ],
    plants: [{ key: 'cracker', site: 'works', nameZh: '裂解装置', nameEn: null, productLineZh: '乙烯', productLineEn: null }],
    venues: [
      { key: 'furnace', site: 'works', plant: 'cracker', nameZh: '裂解炉', nameEn: 'Furnace', kind: 'workplace', shiftPattern: 'continuous', hazards: ['flammable'] },
      { key: 'control-room', site: 'works', plant: 'cracker', nameZh: '中控室', nameEn: 'Control room', kind: 'workplace', shiftPattern: 'continuous', hazards: null },
      { key: 'analysis', site: 'campus', plant: null, nameZh: '分析室', nameEn: 'Analysis', kind: 'laboratory', shiftPattern: 'day', hazards: null },
    ],
    venueCapacities: [place('furnace', '2024-09-01', '2026-08-31', 2), place('furnace', '2026-09-01', null, 4), place('control-room', '2024-09-01', null, 3), place('analysis', '2024-09-01', null, 8)],
    venueMentors: [{ venue: 'furnace', person: 'master', validFrom: '2024-09-01', validTo: null }],
    venueClosures: [{ venue: 'furnace', firstWeek: '2026-11-16', lastWeek: '2026-11-23', reasonZh: '大修', reasonEn: 'Turnaround' }],
    agreements: [{ key: 'apprenticeship', party: 'college', titleZh: '学徒制协议', titleEn: 'Apprenticeship', mode: 'apprenticeship', parties: ['college', 'site'] }],
    agreementTerms: [{ agreement: 'apprenticeship', validFrom: '2023-09-01', validTo: '2027-08-31', signedOn: '2023-06-01', noteZh: null, noteEn: null }],
    shares: [
      { agreement: 'apprenticeship', kind: 'venue', from: 'site', to: 'college', validFrom: '2025-09-01', validTo: '2026-11-30' },
      { agreement: 'apprenticeship', kind: 'person', from: 'site', to: 'college', validFrom: '2025-09-01', validTo: '2026-08-31' },
    ],
    calendarDays: [],
  };
}

export interface SmallNetwork {
  readonly consortium: string;
  /** Ids of parties, people, sites, plants, venues and agreements by their key. */
  readonly id: (key: string) => string;
  /** Somebody with a role in these parties, coordinator on 2026-11-18 unless told. */
  readonly actor: (parties: readonly string[], parts?: { role?: string; today?: string; locale?: Actor['locale']; person?: string }) => Actor;
}

/** Loads facts, the small ones unless given, into a consortium of their own. */
export async function smallNetwork(database: TestDatabase, facts: PartnershipFacts = smallFacts()): Promise<SmallNetwork> {
  const consortium = await testConsortium(database, { clockDay: TODAY });
  const ids = await inConsortium(database, testActor(consortium, { today: TODAY }), async (tx) => {
    await importFacts(tx, partnershipTables, facts as unknown as Parameters<typeof importFacts>[2], { parties: [], why: 'test' });
    return tx.query<{ key: string; id: string }>(
      `select key, id from partnership.party where consortium_id = $1
       union all select key, id from partnership.person where consortium_id = $1
       union all select key, id from partnership.site where consortium_id = $1
       union all select key, id from partnership.plant where consortium_id = $1
       union all select key, id from partnership.venue where consortium_id = $1
       union all select key, id from partnership.agreement where consortium_id = $1`,
      [consortium],
    );
  });
  const byKey = new Map(ids.map((row) => [row.key, row.id]));
  const id = (key: string): string => {
    const found = byKey.get(key);
    if (found === undefined) throw new Error(`the network has no ${key}`);
    return found;
  };
  return {
    consortium,
    id,
    actor: (parties, { role = 'coordinator', today = TODAY, locale = 'en', person: who } = {}) =>
      testActor(consortium, {
        parties: role === 'learner' ? [] : parties.map(id),
        roles: parties.map((party) => ({ party: id(party), role })),
        person: who === undefined ? null : id(who),
        today,
        locale,
      }),
  };
}
