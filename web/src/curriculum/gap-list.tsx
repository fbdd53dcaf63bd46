/** Gaps with their way out, the blocking ones first. */
import type { ReactElement } from 'react';
import type { CoverageGap } from '../../../src/contract/index.ts';
import { useLanguage } from '../texts.ts';
import { withShownDays } from '../ui/index.ts';
import styles from './gap-list.module.css';
import { GapMark } from './labels.tsx';

export function GapList({ gaps }: { gaps: readonly CoverageGap[] }): ReactElement {
  const language = useLanguage();
  const blockingFirst = [...gaps].sort((a, b) => Number(a.severity === 'weak') - Number(b.severity === 'weak'));
  return (
    <ul className={styles['gaps']}>
      {blockingFirst.map((gap) => (
        <li key={`${gap.kind}${gap.area ?? gap.venue ?? gap.course ?? ''}`} className={styles['gap']}>
          <GapMark gap={gap} />
          <div>
            <p>{withShownDays(gap.says[language], language)}</p>
            <p className={styles['wayOut']}>{withShownDays(gap.wayOut[language], language)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
