/** The plan of the school year: its limits, weights, what is fixed by hand, and its versions up to the example's day. */
import type { PlanningFacts } from '../../../src/planning/sheets.ts';
import { venues } from '../partnership/venues.ts';
import { sites } from '../partnership/sites.ts';

export const PLAN = 'year-2026';

const venuesAt = (place: string): string[] =>
  venues.filter(({ site, plant }) => plant === place || (sites.some(({ key }) => key === place) && site === place)).map(({ key }) => key);

type Limit = PlanningFacts['placeLimits'][number];

function limit(key: string, venueKeys: string[], max: number, source: string, [nameZh, nameEn]: readonly [string, string], cohorts: string[] | null = null): Limit {
  return { key, party: 'college', nameZh, nameEn, venues: venueKeys, cohorts, max, firstWeek: null, lastWeek: null, source };
}

export const placeLimits: PlanningFacts['placeLimits'] = [
  limit('site-cap', venuesAt('site-jiawan'), 64, 'apprenticeship-2023', ['一体化厂区每周学员总数', 'Learners on the integrated site']),
  limit('base-cap', venuesAt('base-hall'), 36, 'shared-base-2023', ['公共实训中心每周学员总数', 'Learners in the shared training centre']),
  limit('isocyanate-mentors', venuesAt('plant-isocyanate'), 5, 'apprenticeship-2023', ['异氰酸酯装置带教能力', 'Mentors of the isocyanate plant']),
  limit('cracker-mentors', venuesAt('plant-cracker'), 6, 'apprenticeship-2023', ['裂解装置带教能力', 'Mentors of the steam cracker']),
  limit('butadiene-mentors', venuesAt('plant-butadiene'), 5, 'apprenticeship-2023', ['丁二烯装置带教能力', 'Mentors of the butadiene plant']),
  limit('teachers-on-site', venuesAt('site-jiawan'), 8, 'framework-2016', ['同时在厂区实践的教师', 'Teachers on practice at the site'], ['teacher-practice-2026']),
];

export const plans: PlanningFacts['plans'] = [
  {
    key: PLAN,
    party: 'college',
    nameZh: '2026—2027 学年轮岗计划',
    nameEn: 'Rotation plan 2026–27',
    firstWeek: '2026-09-07',
    weekCount: 52,
    preferenceWeight: 2,
    siteChangeWeight: 4,
    idleWeekWeight: 2,
    crowdingWeight: 3,
    unfairnessWeight: 2,
    disruptionWeight: 8,
    fairness: 'personal',
  },
];

export const VERSION_1 = 'year-2026-v1';
export const VERSION_2 = 'year-2026-v2';

export const planVersions: PlanningFacts['planVersions'] = [
  {
    key: VERSION_1,
    plan: PLAN,
    number: 1,
    state: 'superseded',
    madeOn: '2026-08-21',
    publishedOn: '2026-08-24',
    frozenUntil: '2026-09-07',
    note: '开学前发布 / Published before the school year',
  },
  {
    key: VERSION_2,
    plan: PLAN,
    number: 2,
    state: 'published',
    madeOn: '2026-11-06',
    publishedOn: '2026-11-09',
    frozenUntil: '2026-11-16',
    note: '三名学员请假后的调整 / Takes in three absences',
  },
];

/** Agreed by hand: a teacher joins the boiler house while it is opened, an apprentice goes on with a measurement campaign. */
export const pins: PlanningFacts['pins'] = [
  { plan: PLAN, enrolment: 'teacher-02-practice-2026', firstWeek: '2027-01-18', lastWeek: '2027-01-25', area: 'teacher-practice-2016.E.1', venue: 'utilities-steam' },
  { plan: PLAN, enrolment: 'apprentice-2024-01', firstWeek: '2026-11-23', lastWeek: '2026-12-07', area: 'chemikant-2009.II.13', venue: 'environment-incineration' },
];
