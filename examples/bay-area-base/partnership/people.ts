/** People of the example with their dated roles, and who guides learners where. */
import type { PartnershipFacts } from '../../../src/partnership/sheets.ts';
import { inventName } from './names.ts';
import { plants, sites } from './sites.ts';
import { venues } from './venues.ts';

type PersonRow = PartnershipFacts['people'][number];
type RoleRow = PartnershipFacts['roles'][number];
type MentorRow = PartnershipFacts['venueMentors'][number];

interface RoleSpan {
  readonly party: string;
  readonly role: RoleRow['role'];
  readonly from: string;
  readonly to?: string;
}

interface PersonLine {
  readonly key: string;
  readonly party: string;
  readonly email?: string;
  readonly roles: readonly RoleSpan[];
}

const pad = (n: number) => String(n).padStart(2, '0');

function numbered(count: number, line: (n: number) => PersonLine): PersonLine[] {
  return Array.from({ length: count }, (_, i) => line(i + 1));
}

const staff: readonly PersonLine[] = [
  {
    key: 'coordinator-shared',
    party: 'college',
    email: 'coordinator@base.example',
    roles: [
      { party: 'college', role: 'teacher', from: '2014-09-01', to: '2019-08-31' },
      { party: 'college', role: 'coordinator', from: '2019-09-01' },
      { party: 'base', role: 'coordinator', from: '2023-05-01' },
      { party: 'site', role: 'coordinator', from: '2026-01-01', to: '2028-12-31' },
    ],
  },
  { key: 'coordinator-college', party: 'college', email: 'college@base.example', roles: [{ party: 'college', role: 'coordinator', from: '2021-09-01' }] },
  { key: 'coordinator-site', party: 'site', email: 'site@base.example', roles: [{ party: 'site', role: 'mentor', from: '2017-03-01', to: '2022-12-31' }, { party: 'site', role: 'coordinator', from: '2023-01-01' }] },
  { key: 'coordinator-polymer', party: 'polymer', email: 'polymer@base.example', roles: [{ party: 'polymer', role: 'coordinator', from: '2025-01-01' }] },
  { key: 'coordinator-base', party: 'base', email: 'hall@base.example', roles: [{ party: 'base', role: 'coordinator', from: '2023-05-01' }] },
  { key: 'leader-college', party: 'college', email: 'dean@base.example', roles: [{ party: 'college', role: 'leader', from: '2018-09-01' }, { party: 'council', role: 'leader', from: '2024-06-01', to: '2027-05-31' }] },
  { key: 'leader-site', party: 'site', email: 'director@base.example', roles: [{ party: 'site', role: 'leader', from: '2020-04-01' }, { party: 'council', role: 'leader', from: '2024-06-01', to: '2027-05-31' }] },
  { key: 'leader-polymer', party: 'polymer', roles: [{ party: 'polymer', role: 'leader', from: '2024-07-01' }] },
  { key: 'leader-base', party: 'base', roles: [{ party: 'base', role: 'leader', from: '2023-05-01' }] },
  { key: 'hseq-site', party: 'site', email: 'hseq@base.example', roles: [{ party: 'site', role: 'hseq_officer', from: '2019-01-01' }] },
  { key: 'hseq-site-deputy', party: 'site', roles: [{ party: 'site', role: 'mentor', from: '2018-05-01', to: '2026-08-31' }, { party: 'site', role: 'hseq_officer', from: '2026-09-01' }] },
  { key: 'hseq-base', party: 'base', roles: [{ party: 'base', role: 'hseq_officer', from: '2023-05-01' }] },
  { key: 'hseq-polymer', party: 'polymer', roles: [{ party: 'polymer', role: 'hseq_officer', from: '2025-01-01' }] },
  { key: 'officer-vocational', party: 'authority', email: 'officer@base.example', roles: [{ party: 'authority', role: 'officer', from: '2022-01-01' }] },
  { key: 'officer-quality', party: 'authority', roles: [{ party: 'authority', role: 'officer', from: '2024-03-01', to: '2027-02-28' }] },
  { key: 'administrator', party: 'base', email: 'administrator@base.example', roles: (['base', 'college', 'site'] as const).map((party) => ({ party, role: 'administrator' as const, from: '2023-05-01' })) },
];

const teachers = numbered(12, (n) => ({
  key: `teacher-${pad(n)}`,
  party: 'college',
  ...(n === 1 ? { email: 'teacher@base.example' } : {}),
  roles: [{ party: 'college', role: 'teacher' as const, from: `${2012 + n}-09-01` }],
}));

