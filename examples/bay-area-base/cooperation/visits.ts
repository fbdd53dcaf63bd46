/** Four visits of the example over five years, with what was said and what came of it; the next is a week ahead. */
import type { CooperationFacts } from '../../../src/partnership/cooperation-sheets.ts';
import { commitments } from './commitments.ts';
import { needs } from './needs.ts';

type LineRow = CooperationFacts['minuteLines'][number];
type Part = 'host' | 'guest';

interface VisitLine {
  readonly key: string;
  readonly owner: string;
  readonly day: string;
  readonly site: string;
  readonly state: 'planned' | 'held';
  readonly zh: string;
  readonly en: string;
  readonly parties: readonly (readonly [party: string, part: Part])[];
  readonly people: readonly (readonly [person: string, part: Part])[];
  readonly stops: readonly string[];
  readonly agenda: readonly (readonly [zh: string, en: string, minutes: number])[];
  readonly minutes: readonly MinuteLine[];
}

/** A need or commitment is named by its key and brings its own words, party, person and day. */
type MinuteLine =
  | { readonly need: string }
  | { readonly promise: string }
  | {
      readonly kind: 'information' | 'proposal' | 'decision';
      readonly zh: string;
      readonly party?: string;
      readonly person?: string;
      readonly due?: string;
      readonly closed?: readonly [state: 'done' | 'refused' | 'dropped', day: string, reason?: string];
    };

const visitLines: readonly VisitLine[] = [
  {
    key: 'visit-2022-site', owner: 'college', day: '2022-04-14', site: 'site-jiawan', state: 'held', zh: '学院赴岬湾基地走访：订单班之后怎么办', en: 'The college visits the site: what follows the named classes',
    parties: [['site', 'host'], ['college', 'guest']],
    people: [['leader-site', 'host'], ['leader-college', 'guest'], ['coordinator-shared', 'guest'], ['officer-vocational', 'guest']],
    stops: ['plant-cracker', 'plant-polyol', 'plant-services'],
    agenda: [['订单班三年回顾', 'Three years of named classes', 40], ['装置参观', 'Tour of the plants', 90], ['今后的培养方式', 'How to train from now on', 60]],
    minutes: [
      { kind: 'information', zh: '五届订单班毕业生的留用率为 71%。' },
      { need: 'need-apprenticeship' },
      { need: 'need-english-course' },
      { kind: 'decision', zh: '双方各派 2 人起草学徒制方案。', party: 'college', person: 'leader-college', due: '2022-12-31', closed: ['done', '2022-12-09'] },
    ],
  },
  {
    key: 'visit-2023-base', owner: 'base', day: '2023-06-08', site: 'base-hall', state: 'held', zh: '公共实训基地启用交流会', en: 'Opening of the shared training base',
    parties: [['base', 'host'], ['college', 'guest'], ['site', 'guest'], ['authority', 'guest']],
    people: [['leader-base', 'host'], ['coordinator-base', 'host'], ['leader-college', 'guest'], ['leader-site', 'guest'], ['officer-vocational', 'guest']],
    stops: [],
    agenda: [['参观实训中心', 'Tour of the centre', 60], ['设备与经费', 'Equipment and funds', 60], ['教师企业实践', "Teachers' practice", 30]],
    minutes: [
      { kind: 'information', zh: '实训中心一期建成 7 个实训室，开放给四方使用。' },
      { need: 'need-simulator' },
      { need: 'need-base-funding' },
      { need: 'need-recognition' },
      { promise: 'promise-recognition' },
      { promise: 'promise-pumps' },
      { promise: 'promise-column' },
      { kind: 'proposal', zh: '建议把安全实训场向区内中小企业开放。', party: 'base', person: 'leader-base', due: '2024-12-31', closed: ['dropped', '2024-10-15', '先满足四方需求，2027 年再议'] },
    ],
  },
  {
    key: 'visit-2025-campus', owner: 'college', day: '2025-10-16', site: 'campus', state: 'held', zh: '岬湾基地回访学院', en: 'The site visits the college in return',
    parties: [['college', 'host'], ['site', 'guest'], ['base', 'guest']],
    people: [['leader-college', 'host'], ['coordinator-college', 'host'], ['coordinator-shared', 'host'], ['leader-site', 'guest'], ['coordinator-site', 'guest'], ['leader-base', 'guest']],
    stops: [],
    agenda: [['上次约定的落实', 'What was agreed last time', 30], ['学徒制两年小结', 'Two years of apprenticeships', 45], ['新装置的用人需求', 'People for the new units', 45], ['参观实验室', 'Tour of the laboratories', 40]],
    minutes: [
      { kind: 'information', zh: '2024、2025 两届学徒共 64 人，第一阶段考核通过率 94%。' },
      { need: 'need-site-safety' },
      { need: 'need-teacher-practice' },
      { need: 'need-digital' },
      { need: 'need-lab-technicians' },
      { need: 'need-chlorine-safety' },
      { need: 'need-operators-2028' },
      { promise: 'promise-lessons-plant' },
      { promise: 'promise-safety-english' },
      { promise: 'promise-simulator' },
      { promise: 'promise-refresher' },
      { promise: 'promise-practice' },
      { promise: 'promise-polyol-places' },
      { promise: 'promise-digital-course' },
      { kind: 'decision', zh: '框架协议到期前完成续签，期限改为十年。', party: 'college', person: 'leader-college', due: '2026-05-31', closed: ['done', '2026-05-22'] },
      { kind: 'proposal', zh: '建议由装置工程师参加毕业考核评委会。', party: 'site', person: 'coordinator-site', due: '2026-12-31' },
      { kind: 'decision', zh: '每月核对一次未签字的周志。', party: 'college', person: 'coordinator-shared', due: '2026-10-31' },
    ],
  },
  {
    key: 'visit-2026-site', owner: 'college', day: '2026-11-26', site: 'site-jiawan', state: 'planned', zh: '三方秋季走访：新装置与 2030 年用人', en: 'Autumn visit of the three parties: new units and people until 2030',
    parties: [['site', 'host'], ['college', 'guest'], ['base', 'guest'], ['authority', 'guest']],
    people: [['leader-site', 'host'], ['coordinator-site', 'host'], ['hseq-site', 'host'], ['leader-college', 'guest'], ['coordinator-shared', 'guest'], ['coordinator-college', 'guest'], ['leader-base', 'guest'], ['officer-vocational', 'guest']],
    stops: ['plant-cracker', 'plant-glycol', 'plant-services'],
    agenda: [['安全交底与着装', 'Safety briefing', 15], ['上次约定的落实', 'What was agreed last time', 30], ['装置参观', 'Tour of the plants', 75], ['承诺与兑现', 'Promised and delivered', 45], ['2027—2030 年用人需求', 'People needed from 2027 to 2030', 45]],
    minutes: [],
  },
];

