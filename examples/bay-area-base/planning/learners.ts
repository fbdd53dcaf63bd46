/** Who learns in which cohort, which electives they chose, when they are away, and what they have done before. */
import type { PlanningFacts } from '../../../src/planning/sheets.ts';
import { people } from '../partnership/people.ts';
import { venues } from '../partnership/venues.ts';
import { chemikantArea } from '../curriculum/frameworks.ts';

type Enrolment = PlanningFacts['enrolments'][number];

const peopleOf = (prefix: string): string[] => people.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key);

function enrol(person: string, cohort: string, firstWeek: string, key = person): Enrolment {
  return { key, person, cohort, firstWeek, lastWeek: null };
}

export const enrolments: PlanningFacts['enrolments'] = [
  ...peopleOf('apprentice-2024-').map((person) => enrol(person, 'apprentices-2024', '2024-09-02')),
  ...peopleOf('apprentice-2025-').map((person) => enrol(person, 'apprentices-2025', '2025-09-01')),
  ...peopleOf('apprentice-2026-').map((person) => enrol(person, 'apprentices-2026', '2026-09-07')),
  ...peopleOf('teacher-').map((person) => enrol(person, 'teacher-practice-2026', '2026-09-07', `${person}-practice-2026`)),
  ...peopleOf('employee-site-').map((person) => enrol(person, 'safety-refresher-site-2026', '2026-09-07', `${person}-refresher-2026`)),
  ...peopleOf('employee-polymer-').map((person) => enrol(person, 'safety-refresher-polymer-2026', '2026-09-07', `${person}-refresher-2026`)),
];

/** Four electives each, one of II.1–II.8 at least, as the trades of the site need them. */
const PROFILES: readonly (readonly [number, number, number, number])[] = [
  [1, 9, 12, 15],
  [2, 10, 13, 17],
  [3, 5, 11, 14],
  [4, 9, 16, 18],
  [6, 12, 14, 19],
  [7, 8, 13, 20],
  [2, 6, 10, 16],
  [1, 5, 15, 20],
];

const number = (key: string): number => Number(key.slice(-2));

function choose(cohort: string, chosenOn: string, isOpen: (n: number) => boolean): PlanningFacts['electiveChoices'] {
  return peopleOf(cohort).flatMap((enrolment) => {
    const n = number(enrolment);
    const profile = PROFILES[n % PROFILES.length] ?? [];
    return isOpen(n) ? [] : profile.map((elective) => ({ enrolment, area: chemikantArea(`II.${elective}`), chosenOn }));
  });
}

/** Three of the third year and five of the second have not chosen yet: the planner proposes for them. */
export const electiveChoices: PlanningFacts['electiveChoices'] = [
  ...choose('apprentice-2024-', '2026-03-20', (n) => n % 12 === 9 || n === 30),
  ...choose('apprentice-2025-', '2026-07-03', (n) => n % 7 === 4),
];

type Absence = PlanningFacts['absences'][number];

const away = (enrolment: string, firstWeek: string, lastWeek: string, kind: Absence['kind']): Absence => ({ enrolment, firstWeek, lastWeek, kind });

/** Known when the year was planned. */
export const plannedAbsences: PlanningFacts['absences'] = [
  away('apprentice-2024-03', '2027-05-10', '2027-05-10', 'leave'),
  away('apprentice-2024-14', '2026-12-21', '2026-12-21', 'family'),
  away('apprentice-2024-22', '2027-06-07', '2027-06-07', 'service'),
  away('apprentice-2025-06', '2027-01-11', '2027-01-11', 'leave'),
  away('apprentice-2025-19', '2027-04-26', '2027-04-26', 'family'),
  away('apprentice-2026-08', '2026-12-14', '2026-12-14', 'leave'),
  away('apprentice-2026-27', '2027-05-31', '2027-05-31', 'leave'),
  away('teacher-04-practice-2026', '2027-01-18', '2027-01-25', 'service'),
  away('employee-site-11-refresher-2026', '2026-09-28', '2026-11-23', 'other'),
];

