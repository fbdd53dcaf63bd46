/** The example's courses: what each teaches, and where it is practised. */
import type { CurriculumFacts } from '../../../src/curriculum/sheets.ts';
import { chemikantCompetence } from './frameworks.ts';

type Course = CurriculumFacts['courses'][number];

/** Competences as `area number: ordinals`. */
type Taught = Readonly<Record<string, readonly number[]>>;

export const courses: readonly Course[] = [
  course('labour-law', '劳动法规与职业指导', 'Labour law and career guidance', 32, { 'I.1': [1, 2, 3, 4], 'I.2': [1, 3] }),
  course('responsible-care', '责任关怀与安全生产', 'Responsible Care and safety', 96, { 'I.3.1': [1, 2, 3, 4, 5, 6, 7], 'I.3.2': [1, 2, 3], 'I.3.3': [1, 2, 3, 4] }, ['base-safety-yard']),
  course('process-safety', '装置安全与应急', 'Plant safety and emergencies', 48, { 'I.3.2': [2, 3, 4], 'II.8': [1] }, ['base-safety-yard', 'base-simulator']),
  course('energy-utilities', '能源与公用工程', 'Energy and utilities', 48, { 'I.3.4': [1, 2, 3, 4], 'II.17': [1] }, ['campus-energy']),
  course('materials-tools', '化工材料与工器具', 'Materials and tools', 40, { 'I.3.5': [1, 2, 3, 4] }, ['base-tool-shop']),
  course('chemistry-1', '基础化学', 'General chemistry', 120, { 'I.5': [1, 2, 7, 8] }, ['campus-properties-lab']),
  course('analysis', '分析化学与物性测定', 'Chemical analysis and properties', 96, { 'I.5': [3, 4, 5, 6], 'II.14': [1, 2, 4] }, ['campus-analysis-lab', 'campus-properties-lab']),
  course('unit-operations-1', '化工单元操作（一）', 'Unit operations 1', 96, { 'I.6': [1, 2, 3, 4] }, ['campus-unit-operations']),
  course('unit-operations-2', '化工单元操作（二）', 'Unit operations 2', 96, { 'I.6': [5, 6, 7], 'I.11': [1, 2, 3, 4, 5], 'II.6': [1, 2] }, ['campus-unit-operations', 'base-pilot-plant']),
  course('particle-technology', '粉体工程', 'Particle technology', 64, { 'II.3': [1, 2, 3], 'II.4': [1, 2, 3], 'II.5': [1, 2], 'II.7': [1, 2] }),
  course('piping', '管路拆装实训', 'Piping workshop', 64, { 'I.7': [1, 2, 3, 4, 5], 'II.10': [1, 2] }, ['base-pipe-hall']),
  course('machines', '化工机械与维护', 'Machines and maintenance', 72, { 'I.8': [1, 2, 3, 4, 5], 'I.12': [1, 2, 4], 'II.9': [1, 2] }, ['base-pump-hall']),
  course('measurement', '化工仪表', 'Measurement', 72, { 'I.9': [1, 2, 3, 4, 5, 6] }, ['campus-measurement']),
  course('control', '过程控制与自动化', 'Process control and automation', 80, { 'I.13': [1, 2, 3, 4, 5], 'II.12': [1, 2, 3] }, ['base-automation-lab', 'base-simulator']),
  course('electrical', '电工基础与电气安全', 'Electrical basics and safety', 48, { 'II.11': [1, 2, 3, 5], 'I.3.1': [6] }, ['services-instruments']),
  course('plant-operation', '装置运行与仿真', 'Plant operation and simulation', 96, { 'I.10': [1, 2, 3, 4, 5], 'I.14': [1, 2, 3], 'I.4.4': [4] }, ['base-simulator', 'base-pilot-plant']),
  course('production', '典型产品生产工艺', 'Production of typical products', 64, { 'II.1': [1, 2, 3, 4], 'II.2': [1, 2] }),
  course('environment', '环保技术', 'Environmental technology', 48, { 'II.13': [1, 2, 3, 4] }, ['environment-monitoring']),
  course('quality-cost', '质量与成本管理', 'Quality and cost', 48, { 'I.3.6': [1, 2, 3, 4], 'I.3.7': [1, 2, 3], 'II.15': [1, 2, 3] }),
  course('work-organisation', '班组管理与沟通', 'Teamwork and work organisation', 40, { 'I.4.1': [1, 2, 3, 4], 'I.4.2': [1, 2, 3, 4, 5], 'I.4.3': [2, 3, 4] }, ['campus-project-room']),
  course('technical-english', '化工专业英语', 'English for chemical operators', 64, { 'I.4.3': [1], 'II.19': [1, 2, 3] }, ['campus-project-room']),
  course('digital', '数字化与互联生产', 'Digital and networked production', 56, { 'I.4.4': [1, 2, 3], 'II.20': [1, 2, 3, 4, 5], 'II.16': [2] }, ['base-simulator']),
];

function course(key: string, nameZh: string, nameEn: string, hours: number, taught: Taught, venues: readonly string[] = []): Course {
  return {
    key,
    programme: 'chemical-operator',
    nameZh,
    nameEn,
    hours,
    competences: Object.entries(taught).flatMap(([number, ordinals]) => ordinals.map((n) => chemikantCompetence(number, n))),
    venues,
  };
}
