/** The kinds of gaps in a coverage matrix: when there is one, what it says, and what fills it. Rules as data; pure. */
import { fillSentence, type Locale, type Sentence } from '../platform/errors.ts';

export type GapKind =
  | 'area_without_competence'
  | 'competence_without_course'
  | 'area_without_venue'
  | 'places_short'
  | 'venue_without_area'
  | 'course_without_competence'
  | 'calendar_missing';

export interface Gap {
  readonly kind: GapKind;
  /** Blocking: it cannot be learnt as planned. Weak: it can, but a link of the thread is missing. */
  readonly severity: 'blocking' | 'weak';
  readonly area: string | null;
  readonly venue: string | null;
  readonly course: string | null;
  readonly competences: readonly string[];
  readonly says: Sentence;
  readonly wayOut: Sentence;
}

interface Named {
  readonly id: string;
  readonly name: Sentence;
}

export interface GapArea {
  readonly area: Named & { readonly number: string; readonly isElective: boolean };
  /** No area lies below it. */
  readonly isLeaf: boolean;
  readonly competenceCount: number;
  readonly hasWeeks: boolean;
  readonly untaught: readonly Named[];
  readonly venueCount: number;
  readonly placesPerWeek: number;
  readonly learnersAtMost: number | null;
}

/** What each kind says; `{number} {area}` name the area. */
const KINDS: Readonly<Record<GapKind, { readonly severity: Gap['severity']; readonly says: Sentence; readonly wayOut: Sentence }>> = {
  area_without_competence: {
    severity: 'weak',
    says: { zh: '{number} {area}没有任何能力条目，无法教学或取证。', en: '{number} {area} has no competence, so nothing can be taught or evidenced.' },
    wayOut: { zh: '为该领域新增能力。', en: 'Add competences to the area.' },
  },
  competence_without_course: {
    severity: 'weak',
    says: { zh: '{number} {area}有 {count} 项能力没有课程教授：{competences}。', en: '{number} {area}: {count} not taught in any course: {competences}.' },
    wayOut: { zh: '把这些能力关联到课程，或确认只在岗位上学习。', en: 'Link them to a course, or accept that they are learnt at work only.' },
  },
  area_without_venue: {
    severity: 'blocking',
    says: { zh: '{number} {area}需要安排周数，但没有任何场所提供。', en: '{number} {area} has weeks to place, but no venue offers it.' },
    wayOut: { zh: '新增场所供给，或请合作企业共享场所。', en: 'Offer it in a venue, or ask a partner to share one.' },
  },
  places_short: {
    severity: 'blocking',
    says: {
      zh: '{number} {area}每周 {places} 个名额，最多够 {atMost} 人，而班级有 {learners} 人。',
      en: '{number} {area} has {places} places a week, enough for {atMost} learners at most; there are {learners}.',
    },
    wayOut: { zh: '增加提供该领域的场所，或提高容量。', en: 'Offer it in more venues, or raise their capacity.' },
  },
  venue_without_area: {
    severity: 'weak',
    says: { zh: '场所“{venue}”没有提供任何领域，不会被安排。', en: 'Venue "{venue}" offers no area, so nobody will be placed there.' },
    wayOut: { zh: '为该场所新增供给，或停用该场所。', en: 'Offer an area there, or close the venue.' },
  },
  course_without_competence: {
    severity: 'weak',
    says: { zh: '课程“{course}”没有关联任何能力。', en: 'Course "{course}" teaches no competence.' },
    wayOut: { zh: '为该课程关联能力。', en: 'Link the competences it teaches.' },
  },
  calendar_missing: {
    severity: 'weak',
    says: { zh: '该班级没有校历，所有周都按可培训计算。', en: 'The cohort has no calendar, so every week counts as a training week.' },
    wayOut: { zh: '登记在校周、假期与考试周。', en: 'Record its school blocks, holidays and examinations.' },
  },
};

/** All gaps, areas first in the framework's order. */
export function coverageGaps(given: {
  readonly areas: readonly GapArea[];
  readonly learners: number | null;
  readonly idleVenues: readonly Named[];
  readonly emptyCourses: readonly Named[];
  readonly isCalendarMissing: boolean;
}): Gap[] {
  return [
    ...given.areas.flatMap((area) => gapsOfArea(area, given.learners)),
    ...given.idleVenues.map((venue) => gap('venue_without_area', { venue: venue.name }, { venue: venue.id })),
    ...given.emptyCourses.map((course) => gap('course_without_competence', { course: course.name }, { course: course.id })),
    ...(given.isCalendarMissing ? [gap('calendar_missing', {}, {})] : []),
  ];
}

function gapsOfArea(row: GapArea, learners: number | null): Gap[] {
  const { area, untaught } = row;
  const facts = { number: area.number, area: area.name };
  const where = { area: area.id };
  const gaps: Gap[] = [];
  if (row.isLeaf && row.competenceCount === 0) gaps.push(gap('area_without_competence', facts, where));
  if (row.hasWeeks && row.venueCount === 0) gaps.push(gap('area_without_venue', facts, where));
  if (learners !== null && row.venueCount > 0 && row.learnersAtMost !== null && row.learnersAtMost < learners) {
    gaps.push(gap('places_short', { ...facts, places: row.placesPerWeek, atMost: row.learnersAtMost, learners }, where));
  }
  if (untaught.length > 0) {
    const named = { ...facts, count: untaught.length, competences: untaught.map(({ name }) => name) };
    gaps.push(gap('competence_without_course', named, { ...where, competences: untaught.map(({ id }) => id) }));
  }
  return gaps;
}

function gap(kind: GapKind, facts: Readonly<Record<string, unknown>>, where: Partial<Pick<Gap, 'area' | 'venue' | 'course' | 'competences'>>): Gap {
  const { severity, says, wayOut } = KINDS[kind];
  const into = (locale: Locale) => fillSentence(says, facts, locale);
  return { kind, severity, area: null, venue: null, course: null, competences: [], ...where, says: { zh: into('zh'), en: into('en') }, wayOut };
}

/** Every kind with its severity and sentences, for documentation and tests. */
export const gapKinds = Object.entries(KINDS).map(([kind, { severity, says, wayOut }]) => ({ kind: kind as GapKind, severity, says, wayOut }));
