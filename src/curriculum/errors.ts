/** What the curriculum storey refuses, with the way out. */
import { declareErrors } from '../platform/errors.ts';

const lookAgain = { zh: '请从列表中重新选择；也可能是对方不再向你共享。', en: 'Choose again from the list; it may also no longer be shared with you.' };

export const curriculumErrors = declareErrors({
  framework_version_not_found: { status: 404, says: { zh: '找不到标准版本 {version}。', en: 'There is no framework version {version}.' }, wayOut: lookAgain },
  area_not_found: { status: 404, says: { zh: '找不到能力领域 {area}。', en: 'There is no area {area}.' }, wayOut: lookAgain },
  competence_not_found: { status: 404, says: { zh: '找不到能力 {competence}。', en: 'There is no competence {competence}.' }, wayOut: lookAgain },
  programme_not_found: { status: 404, says: { zh: '找不到专业项目 {programme}。', en: 'There is no programme {programme}.' }, wayOut: lookAgain },
  programme_version_not_found: { status: 404, says: { zh: '找不到项目版本 {version}。', en: 'There is no programme version {version}.' }, wayOut: lookAgain },
  course_not_found: { status: 404, says: { zh: '找不到课程 {course}。', en: 'There is no course {course}.' }, wayOut: lookAgain },
  offered_venue_not_found: { status: 404, says: { zh: '找不到学习场所 {venue}。', en: 'There is no venue {venue}.' }, wayOut: lookAgain },
  venue_offer_not_found: { status: 404, says: { zh: '找不到场所供给 {offer}。', en: 'There is no venue offer {offer}.' }, wayOut: lookAgain },
  cohort_not_found: { status: 404, says: { zh: '项目版本“{version}”没有班级 {cohort}。', en: 'Programme version "{version}" has no cohort {cohort}.' }, wayOut: lookAgain },
  need_not_visible: { status: 404, says: { zh: '找不到需求 {need}。', en: 'There is no need {need}.' }, wayOut: lookAgain },
  need_area_of_other_programme: {
    status: 422,
    says: { zh: '领域“{area}”不属于项目“{programme}”的标准。', en: 'Area "{area}" is not part of the framework of programme "{programme}".' },
    wayOut: { zh: '请选择该项目标准中的领域，或对应到另一个项目。', en: 'Choose an area of the framework that this programme follows, or name another programme.' },
  },
  need_link_not_yours: {
    status: 403,
    says: { zh: '这项需求涉及{parties}，您在其中没有协调员、负责人、主管部门人员或管理员角色。', en: 'This need is between {parties}, and you are no coordinator, leader, officer or administrator of either.' },
    wayOut: { zh: '请其中一方的协调员办理。', en: 'Ask the coordinator of one of them to do it.' },
  },
  curriculum_party_not_yours: {
    status: 403,
    says: { zh: '这条记录属于“{party}”，你在该单位没有协调员或管理员角色。', en: 'This belongs to "{party}", where you are neither coordinator nor administrator.' },
    wayOut: { zh: '请该单位的协调员办理。', en: 'Ask the coordinator of that party to do it.' },
  },
  curriculum_key_taken: {
    status: 409,
    says: { zh: '编号“{key}”已被使用。', en: 'The key "{key}" is already taken.' },
    wayOut: { zh: '换一个编号，例如在末尾加上年份或数字。', en: 'Choose another key, for example with a year or number at its end.' },
  },
  version_span_reversed: {
    status: 422,
    says: { zh: '最后一天 {to} 早于第一天 {from}。', en: 'The last day {to} lies before the first day {from}.' },
    wayOut: { zh: '把最后一天改为 {from} 或以后，或留空表示长期有效。', en: 'Set the last day to {from} or later, or leave it empty for an open end.' },
  },
  framework_versions_overlap: {
    status: 409,
    says: { zh: '与已有的标准版本重叠：{versions}。', en: 'This overlaps framework versions that are there: {versions}.' },
    wayOut: { zh: '选择不重叠的日期，或先修改那些版本。', en: 'Choose days that do not overlap, or change those versions first.' },
  },
  framework_version_ended: {
    status: 409,
    says: { zh: '标准版本“{version}”已于 {to} 失效，不再修改。', en: 'Framework version "{version}" ended on {to} and is no longer changed.' },
    wayOut: { zh: '在现行版本中修改，或建立新版本。', en: 'Change the version in force, or start a new one.' },
  },
  framework_version_not_in_force: {
    status: 422,
    says: { zh: '标准版本“{version}”在 {from} 不生效（{span}）。', en: 'Framework version "{version}" is not in force on {from} ({span}).' },
    wayOut: { zh: '选择该日有效的标准版本，或改变项目版本的第一天。', en: 'Choose a framework version in force on that day, or another first day.' },
  },
  programme_versions_overlap: {
    status: 409,
    says: { zh: '自 {from} 起的新版本会覆盖以后已定的版本：{versions}。', en: 'A version from {from} on would run over versions set for later: {versions}.' },
    wayOut: { zh: '选择更晚的日期，或先修改以后的版本。', en: 'Choose a later day, or change the later versions first.' },
  },
  programme_without_version: {
    status: 422,
    says: { zh: '“{programme}”还没有版本可以沿用。', en: '"{programme}" has no version to roll over.' },
    wayOut: { zh: '请指定新版本依据的标准版本。', en: 'Say on which framework version the new one is built.' },
  },
  competence_of_other_framework: {
    status: 422,
    says: { zh: '能力“{competence}”不属于“{programme}”所依据的标准。', en: 'Competence "{competence}" is not part of a framework that "{programme}" is built on.' },
    wayOut: { zh: '选择该项目标准中的能力。', en: "Choose a competence of the programme's framework." },
  },
  competence_not_linked: {
    status: 409,
    says: { zh: '课程“{course}”没有关联能力 {competence}。', en: 'Course "{course}" is not linked to competence {competence}.' },
    wayOut: { zh: '刷新后再看，可能已被他人取消。', en: 'Reload: somebody may have unlinked it already.' },
  },
  venue_offers_overlap: {
    status: 409,
    says: { zh: '“{venue}”在这些日期已提供“{area}”：{spans}。', en: '"{venue}" already offers "{area}" on these days: {spans}.' },
    wayOut: { zh: '选择不重叠的日期，或先结束已有的供给。', en: 'Choose days that do not overlap, or end the offer that is there first.' },
  },
});
