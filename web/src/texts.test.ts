import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fillText, texts } from './texts.ts';
import type { Text } from './texts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[/\\]|-)texts\.ts$/.test(file) && file !== 'texts.ts');

describe('the words of the screens', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  it.each(files)('in %s carry the same placeholders in both languages, and Chinese where Chinese is read', async (file) => {
    const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, Record<string, Text>>;
    for (const catalogue of Object.values(module)) {
      for (const [key, text] of Object.entries(catalogue)) {
        if (!isText(text)) continue;
        expect(text.zh, key).not.toBe('');
        for (const english of typeof text.en === 'string' ? [text.en] : [text.en.one, text.en.other]) {
          // A Chinese measure word (人, 项) has no English counterpart.
          if (text.zh.length > 1) expect(english, key).not.toBe('');
          expect(placeholdersOf(english), `${key}: "${english}"`).toEqual(placeholdersOf(text.zh));
          expect(/[\u4e00-\u9fff]/.test(english), `${key} has Chinese in its English text`).toBe(false);
        }
      }
    }
  });
});

describe('a text', () => {
  const words = texts({ found: { zh: '找到 {count} 个岗位', en: { one: '{count} venue found', other: '{count} venues found' } } });

  it('tells one from many in English and groups thousands', () => {
    expect(fillText(words.found, { count: 1 }, 'en')).toBe('1 venue found');
    expect(fillText(words.found, { count: 12_480 }, 'en')).toBe('12,480 venues found');
    expect(fillText(words.found, { count: 1 }, 'zh')).toBe('找到 1 个岗位');
  });

  it('keeps a placeholder nobody filled, so that the gap is seen', () => {
    expect(fillText(words.found, {}, 'en')).toBe('{count} venues found');
  });
});

function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted();
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
