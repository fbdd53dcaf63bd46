/** Frameworks: what must be learnt, by version, with areas, phases, competences and elective groups. */
import { z } from 'zod';
import { asOfQuery, reference, spanFields, spanState } from './partnership-words.ts';
import { route } from './route.ts';
import { bilingualName, code, consortiumParams, isoDate, line, page, pageQuery, queryList, searchQuery, sortQuery, uuid } from './wire.ts';

export const frameworkKind = z.enum(['ordinance', 'standard', 'practice', 'refresher', 'benchmark']).meta({ id: 'FrameworkKind' });
export type FrameworkKind = z.infer<typeof frameworkKind>;

export const frameworkVersion = z
  .object({ id: uuid, key: code, label: z.string(), ...spanFields, state: spanState, areaCount: z.int(), competenceCount: z.int(), programmeCount: z.int() })
  .meta({ id: 'FrameworkVersion' });
export type FrameworkVersion = z.infer<typeof frameworkVersion>;

export const framework = reference
  .extend({
    kind: frameworkKind,
    citation: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    party: reference,
    versions: z.array(frameworkVersion).meta({ description: 'All versions, by first day' }),
    canEdit: z.boolean(),
  })
  .meta({ id: 'Framework' });
export type Framework = z.infer<typeof framework>;

export const phase = reference.extend({ position: z.int(), grossWeeks: z.int() }).meta({ id: 'Phase' });
export type Phase = z.infer<typeof phase>;

export const competence = reference.extend({ area: uuid, courseCount: z.int().meta({ description: 'Courses that teach it' }) }).meta({ id: 'Competence' });
export type Competence = z.infer<typeof competence>;

export const area = reference
  .extend({
    number: z.string(),
    parent: uuid.nullable(),
    isElective: z.boolean(),
    clause: z.string().nullable(),
    minimumBlockWeeks: z.int(),
    maximumBlockWeeks: z.int().nullable(),
    weeks: z.array(z.object({ phase: uuid, grossWeeks: z.int() })).meta({ description: 'Gross weeks by phase; none for areas that run through the whole training' }),
    competences: z.array(competence),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof area>;

export const electiveGroup = reference
  .extend({ areas: z.array(uuid), atLeast: z.int(), atMost: z.int(), clause: z.string().nullable() })
  .meta({ id: 'ElectiveGroup' });
export type ElectiveGroup = z.infer<typeof electiveGroup>;

export const frameworkVersionDetail = frameworkVersion
  .extend({
    framework: framework.omit({ versions: true }),
    phases: z.array(phase),
    areas: z.array(area).meta({ description: 'In the order of their numbers, parents before children' }),
    sequences: z.array(z.object({ before: uuid, after: uuid, kind: z.enum(['order', 'prerequisite']) })),
    electiveGroups: z.array(electiveGroup),
    programmes: z.array(reference.extend({ label: z.string() })).meta({ description: 'Programme versions built on it' }),
  })
  .meta({ id: 'FrameworkVersionDetail' });
export type FrameworkVersionDetail = z.infer<typeof frameworkVersionDetail>;

export const electiveBreach = z
  .object({ rule: z.enum(['too_few', 'too_many', 'not_elective', 'chosen_twice']), group: uuid.nullable(), clause: z.string().nullable(), message: z.string() })
  .meta({ id: 'ElectiveBreach' });

const versionParams = consortiumParams.extend({ version: uuid });

export const listFrameworks = route({
  operation: 'listFrameworks',
  method: 'get',
  path: '/api/consortia/{consortium}/frameworks',
  summary: { zh: '标准列表', en: 'Frameworks' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, kind: queryList(frameworkKind).optional(), sort: sortQuery('name', 'key'), ...asOfQuery }),
  answer: page(framework),
});

export const getFrameworkVersion = route({
  operation: 'getFrameworkVersion',
  method: 'get',
  path: '/api/consortia/{consortium}/framework-versions/{version}',
  summary: { zh: '查看标准版本：领域、阶段、能力', en: 'A framework version with its areas, phases and competences' },
  params: versionParams,
  query: z.object(asOfQuery),
  answer: frameworkVersionDetail,
  errors: ['framework_version_not_found'],
});

export const endFrameworkVersion = route({
  operation: 'endFrameworkVersion',
  method: 'post',
  path: '/api/consortia/{consortium}/framework-versions/{version}/end',
  summary: { zh: '规定标准版本的最后一天', en: 'Say on which day a framework version ends' },
  params: versionParams,
  body: z.object({ lastDay: isoDate.nullable().meta({ description: 'Last day, inclusive; null makes it open-ended again' }) }),
  answer: frameworkVersionDetail,
  errors: ['framework_version_not_found', 'curriculum_party_not_yours', 'version_span_reversed', 'framework_versions_overlap'],
});

export const createCompetence = route({
  operation: 'createCompetence',
  method: 'post',
  path: '/api/consortia/{consortium}/areas/{area}/competences',
  summary: { zh: '为领域新增能力', en: 'Add a competence to an area' },
  params: consortiumParams.extend({ area: uuid }),
  body: z.object({ key: code, name: bilingualName }),
  status: 201,
  answer: competence,
  errors: ['area_not_found', 'curriculum_party_not_yours', 'curriculum_key_taken', 'framework_version_ended'],
});

export const changeCompetence = route({
  operation: 'changeCompetence',
  method: 'patch',
  path: '/api/consortia/{consortium}/competences/{competence}',
  summary: { zh: '修改能力的表述', en: 'Reword a competence' },
  params: consortiumParams.extend({ competence: uuid }),
  body: z.object({ name: bilingualName }),
  answer: competence,
  errors: ['competence_not_found', 'curriculum_party_not_yours', 'framework_version_ended'],
});

export const checkElectives = route({
  operation: 'checkElectives',
  method: 'get',
  path: '/api/consortia/{consortium}/framework-versions/{version}/elective-check',
  summary: { zh: '检查选修组合是否符合规定', en: 'Check a choice of electives against the rule' },
  params: versionParams,
  query: z.object({ areas: queryList(uuid).meta({ description: 'Chosen areas, separated by commas' }) }),
  answer: z.object({ isLawful: z.boolean(), breaches: z.array(electiveBreach) }),
  errors: ['framework_version_not_found'],
});

export const copyFrameworkVersion = route({
  operation: 'copyFrameworkVersion',
  method: 'post',
  path: '/api/consortia/{consortium}/framework-versions/{version}/copies',
  summary: { zh: '以此版本为底稿建立下一版本', en: 'Start the next version as a copy of this one' },
  params: versionParams,
  body: z.object({ key: code, label: line(60), from: isoDate.meta({ description: 'First day; an open version ends the day before' }) }),
  status: 201,
  answer: frameworkVersionDetail,
  errors: ['framework_version_not_found', 'curriculum_party_not_yours', 'curriculum_key_taken', 'framework_versions_overlap', 'version_span_reversed'],
});
