import type { ReactElement } from 'react';
import { setLanguage, texts, useLanguage, useText } from '../texts.ts';
import { Button } from './button.tsx';
import { setScheme, useScheme } from './scheme.ts';

const words = texts({
  toDark: { zh: '深色显示', en: 'Dark display' },
  toLight: { zh: '浅色显示', en: 'Light display' },
});

/** Names the other language in that language, so that whoever needs it can read it. No reload. */
export function LanguageSwitch(): ReactElement {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button look="quiet" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

export function SchemeSwitch(): ReactElement {
  const say = useText(words);
  const isDark = useScheme() === 'dark';
  return (
    <Button look="quiet" icon={isDark ? 'light' : 'dark'} iconOnly title={isDark ? say('toLight') : say('toDark')} onClick={() => setScheme(isDark ? 'light' : 'dark')}>
      {isDark ? say('toLight') : say('toDark')}
    </Button>
  );
}
