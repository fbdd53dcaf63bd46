/** What the parties of the example need of each other, over the years and in every state. */
import type { CooperationFacts } from '../../../src/partnership/cooperation-sheets.ts';

type NeedRow = CooperationFacts['needs'][number];

interface NeedLine {
  readonly key: string;
  readonly party: string;
  readonly to: string;
  readonly kind: NeedRow['kind'];
  readonly zh: string;
  readonly en: string;
  readonly stated: string;
  readonly due?: string;
  readonly heads?: number;
  readonly plant?: string;
  readonly person?: string;
  readonly state: NeedRow['state'];
  /** Day and words of the answer; open needs have none. */
  readonly answer?: readonly [day: string, zh: string, en: string];
}

const lines: readonly NeedLine[] = [
  { key: 'need-apprenticeship', party: 'site', to: 'college', kind: 'course', zh: '订单班期满后，需要更长、更实的培养方式', en: 'After the named classes, a longer and more practical way of training', stated: '2022-04-14', due: '2023-09-01', person: 'leader-college', state: 'met', answer: ['2023-07-12', '2023 年起改为三年半学徒制', 'Apprenticeships of three and a half years from 2023'] },
  { key: 'need-english-course', party: 'site', to: 'college', kind: 'course', zh: '外操岗位需要专业英语课程', en: 'A course in English for chemical operators', stated: '2022-04-14', due: '2024-09-01', heads: 32, person: 'coordinator-college', state: 'met', answer: ['2024-06-20', '已列入学徒制课程', 'Part of the apprenticeship since 2024'] },
  { key: 'need-simulator', party: 'college', to: 'base', kind: 'equipment', zh: '流程仿真室位置不够两个年级同时使用', en: 'The simulator is too small for two years at once', stated: '2023-06-08', due: '2027-03-01', person: 'leader-base', state: 'committed', answer: ['2025-10-16', '2027 年 3 月扩至 8 个位置', '8 places from March 2027'] },
  { key: 'need-base-funding', party: 'base', to: 'authority', kind: 'equipment', zh: '中试装置更新需要专项经费', en: 'Funds to renew the pilot plant', stated: '2023-06-08', due: '2025-12-31', person: 'officer-vocational', state: 'committed', answer: ['2024-03-15', '分两期拨付', 'Paid in two parts'] },
  { key: 'need-recognition', party: 'college', to: 'authority', kind: 'other', zh: '教师企业实践周数需要得到认定', en: "Teachers' weeks at the enterprise need to be recognised", stated: '2023-06-08', due: '2024-06-30', person: 'officer-vocational', state: 'met', answer: ['2024-06-12', '认定办法已发布', 'The rules of recognition are out'] },
  { key: 'need-polymer-safety', party: 'polymer', to: 'base', kind: 'training', zh: '15 名操作工的年度安全复训', en: 'Yearly safety refresher for 15 operators', stated: '2025-02-20', due: '2026-12-31', heads: 15, person: 'coordinator-base', state: 'accepted', answer: ['2025-03-01', '与基地班同期进行', 'Together with the site\'s refresher'] },
  { key: 'need-site-safety', party: 'site', to: 'base', kind: 'training', zh: '45 名一线员工的年度安全复训', en: 'Yearly safety refresher for 45 operators', stated: '2025-10-16', due: '2026-12-31', heads: 45, person: 'coordinator-base', state: 'committed', answer: ['2025-10-16', '由公共实训基地承担', 'The shared base runs it'] },
  { key: 'need-teacher-practice', party: 'college', to: 'site', kind: 'training', zh: '12 名教师的企业实践岗位', en: 'Practice places for 12 teachers', stated: '2025-10-16', due: '2027-08-31', heads: 12, person: 'coordinator-site', state: 'committed', answer: ['2025-10-16', '寒暑假分批安排', 'In winter and summer, in turns'] },
  { key: 'need-digital', party: 'site', to: 'college', kind: 'course', zh: '操作工要会用数字化巡检与联网仪表', en: 'Operators who can use digital rounds and networked instruments', stated: '2025-10-16', due: '2026-09-01', heads: 32, person: 'leader-college', state: 'met', answer: ['2026-06-16', '课程“数字化与互联生产”已开设', 'The course "Digital and networked production" is there'] },
  { key: 'need-lab-technicians', party: 'site', to: 'college', kind: 'people', zh: '中心化验室需要 6 名分析工', en: '6 analysts for the central laboratory', stated: '2025-10-16', due: '2027-06-30', heads: 6, plant: 'plant-services', person: 'coordinator-college', state: 'refused', answer: ['2025-11-20', '学院目前没有分析检验专业，无法按期培养', 'The college has no programme for analysts and cannot train them in time'] },
  { key: 'need-chlorine-safety', party: 'college', to: 'site', kind: 'other', zh: '氯碱装置参观名额', en: 'Visits to a chlor-alkali plant', stated: '2025-10-16', state: 'withdrawn', answer: ['2026-03-02', '改在虚拟仿真中学习', 'Learnt in the simulator instead'] },
  { key: 'need-cracker-2027', party: 'site', to: 'college', kind: 'people', zh: '裂解装置检修后需要 14 名操作工', en: '14 operators for the cracker after its turnaround', stated: '2026-05-22', due: '2027-09-01', heads: 14, plant: 'plant-cracker', person: 'leader-college', state: 'open' },
  { key: 'need-operators-2028', party: 'site', to: 'college', kind: 'people', zh: '新装置投产需要 28 名操作工', en: '28 operators for the start-up of the new units', stated: '2025-10-16', due: '2028-03-31', heads: 28, person: 'leader-college', state: 'committed', answer: ['2026-06-16', '2024 级学徒优先留用', 'The apprentices of 2024 are offered jobs first'] },
  { key: 'need-polymer-operators', party: 'polymer', to: 'college', kind: 'people', zh: '挤出改性线扩产需要 10 名操作工', en: '10 operators for more extrusion lines', stated: '2026-09-10', due: '2028-06-30', heads: 10, person: 'coordinator-college', state: 'accepted', answer: ['2026-10-08', '从 2024、2025 级学徒中推荐', 'Proposed from the apprentices of 2024 and 2025'] },
  { key: 'need-operators-2029', party: 'site', to: 'college', kind: 'people', zh: '自然减员与退休补充 26 名操作工', en: '26 operators to replace those who retire', stated: '2026-05-22', due: '2029-03-31', heads: 26, person: 'leader-college', state: 'accepted', answer: ['2026-06-16', '由 2025 级学徒补充', 'Met by the apprentices of 2025'] },
  { key: 'need-operators-2030', party: 'site', to: 'college', kind: 'people', zh: '乙二醇二期需要 36 名操作工', en: '36 operators for the second glycol plant', stated: '2026-10-20', due: '2030-03-31', heads: 36, plant: 'plant-glycol', person: 'leader-college', state: 'open' },
  { key: 'need-yearly-figures', party: 'authority', to: 'college', kind: 'other', zh: '产教融合年度数据，不含个人信息', en: 'Yearly figures of the cooperation, without personal data', stated: '2026-05-22', due: '2026-12-20', person: 'coordinator-shared', state: 'accepted', answer: ['2026-06-16', '由系统生成', 'Taken from the system'] },
  { key: 'need-evening-transport', party: 'college', to: 'authority', kind: 'other', zh: '倒班学徒夜间通勤的公交线路', en: 'A bus for apprentices on shifts at night', stated: '2026-09-18', due: '2027-02-28', person: 'officer-vocational', state: 'open' },
];

export const needs: CooperationFacts['needs'] = lines.map(
  (line): NeedRow => ({
    key: line.key,
    party: line.party,
    to: line.to,
    plant: line.plant ?? null,
    kind: line.kind,
    titleZh: line.zh,
    titleEn: line.en,
    headCount: line.heads ?? null,
    statedOn: line.stated,
    dueOn: line.due ?? null,
    responsiblePerson: line.person ?? null,
    state: line.state,
    answeredOn: line.answer?.[0] ?? null,
    answerZh: line.answer?.[1] ?? null,
    answerEn: line.answer?.[2] ?? null,
  }),
);
