/** What the parties of the example need, talk about, promise and set themselves as tasks, and which programmes answer the needs. */
import type { NeedAreaFacts } from '../../src/curriculum/need-areas.ts';
import type { CooperationFacts } from '../../src/partnership/cooperation-sheets.ts';
import { chemikantArea } from './curriculum/frameworks.ts';
import { commitmentEvidence, commitments } from './cooperation/commitments.ts';
import { needs } from './cooperation/needs.ts';
import { aspects, indicators, milestones, policies, tasks } from './cooperation/tasks.ts';
import { agendaItems, minuteLines, visitParties, visitPeople, visits, visitStops } from './cooperation/visits.ts';

const OPERATOR = 'chemical-operator';

const needAreas: NeedAreaFacts['needAreas'] = [
  ...['need-cracker-2027', 'need-operators-2028', 'need-polymer-operators', 'need-operators-2029'].map((need) => ({ need, programme: OPERATOR, area: null })),
  { need: 'need-digital', programme: OPERATOR, area: chemikantArea('II.20') },
  { need: 'need-english-course', programme: OPERATOR, area: chemikantArea('II.19') },
  { need: 'need-cracker-2027', programme: OPERATOR, area: chemikantArea('I.10') },
  { need: 'need-site-safety', programme: 'safety-refresher', area: null },
  { need: 'need-polymer-safety', programme: 'safety-refresher', area: null },
  { need: 'need-teacher-practice', programme: 'teacher-practice', area: null },
];

export const cooperation: CooperationFacts & NeedAreaFacts = {
  needs, visits, visitParties, visitPeople, visitStops, agendaItems, commitments, commitmentEvidence, minuteLines, policies, aspects, tasks, milestones, indicators, needAreas,
};