export const visits: CooperationFacts['visits'] = visitLines.map((visit) => ({
  key: visit.key, owner: visit.owner, parties: visit.parties.map(([party]) => party), titleZh: visit.zh, titleEn: visit.en, day: visit.day, site: visit.site, state: visit.state,
}));

export const visitParties: CooperationFacts['visitParties'] = visitLines.flatMap((visit) => visit.parties.map(([party, part]) => ({ visit: visit.key, party, part })));

export const visitPeople: CooperationFacts['visitPeople'] = visitLines.flatMap((visit) => visit.people.map(([person, part]) => ({ visit: visit.key, person, part })));

export const visitStops: CooperationFacts['visitStops'] = visitLines.flatMap((visit) => visit.stops.map((plant, i) => ({ visit: visit.key, position: i + 1, plant })));

export const agendaItems: CooperationFacts['agendaItems'] = visitLines.flatMap((visit) =>
  visit.agenda.map(([titleZh, titleEn, durationMinutes], i) => ({ visit: visit.key, position: i + 1, titleZh, titleEn, durationMinutes })),
);

export const minuteLines: CooperationFacts['minuteLines'] = visitLines.flatMap((visit) => visit.minutes.map((line, i) => minuteRow(visit, i + 1, line)));

function minuteRow(visit: VisitLine, position: number, line: MinuteLine): LineRow {
  const base = { visit: visit.key, position, language: 'zh' as const, need: null, commitment: null };
  if ('need' in line) {
    const need = needs.find(({ key }) => key === line.need);
    if (!need) throw new Error(`the example has no need ${line.need}`);
    const isDone = need.state === 'met';
    const isRefused = need.state === 'refused' || need.state === 'withdrawn';
    return {
      ...base, kind: 'need', lineText: need.titleZh ?? '', responsiblePerson: need.responsiblePerson, responsibleParty: need.party, dueOn: need.dueOn, need: need.key,
      state: isDone ? 'done' : isRefused ? 'refused' : 'open', closedOn: isDone || isRefused ? need.answeredOn : null, reason: isRefused ? need.answerZh : null,
    };
  }
  if ('promise' in line) {
    const promise = commitments.find(({ key }) => key === line.promise);
    if (!promise) throw new Error(`the example has no commitment ${line.promise}`);
    const isClosed = promise.state === 'dropped' || promise.state === 'refused';
    const isDone = promise.state === 'kept' || ['promise-pumps', 'promise-lessons-plant', 'promise-polyol-places', 'promise-digital-course', 'promise-refresher'].includes(promise.key);
    return {
      ...base, kind: 'commitment', lineText: promise.titleZh ?? '', responsiblePerson: promise.responsiblePerson, responsibleParty: promise.from, dueOn: promise.dueOn, commitment: promise.key,
      state: isClosed ? 'dropped' : isDone ? 'done' : 'open', closedOn: isClosed ? promise.closedOn : isDone ? (promise.closedOn ?? promise.dueOn) : null, reason: isClosed ? promise.reasonZh : null,
    };
  }
  return {
    ...base, kind: line.kind, lineText: line.zh, responsiblePerson: line.person ?? null, responsibleParty: line.party ?? null, dueOn: line.due ?? null,
    state: line.closed?.[0] ?? (line.kind === 'information' ? 'noted' : 'open'), closedOn: line.closed?.[1] ?? null, reason: line.closed?.[2] ?? null,
  };
}
