/** Agreements of the example over the years: their terms, and which kinds of rows one party shows another. */
import type { PartnershipFacts } from '../../../src/partnership/sheets.ts';

type AgreementRow = PartnershipFacts['agreements'][number];
type TermRow = PartnershipFacts['agreementTerms'][number];
type ShareRow = PartnershipFacts['shares'][number];

function agreement(key: string, mode: AgreementRow['mode'], parties: readonly string[], titleZh: string, titleEn: string): AgreementRow {
  return { key, party: parties[0] ?? 'college', titleZh, titleEn, mode, parties };
}

export const agreements: PartnershipFacts['agreements'] = [
  agreement('framework-2016', 'framework', ['college', 'site', 'authority'], '校企合作框架协议', 'Framework agreement on cooperation'),
  agreement('named-class-2019', 'named_class', ['college', 'site'], '“岬湾班”订单培养协议', 'Agreement on the "Jiawan class"'),
  agreement('apprenticeship-2023', 'apprenticeship', ['college', 'site', 'base'], '化工操作工学徒制培养协议', 'Agreement on apprenticeships for chemical operators'),
  agreement('shared-base-2023', 'shared_base', ['base', 'college', 'site', 'polymer'], '公共实训基地共建共享协议', 'Agreement on building and sharing the training base'),
  agreement('staff-training-2025', 'staff_training', ['site', 'polymer', 'base'], '员工安全培训合作协议', 'Agreement on safety training of employees'),
];

function term(agreementKey: string, validFrom: string, validTo: string | null, signedOn: string, noteZh: string, noteEn: string): TermRow {
  return { agreement: agreementKey, validFrom, validTo, signedOn, noteZh, noteEn };
}

export const agreementTerms: PartnershipFacts['agreementTerms'] = [
  term('framework-2016', '2016-06-01', '2021-05-31', '2016-05-20', '首次签署，为期五年', 'First signed, for five years'),
  term('framework-2016', '2021-06-01', '2026-05-31', '2021-05-18', '续签，增加教师企业实践', "Renewed; adds teachers' enterprise practice"),
  term('framework-2016', '2026-06-01', '2036-05-31', '2026-05-22', '续签十年，教育局共享标准与专业信息', 'Renewed for ten years; standards and programmes are shown to the bureau'),
  term('named-class-2019', '2019-09-01', '2024-08-31', '2019-06-28', '五届订单班，期满由学徒制接替', 'Five named classes; apprenticeships follow'),
  term('apprenticeship-2023', '2023-09-01', '2026-06-30', '2023-07-12', '首次签署，每年 24 名学徒', 'First signed; 24 apprentices a year'),
  term('apprenticeship-2023', '2026-07-01', '2030-08-31', '2026-06-16', '补充协议：每年 32 名学徒，开放全部 11 套装置', 'Amendment: 32 apprentices a year, all 11 plants open'),
  term('shared-base-2023', '2023-05-01', '2024-12-31', '2023-04-25', '首次签署', 'First signed'),
  term('shared-base-2023', '2025-01-01', '2033-04-30', '2024-12-10', '补充协议：晟岬高分子加入', 'Amendment: Shengjia Polymer joins'),
  term('staff-training-2025', '2025-03-01', '2028-02-29', '2025-02-20', '首次签署，为期三年', 'First signed, for three years'),
];

const ALL_KINDS = ['person', 'venue', 'framework', 'programme', 'learner', 'plan', 'cooperation'] as const satisfies readonly ShareRow['kind'][];

interface ShareLine {
  readonly agreement: string;
  readonly kinds: readonly ShareRow['kind'][];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

const lines: readonly ShareLine[] = [
  { agreement: 'named-class-2019', kinds: ['venue', 'person'], from: ['site'], to: ['college'], validFrom: '2019-09-01', validTo: '2023-08-31' },
  { agreement: 'named-class-2019', kinds: ['learner'], from: ['college'], to: ['site'], validFrom: '2019-09-01', validTo: '2024-08-31' },
  { agreement: 'apprenticeship-2023', kinds: ALL_KINDS, from: ['college', 'site', 'base'], to: ['college', 'site', 'base'], validFrom: '2023-09-01', validTo: '2030-08-31' },
  { agreement: 'shared-base-2023', kinds: ['venue', 'plan'], from: ['base', 'college', 'site'], to: ['polymer'], validFrom: '2025-01-01', validTo: '2033-04-30' },
  { agreement: 'staff-training-2025', kinds: ['person', 'learner', 'programme'], from: ['polymer'], to: ['site', 'base'], validFrom: '2025-03-01', validTo: '2028-02-29' },
  { agreement: 'framework-2016', kinds: ['framework', 'programme', 'cooperation'], from: ['college', 'site'], to: ['authority'], validFrom: '2026-06-01', validTo: '2036-05-31' },
];

export const shares: PartnershipFacts['shares'] = lines.flatMap((line) =>
  line.from.flatMap((from) =>
    line.to
      .filter((to) => to !== from)
      .flatMap((to) => line.kinds.map((kind): ShareRow => ({ agreement: line.agreement, kind, from, to, validFrom: line.validFrom, validTo: line.validTo }))),
  ),
);
