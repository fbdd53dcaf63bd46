/** Words for kinds, roles, hazards and states of the storey, as the workbook writes them. */
import { texts } from '../texts.ts';

export const partyKinds = texts({
  school: { zh: '学校', en: 'School' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  authority: { zh: '教育主管部门', en: 'Education authority' },
  park: { zh: '园区', en: 'Park' },
  chamber: { zh: '行业协会', en: 'Chamber' },
  industry_college: { zh: '产业学院', en: 'Industry college' },
  council: { zh: '理事会', en: 'Council' },
  training_base: { zh: '实训基地', en: 'Training base' },
});

export const roleNames = texts({
  coordinator: { zh: '协调员', en: 'Coordinator' },
  mentor: { zh: '带教师傅', en: 'Mentor' },
  teacher: { zh: '教师', en: 'Teacher' },
  learner: { zh: '学员', en: 'Learner' },
  hseq_officer: { zh: '安环质管员', en: 'HSEQ officer' },
  officer: { zh: '主管部门人员', en: 'Officer' },
  leader: { zh: '负责人', en: 'Leader' },
  administrator: { zh: '管理员', en: 'Administrator' },
});

export const venueKinds = texts({
  workplace: { zh: '生产岗位', en: 'Workplace' },
  laboratory: { zh: '实验室', en: 'Laboratory' },
  workshop: { zh: '实训车间', en: 'Workshop' },
  simulator: { zh: '仿真室', en: 'Simulator' },
  classroom: { zh: '教室', en: 'Classroom' },
});

export const shiftPatterns = texts({
  day: { zh: '白班', en: 'Day' },
  two_shift: { zh: '两班', en: 'Two shifts' },
  continuous: { zh: '连续倒班', en: 'Continuous' },
});

export const hazards = texts({
  flammable: { zh: '易燃', en: 'Flammable' },
  explosive: { zh: '爆炸性环境', en: 'Explosive atmosphere' },
  toxic: { zh: '有毒', en: 'Toxic' },
  corrosive: { zh: '腐蚀', en: 'Corrosive' },
  pressure: { zh: '压力', en: 'Pressure' },
  high_temperature: { zh: '高温', en: 'High temperature' },
  cryogenic: { zh: '低温', en: 'Cryogenic' },
  noise: { zh: '噪声', en: 'Noise' },
  dust: { zh: '粉尘', en: 'Dust' },
  height: { zh: '高处', en: 'Work at height' },
  electrical: { zh: '电气', en: 'Electrical' },
  radiation: { zh: '放射源', en: 'Radiation source' },
});

export const agreementModes = texts({
  named_class: { zh: '订单班', en: 'Enterprise-named class' },
  apprenticeship: { zh: '学徒制', en: 'Apprenticeship' },
  industry_college: { zh: '产业学院', en: 'Industry college' },
  shared_base: { zh: '共享实训基地', en: 'Shared training base' },
  staff_training: { zh: '员工培训', en: 'Staff training' },
  research: { zh: '教研合作', en: 'Research' },
  framework: { zh: '框架协议', en: 'Framework agreement' },
});

export const shareKinds = texts({
  person: { zh: '人员', en: 'People' },
  venue: { zh: '场所', en: 'Venues' },
  framework: { zh: '标准', en: 'Frameworks' },
  programme: { zh: '专业与课程', en: 'Programmes' },
  learner: { zh: '学员', en: 'Learners' },
  plan: { zh: '计划', en: 'Plans' },
  cooperation: { zh: '合作事项', en: 'Cooperation' },
});

export const spanStates = texts({
  future: { zh: '未开始', en: 'To come' },
  in_force: { zh: '有效', en: 'In force' },
  ended: { zh: '已结束', en: 'Ended' },
});

/** Options of a select field, in the order of the catalogue. */
export function optionsOf<K extends string>(keys: readonly K[], say: (key: K) => string): { value: K; label: string }[] {
  return keys.map((value) => ({ value, label: say(value) }));
}

export function keysOf<T extends object>(catalogue: T): (keyof T & string)[] {
  return Object.keys(catalogue) as (keyof T & string)[];
}
