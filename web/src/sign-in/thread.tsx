import type { ReactElement } from 'react';
import { texts, useText } from '../texts.ts';
import styles from './thread.module.css';

const words = texts({
  need: { zh: '需求', en: 'Need' },
  standard: { zh: '标准', en: 'Standard' },
  course: { zh: '课程', en: 'Course' },
  rotation: { zh: '轮岗', en: 'Rotation' },
  evidence: { zh: '证据', en: 'Evidence' },
  figure: { zh: '数据', en: 'Figure' },
});

/** The golden thread, drawn once: each step is a record that points to the one before. */
export function Thread(): ReactElement {
  const say = useText(words);
  return (
    <ol className={styles['thread']}>
      {(['need', 'standard', 'course', 'rotation', 'evidence', 'figure'] as const).map((step) => (
        <li key={step}>{say(step)}</li>
      ))}
    </ol>
  );
}