/** Three and a half years from the first day of school. */
const apprentices = [2024, 2025, 2026].flatMap((year) =>
  numbered(32, (n) => ({
    key: `apprentice-${year}-${pad(n)}`,
    party: 'college',
    ...(n === 1 ? { email: `learner${year}@base.example` } : {}),
    roles: [{ party: 'college', role: 'learner' as const, from: `${year}-09-01`, to: `${year + 4}-02-28` }],
  })),
);

const employees = [
  ...numbered(45, (n) => ({ key: `employee-site-${pad(n)}`, party: 'site', roles: [{ party: 'site', role: 'learner' as const, from: `${2010 + (n % 14)}-0${1 + (n % 9)}-01` }] })),
  ...numbered(15, (n) => ({ key: `employee-polymer-${pad(n)}`, party: 'polymer', roles: [{ party: 'polymer', role: 'learner' as const, from: `${2015 + (n % 10)}-0${1 + (n % 9)}-01` }] })),
];

const MENTORS_PER_PLANT = 5;

const mentors = plants.flatMap((plant, p) =>
  numbered(MENTORS_PER_PLANT, (n) => ({
    key: mentorKey(plant.key, n),
    party: 'site',
    ...(p === 0 && n === 1 ? { email: 'mentor@base.example' } : {}),
    roles: [{ party: 'site', role: 'mentor' as const, from: `${2016 + ((p + 2 * n) % 8)}-0${1 + ((p + n) % 9)}-01` }],
  })),
);

const trainers = [
  ...numbered(6, (n) => ({ key: `trainer-${pad(n)}`, party: 'base', roles: [{ party: 'base', role: 'mentor' as const, from: n < 4 ? '2023-05-01' : '2025-03-01' }] })),
  { key: 'mentor-polymer-01', party: 'polymer', roles: [{ party: 'polymer', role: 'mentor' as const, from: '2025-01-01' }] },
];

const lines: readonly PersonLine[] = [...staff, ...teachers, ...apprentices, ...mentors, ...trainers, ...employees];

export const people: PartnershipFacts['people'] = lines.map(
  (line, n): PersonRow => ({ key: line.key, party: line.party, ...inventName(n), email: line.email ?? null }),
);

export const roles: PartnershipFacts['roles'] = lines.flatMap((line) =>
  line.roles.map((span): RoleRow => ({ person: line.key, party: span.party, role: span.role, validFrom: span.from, validTo: span.to ?? null })),
);

/** Two mentors for each workplace of a plant; the fifth also helps in the first, and in one plant somebody hands over in the year. */
export const venueMentors: PartnershipFacts['venueMentors'] = [
  ...plants.flatMap((plant) =>
    venues
      .filter((venue) => venue.plant === plant.key)
      .flatMap((venue, v) => [mentor(venue.key, mentorKey(plant.key, 1 + ((2 * v) % MENTORS_PER_PLANT))), mentor(venue.key, mentorKey(plant.key, 1 + ((2 * v + 1) % MENTORS_PER_PLANT)))]),
  ),
  { venue: 'polyol-blending', person: mentorKey('plant-polyol', 5), validFrom: '2023-09-01', validTo: '2026-12-31' },
  { venue: 'polyol-blending', person: mentorKey('plant-polyol', 1), validFrom: '2027-01-01', validTo: null },
  ...atSite('campus').map((venue, v) => mentor(venue, `teacher-${pad(1 + v)}`)),
  ...atSite('base-hall').map((venue, v) => mentor(venue, `trainer-${pad(1 + (v % 6))}`)),
  mentor('polymer-extrusion', 'mentor-polymer-01'),
];

function mentorKey(plantKey: string, n: number): string {
  return `mentor-${plantKey.replace('plant-', '')}-${n}`;
}

function mentor(venue: string, person: string): MentorRow {
  const roleFrom = lines.find((line) => line.key === person)?.roles[0]?.from ?? '2023-09-01';
  return { venue, person, validFrom: roleFrom > '2023-09-01' ? roleFrom : '2023-09-01', validTo: null };
}

function atSite(site: string): string[] {
  if (!sites.some((row) => row.key === site)) throw new Error(`the example has no site ${site}`);
  return venues.filter((venue) => venue.site === site && venue.plant === null).map((venue) => venue.key);
}
