/** The example's three frameworks with their versions, phases, areas, sequences, elective groups and competences. */
import type { CurriculumFacts } from '../../../src/curriculum/sheets.ts';
import type { AreaText } from './area-text.ts';
import { electiveAreas } from './elective-areas.ts';
import { mandatoryAreas } from './mandatory-areas.ts';
import { practiceAreas, refresherAreas } from './other-areas.ts';

type FrameworkFacts = Pick<
  CurriculumFacts,
  'frameworks' | 'frameworkVersions' | 'phases' | 'areas' | 'areaWeeks' | 'areaSequences' | 'electiveGroups' | 'competences'
>;

const CHEMIKANT = 'chemikant-2009';
const PRACTICE = 'teacher-practice-2016';
const REFRESHER = 'safety-refresher-2026';
const areaKey = (version: string, number: string) => `${version}.${number}`;
const chemikant = (number: string) => areaKey(CHEMIKANT, number);
const chemikantAreas = [...mandatoryAreas, ...electiveAreas];

/** Key of an area of the chemical operator's framework by its number, such as `I.3.4`. */
export const chemikantArea = chemikant;

/** Key of the n-th competence of an area, from 1. */
export const chemikantCompetence = (number: string, n: number) => `${chemikant(number)}-${n}`;

export const frameworkFacts: FrameworkFacts = {
  frameworks: [
    {
      key: 'chemikant',
      party: 'college',
      nameZh: '化工操作工培训条例',
      nameEn: "Chemical operator's training ordinance",
      kind: 'ordinance',
      citation: 'ChemikAusbV 2009, BGBl. I 2009 S. 1360',
      sourceUrl: 'https://www.gesetze-im-internet.de/chemikausbv_2009/',
    },
    {
      key: 'teacher-practice',
      party: 'college',
      nameZh: '专业教师企业实践',
      nameEn: "Teachers' enterprise practice",
      kind: 'practice',
      citation: '职业学校教师企业实践规定（2016）第四条',
      sourceUrl: null,
    },
    {
      key: 'safety-refresher',
      party: 'site',
      nameZh: '员工安全复训',
      nameEn: "Employees' safety refresher",
      kind: 'refresher',
      citation: null,
      sourceUrl: null,
    },
  ],
  frameworkVersions: [
    { key: CHEMIKANT, framework: 'chemikant', label: '2009 (2018)', validFrom: '2018-08-01', validTo: null },
    { key: PRACTICE, framework: 'teacher-practice', label: '2016', validFrom: '2016-05-11', validTo: null },
    { key: REFRESHER, framework: 'safety-refresher', label: '2026', validFrom: '2026-01-01', validTo: null },
  ],
  phases: [
    phase(CHEMIKANT, 1, '第一阶段：基础', 'Phase 1: foundations', 52),
    phase(CHEMIKANT, 2, '第二阶段：单元与装置', 'Phase 2: operations and plants', 38),
    phase(CHEMIKANT, 3, '第三阶段：专业与选修', 'Phase 3: specialist work and electives', 92),
    phase(PRACTICE, 1, '五年周期', 'Five-year cycle', 260),
    phase(REFRESHER, 1, '年度复训', 'Yearly refresher', 52),
  ],
  areas: [
    ...chemikantAreas.map((area) => areaRow(CHEMIKANT, area, chemikantClause(area.number))),
    ...practiceAreas.map((area) => areaRow(PRACTICE, area, '第四条')),
    ...refresherAreas.map((area) => areaRow(REFRESHER, area, null)),
  ],
  areaWeeks: [
    ...chemikantAreas.flatMap((area) => weekRows(CHEMIKANT, area)),
    ...practiceAreas.flatMap((area) => weekRows(PRACTICE, area)),
    ...refresherAreas.flatMap((area) => weekRows(REFRESHER, area)),
  ],
  // The ordinance sets no sequence between areas: these few are the programme's own.
  areaSequences: [
    sequence('I.3.5', 'I.8', 'order'),
    sequence('I.6', 'I.11', 'prerequisite'),
    sequence('I.9', 'I.13', 'order'),
    sequence('I.10', 'I.14', 'order'),
  ],
  electiveGroups: [
    {
      key: `${CHEMIKANT}.electives`,
      frameworkVersion: CHEMIKANT,
      nameZh: '二十选四',
      nameEn: 'Four of twenty electives',
      areas: electiveAreas.map(({ number }) => chemikant(number)),
      atLeast: 4,
      atMost: 4,
      clause: 'ChemikAusbV § 3 Nr. 2',
    },
    {
      key: `${CHEMIKANT}.process-electives`,
      frameworkVersion: CHEMIKANT,
      nameZh: '至少一门工艺选修（II.1–II.8）',
      nameEn: 'At least one process elective (II.1–II.8)',
      areas: electiveAreas.slice(0, 8).map(({ number }) => chemikant(number)),
      atLeast: 1,
      atMost: 4,
      clause: 'ChemikAusbV § 3 Nr. 2',
    },
  ],
  competences: [
    ...chemikantAreas.flatMap((area) => competenceRows(CHEMIKANT, area)),
    ...practiceAreas.flatMap((area) => competenceRows(PRACTICE, area)),
    ...refresherAreas.flatMap((area) => competenceRows(REFRESHER, area)),
  ],
};

function phase(version: string, position: number, nameZh: string, nameEn: string, grossWeeks: number) {
  return { key: `${version}.P${position}`, frameworkVersion: version, position, nameZh, nameEn, grossWeeks };
}

function areaRow(version: string, area: AreaText, clause: string | null) {
  const segments = area.number.split('.');
  return {
    key: areaKey(version, area.number),
    frameworkVersion: version,
    parent: segments.length > 2 ? areaKey(version, segments.slice(0, -1).join('.')) : null,
    number: area.number,
    nameZh: area.name[0],
    nameEn: area.name[1],
    isElective: version === CHEMIKANT && area.number.startsWith('II.'),
    clause,
    minimumBlockWeeks: area.blocks?.[0] ?? null,
    maximumBlockWeeks: area.blocks?.[1] ?? null,
  };
}

function chemikantClause(number: string): string {
  const [section, ...rest] = number.split('.');
  return `ChemikAusbV § 4 Abs. 2 Abschn. ${section} Nr. ${rest.join('.')}`;
}

function weekRows(version: string, area: AreaText) {
  return Object.entries(area.weeks ?? {}).map(([phaseName, grossWeeks]) => ({
    area: areaKey(version, area.number),
    phase: `${version}.${phaseName}`,
    grossWeeks,
  }));
}

function sequence(before: string, after: string, kind: 'order' | 'prerequisite') {
  return { before: chemikant(before), after: chemikant(after), kind };
}

function competenceRows(version: string, area: AreaText) {
  return area.competences.map(([nameZh, nameEn], i) => ({
    key: `${areaKey(version, area.number)}-${i + 1}`,
    area: areaKey(version, area.number),
    nameZh,
    nameEn,
  }));
}
