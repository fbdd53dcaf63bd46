/** What curriculum facts must keep beyond the single cell. */
import { spansDoNotOverlap, spansEndAfterStart, type FactRule } from '../platform/sheet-store/fact-rules.ts';
import type { CurriculumFacts } from './sheets.ts';

export const curriculumFactRules: readonly FactRule<CurriculumFacts>[] = [
  spansEndAfterStart<CurriculumFacts>({
    frameworkVersions: ['validFrom', 'validTo'],
    programmeVersions: ['validFrom', 'validTo'],
    venueOffers: ['validFrom', 'validTo'],
    cohortWeeks: ['firstWeek', 'lastWeek'],
  }),
  spansDoNotOverlap<CurriculumFacts>({
    frameworkVersions: { of: ['framework'], from: 'validFrom', to: 'validTo' },
    programmeVersions: { of: ['programme'], from: 'validFrom', to: 'validTo' },
    venueOffers: { of: ['venue', 'area'], from: 'validFrom', to: 'validTo' },
    cohortWeeks: { of: ['cohort'], from: 'firstWeek', to: 'lastWeek' },
  }),
  {
    code: 'block_bounds_reversed',
    says: { zh: '最短连续 {minimum} 周长于最长连续 {maximum} 周。', en: 'The shortest block of {minimum} weeks is longer than the longest of {maximum}.' },
    wayOut: { zh: '请减小最短连续周，或增大最长连续周。', en: 'Lower the minimum block, or raise the maximum block.' },
    *breaches({ areas }) {
      for (const [rowIndex, { minimumBlockWeeks, maximumBlockWeeks }] of areas.entries()) {
        const minimum = minimumBlockWeeks ?? 1;
        if (maximumBlockWeeks !== null && maximumBlockWeeks < minimum) yield { sheet: 'areas', rowIndex, column: 'maximumBlockWeeks', facts: { minimum, maximum: maximumBlockWeeks } };
      }
    },
  },
  {
    code: 'framework_version_mixed',
    says: { zh: '“{one}”与“{other}”不属于同一标准版本。', en: '"{one}" and "{other}" belong to different framework versions.' },
    wayOut: { zh: '请选用同一标准版本中的领域与阶段。', en: 'Use areas and phases of one framework version.' },
    *breaches({ areas, phases, areaWeeks, areaSequences, electiveGroups }) {
      const versionOf = new Map([...areas, ...phases].map((row) => [row.key, row.frameworkVersion]));
      const differ = (one: string, other: string): boolean => versionOf.has(one) && versionOf.has(other) && versionOf.get(one) !== versionOf.get(other);
      for (const [rowIndex, { area, phase }] of areaWeeks.entries()) if (differ(area, phase)) yield { sheet: 'areaWeeks', rowIndex, column: 'phase', facts: { one: area, other: phase } };
      for (const [rowIndex, { before, after }] of areaSequences.entries()) if (differ(before, after)) yield { sheet: 'areaSequences', rowIndex, column: 'after', facts: { one: before, other: after } };
      for (const [rowIndex, { key, parent }] of areas.entries()) if (parent !== null && differ(key, parent)) yield { sheet: 'areas', rowIndex, column: 'parent', facts: { one: key, other: parent } };
      for (const [rowIndex, group] of electiveGroups.entries()) {
        for (const area of group.areas) {
          if ((versionOf.get(area) ?? group.frameworkVersion) !== group.frameworkVersion) yield { sheet: 'electiveGroups', rowIndex, column: 'areas', facts: { one: area, other: group.frameworkVersion } };
        }
      }
    },
  },
  {
    code: 'area_sequence_circle',
    says: { zh: '领域的先后关系成环：{areas}。', en: 'The sequence of areas runs in a circle: {areas}.' },
    wayOut: { zh: '请删除环中的一个先后关系。', en: 'Remove one of these sequences.' },
    *breaches({ areaSequences }) {
      const after = new Map<string, { to: string; rowIndex: number }[]>();
      for (const [rowIndex, row] of areaSequences.entries()) after.set(row.before, [...(after.get(row.before) ?? []), { to: row.after, rowIndex }]);
      const finished = new Set<string>();
      for (const start of after.keys()) {
        const circle = findCircle(start, after, finished);
        if (circle) yield { sheet: 'areaSequences', rowIndex: circle.rowIndex, column: 'after', facts: { areas: circle.areas } };
      }
    },
  },
  {
    code: 'elective_group_impossible',
    says: { zh: '从 {count} 个领域中至少选 {atLeast} 个、至多选 {atMost} 个是做不到的。', en: 'Nobody can choose at least {atLeast} and at most {atMost} of {count} areas.' },
    wayOut: { zh: '请使“至少”不大于“至多”，且不大于领域个数。', en: 'Keep "at least" within "at most" and within the number of areas.' },
    *breaches({ electiveGroups }) {
      for (const [rowIndex, { areas, atLeast, atMost }] of electiveGroups.entries()) {
        if (atLeast > atMost || atLeast > areas.length) yield { sheet: 'electiveGroups', rowIndex, column: 'atLeast', facts: { count: areas.length, atLeast, atMost } };
      }
    },
  },
  {
    code: 'elective_group_mandatory_area',
    says: { zh: '领域“{area}”是必修，不能放进选修组。', en: 'Area "{area}" is mandatory and cannot be in an elective group.' },
    wayOut: { zh: '请把该领域标为选修，或从选修组中移除。', en: 'Mark the area as elective, or take it out of the group.' },
    *breaches({ electiveGroups, areas }) {
      const mandatory = new Set(areas.filter((area) => !area.isElective).map((area) => area.key));
      for (const [rowIndex, group] of electiveGroups.entries()) {
        for (const area of group.areas) if (mandatory.has(area)) yield { sheet: 'electiveGroups', rowIndex, column: 'areas', facts: { area } };
      }
    },
  },
  {
    code: 'phase_overfull',
    says: { zh: '阶段“{phase}”的必修领域共 {weeks} 周，超过其 {grossWeeks} 周。', en: 'The mandatory areas of phase "{phase}" take {weeks} weeks, more than its {grossWeeks}.' },
    wayOut: { zh: '请减少领域周数，或增加阶段周数。', en: "Lower the areas' weeks, or raise the phase's." },
    *breaches({ phases, areas, areaWeeks }) {
      const elective = new Set(areas.filter((area) => area.isElective).map((area) => area.key));
      const weeksOf = new Map<string, number>();
      for (const { area, phase, grossWeeks } of areaWeeks) if (!elective.has(area)) weeksOf.set(phase, (weeksOf.get(phase) ?? 0) + grossWeeks);
      for (const [rowIndex, { key, grossWeeks }] of phases.entries()) {
        const weeks = weeksOf.get(key) ?? 0;
        if (weeks > grossWeeks) yield { sheet: 'phases', rowIndex, column: 'grossWeeks', facts: { phase: key, weeks, grossWeeks } };
      }
    },
  },
];

/** Follows the sequences from `start` without recursion, so that a chain of any length is walked safely. */
function findCircle(start: string, after: ReadonlyMap<string, readonly { to: string; rowIndex: number }[]>, finished: Set<string>): { areas: string[]; rowIndex: number } | undefined {
  const path: string[] = [];
  const onPath = new Set<string>();
  const stack: { area: string; next: number }[] = finished.has(start) ? [] : [{ area: start, next: 0 }];
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    if (top.next === 0) {
      path.push(top.area);
      onPath.add(top.area);
    }
    const edge = after.get(top.area)?.[top.next];
    top.next += 1;
    if (!edge) {
      finished.add(top.area);
      onPath.delete(top.area);
      path.pop();
      stack.pop();
    } else if (onPath.has(edge.to)) {
      for (const area of path) finished.add(area);
      return { areas: [...path.slice(path.indexOf(edge.to)), edge.to], rowIndex: edge.rowIndex };
    } else if (!finished.has(edge.to)) stack.push({ area: edge.to, next: 0 });
  }
  return undefined;
}
