/** What commitments of a workbook are bound to must be there: in the workbook, or in the store as far as the actor sees it. */
import type { CurriculumFacts } from '../../curriculum/index.ts';
import type { CooperationFacts, PartnershipFacts } from '../../partnership/index.ts';
import type { Sentence } from '../../platform/errors.ts';
import type { FactRule } from '../../platform/sheet-store/fact-rules.ts';
import { indexNames, nearest, type KnownKeys } from '../../platform/spreadsheet/index.ts';

type Facts = Pick<CooperationFacts, 'commitments'> & Pick<CurriculumFacts, 'courses' | 'cohorts'> & Pick<PartnershipFacts, 'venues'>;
type Commitment = CooperationFacts['commitments'][number];

const SUBJECTS = {
  venue_capacity: { sheet: 'venues', name: { zh: '学习场所', en: 'learning venue' } },
  venue_mentors: { sheet: 'venues', name: { zh: '学习场所', en: 'learning venue' } },
  course_hours: { sheet: 'courses', name: { zh: '课程', en: 'course' } },
  enrolments: { sheet: 'cohorts', name: { zh: '班级', en: 'cohort' } },
} as const satisfies Record<NonNullable<Commitment['testKind']>, { sheet: keyof Facts; name: Sentence }>;

export interface StoredBefore {
  /** By sheet; what is not among them is not judged unless the workbook brings the sheet. */
  readonly knownKeys: KnownKeys;
  /** Stored with this binding already: one may export a commitment bound to what one does not see, and import it again. */
  readonly isBound: (commitment: Commitment) => boolean;
}

export function commitmentsBoundToWhatIsThere({ knownKeys, isBound }: StoredBefore): FactRule<Facts> {
  return {
    code: 'commitment_subject_unknown',
    says: { zh: '找不到编号为“{subject}”的{kind}，承诺无法与它绑定。', en: 'There is no {kind} with the key "{subject}", so the commitment cannot be bound to it.' },
    wayOut: { zh: '改用现有的编号，例如：{known}；或在工作簿中加上它，或把数据检验留空。', en: 'Use a key that exists, such as {known}; or add it to the workbook, or leave the test empty.' },
    *breaches(facts) {
      const keysOf = (sheet: 'venues' | 'courses' | 'cohorts'): ReadonlySet<string> => new Set([...facts[sheet].map(({ key }) => key), ...(knownKeys[sheet] ?? [])]);
      const known = { venues: keysOf('venues'), courses: keysOf('courses'), cohorts: keysOf('cohorts') };
      for (const [rowIndex, commitment] of facts.commitments.entries()) {
        const { testKind, testSubject } = commitment;
        if (testKind === null || testSubject === null || isBound(commitment)) continue;
        const { sheet, name } = SUBJECTS[testKind];
        const keys = known[sheet];
        if (keys.has(testSubject) || (keys.size === 0 && knownKeys[sheet] === undefined)) continue;
        const meant = nearest(testSubject, indexNames([...keys]));
        yield { sheet: 'commitments', rowIndex, column: 'testSubject', facts: { subject: testSubject, kind: name, known: meant === null ? [...keys].slice(0, 5) : [meant] } };
      }
    },
  };
}
