/** What the parties of the example promised each other, both ways, the authority included, and what was delivered. */
import type { CooperationFacts } from '../../../src/partnership/cooperation-sheets.ts';

type CommitmentRow = CooperationFacts['commitments'][number];
type EvidenceRow = CooperationFacts['commitmentEvidence'][number];

interface CommitmentLine {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly kind: CommitmentRow['kind'];
  readonly zh: string;
  readonly en: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly promised: string;
  readonly due: string;
  readonly until?: string;
  readonly person?: string;
  readonly need?: string;
  /** The figure that says whether it is kept, and the least it must be. */
  readonly test?: readonly [kind: NonNullable<CommitmentRow['testKind']>, subject: string, atLeast: number];
  readonly closed?: readonly [state: 'kept' | 'refused' | 'dropped', day: string, zh?: string, en?: string];
  readonly given?: readonly (readonly [day: string, quantity: number | null, zh: string, en: string])[];
}

const lines: readonly CommitmentLine[] = [
  { key: 'promise-mentors-polyol', from: 'site', to: 'college', kind: 'people', zh: '聚醚配料岗位配 2 名以上带教师傅', en: 'At least two mentors in polyol blending', quantity: 2, promised: '2023-07-12', due: '2023-09-01', until: '2030-08-31', person: 'coordinator-site', test: ['venue_mentors', 'polyol-blending', 2] },
  { key: 'promise-recognition', from: 'authority', to: 'college', kind: 'other', zh: '出台教师企业实践认定办法', en: "Rules that recognise teachers' practice", promised: '2023-06-08', due: '2024-06-30', person: 'officer-vocational', need: 'need-recognition', closed: ['kept', '2024-06-12'], given: [['2024-06-12', null, '认定办法发布', 'Rules published']] },
  { key: 'promise-pumps', from: 'site', to: 'base', kind: 'equipment', zh: '捐赠 3 台离心泵供拆装实训', en: 'Three centrifugal pumps for the workshop', quantity: 3, promised: '2023-06-08', due: '2024-12-31', person: 'coordinator-site', given: [['2024-01-18', 2, '首批两台', 'The first two'], ['2024-11-05', 1, '第三台', 'The third']] },
  { key: 'promise-column', from: 'site', to: 'base', kind: 'equipment', zh: '退役精馏塔节改作教具', en: 'A retired column section as a teaching model', quantity: 1, promised: '2023-06-08', due: '2025-06-30', person: 'coordinator-site', closed: ['dropped', '2025-04-10', '装置延期退役，塔节继续使用', 'The plant runs longer and keeps the section'] },
  { key: 'promise-pilot-funds', from: 'authority', to: 'base', kind: 'money', zh: '中试装置更新专项经费', en: 'Funds to renew the pilot plant', quantity: 1200000, unit: 'CNY', promised: '2024-03-15', due: '2025-12-31', person: 'officer-vocational', need: 'need-base-funding', given: [['2024-09-30', 600000, '第一期', 'First part'], ['2025-11-28', 200000, '第二期先行拨付', 'Part of the second']] },
  { key: 'promise-posts', from: 'authority', to: 'college', kind: 'people', zh: '增设 2 个产业导师编制', en: 'Two posts for teachers from industry', quantity: 2, promised: '2024-03-15', due: '2025-09-01', person: 'officer-vocational', closed: ['refused', '2025-05-20', '区编制总量已满', 'All posts of the district are taken'] },
  { key: 'promise-lessons-plant', from: 'site', to: 'college', kind: 'lessons', zh: '每学年 16 课时装置工程师授课', en: '16 lessons a year by plant engineers', quantity: 16, unit: 'h', promised: '2025-10-16', due: '2026-07-10', person: 'coordinator-site', given: [['2026-01-09', 8, '上学期', 'First term'], ['2026-06-26', 8, '下学期', 'Second term']] },
  { key: 'promise-safety-english', from: 'college', to: 'site', kind: 'lessons', zh: '为班组长开设 20 课时安全英语', en: '20 lessons of safety English for shift leaders', quantity: 20, unit: 'h', promised: '2025-10-16', due: '2026-06-30', person: 'coordinator-college', given: [['2026-04-17', 12, '前三次课', 'The first three sessions']] },
  { key: 'promise-simulator', from: 'base', to: 'college', kind: 'places', zh: '流程仿真室扩至 8 个位置', en: '8 places in the process simulator', quantity: 8, promised: '2025-10-16', due: '2027-03-01', person: 'leader-base', need: 'need-simulator', test: ['venue_capacity', 'base-simulator', 8] },
  { key: 'promise-refresher', from: 'base', to: 'site', kind: 'places', zh: '2026 年安全复训 45 人', en: 'Safety refresher for 45 people in 2026', quantity: 45, promised: '2025-10-16', due: '2026-09-07', person: 'coordinator-base', need: 'need-site-safety', test: ['enrolments', 'safety-refresher-site-2026', 45] },
  { key: 'promise-practice', from: 'site', to: 'college', kind: 'places', zh: '12 名教师企业实践岗位', en: 'Practice places for 12 teachers', quantity: 12, promised: '2025-10-16', due: '2027-08-31', person: 'coordinator-site', need: 'need-teacher-practice', given: [['2026-02-06', 3, '寒假一批', 'Winter'], ['2026-08-21', 4, '暑假一批', 'Summer']] },
  { key: 'promise-polyol-places', from: 'site', to: 'college', kind: 'places', zh: '聚醚配料岗位 4 个学徒位', en: '4 places in polyol blending', quantity: 4, promised: '2025-10-16', due: '2026-03-01', until: '2030-08-31', person: 'coordinator-site', test: ['venue_capacity', 'polyol-blending', 4] },
  { key: 'promise-digital-course', from: 'college', to: 'site', kind: 'lessons', zh: '“数字化与互联生产”不少于 56 学时', en: 'At least 56 hours of "Digital and networked production"', quantity: 56, unit: 'h', promised: '2025-10-16', due: '2026-09-01', person: 'leader-college', need: 'need-digital', test: ['course_hours', 'digital', 56] },
  { key: 'promise-32-apprentices', from: 'college', to: 'site', kind: 'people', zh: '2026 级招收 32 名学徒', en: '32 apprentices in 2026', quantity: 32, promised: '2026-06-16', due: '2026-09-07', person: 'leader-college', need: 'need-operators-2028', test: ['enrolments', 'apprentices-2026', 32] },
  { key: 'promise-glycol-places', from: 'site', to: 'college', kind: 'places', zh: '乙二醇精馏岗位增至 4 个学徒位', en: '4 places in glycol distillation', quantity: 4, promised: '2026-06-16', due: '2026-10-01', person: 'coordinator-site', test: ['venue_capacity', 'glycol-distillation', 4] },
  { key: 'promise-control-room', from: 'site', to: 'college', kind: 'places', zh: '裂解中控室 3 个学徒位', en: '3 places in the cracker control room', quantity: 3, promised: '2026-06-16', due: '2027-01-04', person: 'coordinator-site', test: ['venue_capacity', 'cracker-control-room', 3] },
  { key: 'promise-laboratory', from: 'site', to: 'college', kind: 'places', zh: '中心化验室 8 个学徒位', en: '8 places in the central laboratory', quantity: 8, promised: '2026-06-16', due: '2027-02-22', person: 'coordinator-site', test: ['venue_capacity', 'services-laboratory', 8] },
  { key: 'promise-polymer-visits', from: 'polymer', to: 'college', kind: 'other', zh: '每学期接待一次学徒参观', en: 'One visit of apprentices each term', quantity: 2, promised: '2026-09-10', due: '2027-06-30', person: 'coordinator-polymer', given: [['2026-11-06', 1, '2026 级参观改性线', 'Apprentices 2026 at the extrusion line']] },
  { key: 'promise-bureau-insurance', from: 'authority', to: 'college', kind: 'money', zh: '承担学徒实习责任保险', en: 'Insurance of all apprentices at work', quantity: 96, promised: '2026-05-22', due: '2026-10-31', person: 'officer-vocational', given: [['2026-10-12', 96, '三个年级全部投保', 'All three years insured']] },
  { key: 'promise-bureau-policy', from: 'authority', to: 'site', kind: 'other', zh: '落实产教融合型企业优惠政策', en: 'The benefits of an enterprise engaged in education', promised: '2026-05-22', due: '2027-03-31', person: 'officer-vocational' },
];

export const commitments: CooperationFacts['commitments'] = lines.map(
  (line): CommitmentRow => ({
    key: line.key,
    from: line.from,
    to: line.to,
    kind: line.kind,
    titleZh: line.zh,
    titleEn: line.en,
    quantity: line.quantity ?? null,
    unit: line.unit ?? null,
    promisedOn: line.promised,
    dueOn: line.due,
    until: line.until ?? null,
    responsiblePerson: line.person ?? null,
    need: line.need ?? null,
    state: line.closed?.[0] ?? 'open',
    closedOn: line.closed?.[1] ?? null,
    reasonZh: line.closed?.[2] ?? null,
    reasonEn: line.closed?.[3] ?? null,
    testKind: line.test?.[0] ?? null,
    testSubject: line.test?.[1] ?? null,
    testAtLeast: line.test?.[2] ?? null,
  }),
);

export const commitmentEvidence: CooperationFacts['commitmentEvidence'] = lines.flatMap((line) =>
  (line.given ?? []).map(([givenOn, quantity, noteZh, noteEn]): EvidenceRow => ({ commitment: line.key, givenOn, quantity, noteZh, noteEn })),
);
