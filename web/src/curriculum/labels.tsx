/** Words for kinds and states, and the small marks of the storey. */
import type { ReactElement, ReactNode } from 'react';
import type { CoverageGap, CoverageGapKind, FrameworkKind, ProgrammeKind, SpanState } from '../../../src/contract/index.ts';
import { texts, useText } from '../texts.ts';
import { Day, Icon, StatusBadge } from '../ui/index.ts';
import { words } from './texts.ts';
import styles from './labels.module.css';

export const frameworkKinds = texts({
  ordinance: { zh: '培训条例', en: 'Training ordinance' },
  standard: { zh: '职业标准', en: 'Occupational standard' },
  practice: { zh: '企业实践', en: 'Enterprise practice' },
  refresher: { zh: '复训', en: 'Refresher' },
  benchmark: { zh: '对标标准', en: 'Benchmark' },
} satisfies Record<FrameworkKind, { zh: string; en: string }>);

export const programmeKinds = texts({
  apprenticeship: { zh: '学徒培养', en: 'Apprenticeship' },
  study: { zh: '在校学习', en: 'Study' },
  teacher_practice: { zh: '教师企业实践', en: "Teachers' enterprise practice" },
  employee_training: { zh: '员工培训', en: 'Employee training' },
} satisfies Record<ProgrammeKind, { zh: string; en: string }>);

const gapNames = texts({
  area_without_competence: { zh: '无能力', en: 'No competence' },
  competence_without_course: { zh: '未教授', en: 'Not taught' },
  area_without_venue: { zh: '无场所', en: 'No venue' },
  places_short: { zh: '名额不足', en: 'Too few places' },
  venue_without_area: { zh: '闲置场所', en: 'Idle venue' },
  course_without_competence: { zh: '空课程', en: 'Empty course' },
  calendar_missing: { zh: '无校历', en: 'No calendar' },
} satisfies Record<CoverageGapKind, { zh: string; en: string }>);

export const spanStates = texts({
  future: { zh: '未生效', en: 'Not yet' },
  in_force: { zh: '有效', en: 'In force' },
  ended: { zh: '已失效', en: 'Ended' },
} satisfies Record<SpanState, { zh: string; en: string }>);

const STATE_TONES = { future: 'note', in_force: 'good', ended: 'idle' } as const;

export function SpanStateBadge({ state }: { state: SpanState }): ReactElement {
  const say = useText(spanStates);
  return <StatusBadge tone={STATE_TONES[state]}>{say(state)}</StatusBadge>;
}

/** First and last day, both inclusive. */
export function SpanDays({ from, to }: { from: string; to: string | null }): ReactElement {
  const say = useText(words);
  return (
    <span className={styles['span']}>
      <Day day={from} short today="0000-01-01" /> – {to === null ? say('openEnd') : <Day day={to} short today="0000-01-01" />}
    </span>
  );
}

/** What is missing, by shape and colour; red octagon: blocking, brown triangle: weak. */
export function GapMark({ gap, isShort = false }: { gap: Pick<CoverageGap, 'kind' | 'severity'>; isShort?: boolean }): ReactElement {
  const say = useText(gapNames);
  const tone = gap.severity === 'blocking' ? 'bad' : 'warn';
  if (!isShort) return <StatusBadge tone={tone}>{say(gap.kind)}</StatusBadge>;
  return (
    <span className={styles['mark']} data-tone={tone} title={say(gap.kind)}>
      <Icon name={tone} size="1.15em" />
      <span className="for-readers">{say(gap.kind)}</span>
    </span>
  );
}

/** Links one below the other. */
export function LinkRows({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['links']}>{children}</div>;
}