/** Told in the course of the autumn; the second version of the plan takes them in. */
export const laterAbsences: PlanningFacts['absences'] = [
  away('apprentice-2024-11', '2026-11-16', '2026-11-30', 'illness'),
  away('apprentice-2025-09', '2026-12-07', '2026-12-07', 'illness'),
  away('apprentice-2026-17', '2026-11-16', '2026-11-16', 'family'),
];

/** What was learnt elsewhere: one apprentice changed schools, two teachers had begun the cycle. */
export const trainingDone: PlanningFacts['trainingDone'] = [
  { enrolment: 'apprentice-2026-32', area: chemikantArea('I.7'), weeks: 3 },
  { enrolment: 'apprentice-2026-32', area: chemikantArea('I.5'), weeks: 2 },
  { enrolment: 'teacher-01-practice-2026', area: 'teacher-practice-2016.E.1', weeks: 1 },
  { enrolment: 'teacher-07-practice-2026', area: 'teacher-practice-2016.E.2', weeks: 1 },
];

const wish = (enrolment: string, venue: string, cost: number) => ({ enrolment, venue, cost });

export const venuePreferences: PlanningFacts['venuePreferences'] = [
  wish('apprentice-2024-01', 'services-laboratory', -2),
  wish('apprentice-2024-05', 'cracker-control-room', -2),
  wish('apprentice-2024-08', 'logistics-packaging', 3),
  wish('apprentice-2024-12', 'polyol-reactors', -1),
  wish('apprentice-2024-17', 'utilities-steam', 2),
  wish('apprentice-2024-20', 'environment-biology', -2),
  wish('apprentice-2024-26', 'surfactant-blending', 2),
  wish('apprentice-2025-01', 'base-automation-lab', -2),
  wish('apprentice-2025-04', 'services-mechanics', -2),
  wish('apprentice-2025-10', 'services-instruments', -1),
  wish('apprentice-2025-15', 'polyol-blending', 3),
  wish('apprentice-2025-23', 'base-simulator', -2),
  wish('apprentice-2026-02', 'campus-analysis-lab', -1),
  wish('apprentice-2026-13', 'base-pipe-hall', 2),
  wish('apprentice-2026-21', 'campus-unit-operations', -1),
  wish('teacher-02-practice-2026', 'cracker-control-room', -2),
  wish('teacher-09-practice-2026', 'services-mechanics', -2),
];

/** First-year apprentices who are not yet 18 keep away from posts with toxic or explosive substances. */
const MINORS = peopleOf('apprentice-2026-').filter((key) => [2, 4, 9, 13, 16, 20, 25, 29].includes(number(key)));
const HARMFUL = venues.filter(({ plant, hazards }) => plant !== null && (hazards ?? []).some((hazard) => hazard === 'toxic' || hazard === 'explosive')).map(({ key }) => key);

export const venueRestrictions: PlanningFacts['venueRestrictions'] = [
  ...MINORS.flatMap((enrolment) =>
    HARMFUL.map((venue) => ({
      enrolment,
      venue,
      reasonZh: '未满十八周岁，不进入有毒或爆炸性岗位',
      reasonEn: 'Not yet 18: no post with toxic or explosive substances',
      source: 'CN-INT-03',
    })),
  ),
  {
    enrolment: 'apprentice-2025-12',
    venue: 'logistics-tank-farm',
    reasonZh: '尚未取得该岗位的准入',
    reasonEn: 'Not cleared for this post yet',
    source: 'apprenticeship-2023',
  },
  {
    enrolment: 'apprentice-2024-18',
    venue: 'isocyanate-purification',
    reasonZh: '尚未取得该岗位的准入',
    reasonEn: 'Not cleared for this post yet',
    source: 'apprenticeship-2023',
  },
];
