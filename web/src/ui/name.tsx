import type { ReactElement } from 'react';
import { useLanguage } from '../texts.ts';
import type { Language } from '../texts.ts';
import styles from './name.module.css';

/** A name of the wire: at least one language is filled. */
export interface BothNames {
  readonly zh: string | null;
  readonly en: string | null;
}

/** The name in a language, else in the other one; for sorting, titles and attributes. */
export function nameIn(name: BothNames, language: Language): string {
  return name[language] ?? name[language === 'zh' ? 'en' : 'zh'] ?? '';
}

/** `const nameOf = useNameOf(); nameOf(venue.name)`: plain text in the reader's language. */
export function useNameOf(): (name: BothNames) => string {
  const language = useLanguage();
  return (name) => nameIn(name, language);
}

/** A bilingual name. Where the reader's language is missing the other one stands in, marked, so the gap is seen. */
export function Name({ name }: { name: BothNames }): ReactElement {
  const language = useLanguage();
  const own = name[language];
  if (own) return <>{own}</>;
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const missing = language === 'zh' ? '缺中文名' : 'English name missing';
  return (
    <span lang={other === 'zh' ? 'zh-CN' : 'en'}>
      {name[other]}
      <abbr className={styles['gap']} title={missing} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {other === 'zh' ? '中' : 'EN'}
        <span className="for-readers"> ({missing})</span>
      </abbr>
    </span>
  );
}

/** A person: Chinese readers see the native name first, English readers the Latin one; the other follows, quieter. */
export function PersonName({ native, latin, plain = false }: { native: string | null; latin: string | null; plain?: boolean }): ReactElement {
  const language = useLanguage();
  const [first, second] = language === 'zh' ? [native ?? latin, native ? latin : null] : [latin ?? native, latin ? native : null];
  if (plain || !second || second === first) return <span className={styles['person']}>{first}</span>;
  return (
    <span className={styles['person']}>
      {first} <span className={styles['second']}>{second}</span>
    </span>
  );
}
