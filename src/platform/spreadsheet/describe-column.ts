/** What a column takes, in words: for problems, the guide sheet and the prompts in the cells. */
import type { Bilingual, Column, Sheet } from '../sheet.ts';
import { optionsOf } from './names.ts';

const SHOWN_OPTIONS = 30;

/** Completes "Fill in …". */
export function expectedOf(column: Column): Bilingual {
  switch (column.type) {
    case 'key':
      return { zh: '一个编号', en: 'a key' };
    case 'text':
      return { zh: '文字', en: 'a text' };
    case 'date':
      return { zh: '日期，例如 2026-09-07', en: 'a date such as 2026-09-07' };
    case 'week':
      return { zh: '一周的星期一，例如 2026-09-07', en: 'the Monday of a week, such as 2026-09-07' };
    case 'integer':
      return withRange({ zh: '整数', en: 'a whole number' }, column);
    case 'number':
      return withRange({ zh: '数字', en: 'a number' }, column);
    case 'flag':
      return { zh: '“是”或“否”', en: 'Yes or No' };
    case 'choice':
    case 'choices': {
      const options = listOptions(column.options);
      return column.type === 'choice' ? { zh: `其中一项：${options.zh}`, en: `one of ${options.en}` } : { zh: `其中几项：${options.zh}`, en: `some of ${options.en}` };
    }
    case 'reference':
      return { zh: '一个已有的编号', en: 'a key that exists' };
    case 'references':
      return { zh: '已有的编号，用分号隔开', en: 'keys that exist, separated by semicolons' };
  }
}

/** The kind of a column for the guide. */
export function typeName(column: Column): Bilingual {
  const names: Readonly<Record<Column['type'], Bilingual>> = {
    key: { zh: '编号', en: 'key' },
    text: { zh: '文字', en: 'text' },
    date: { zh: '日期', en: 'date' },
    week: { zh: '周（星期一）', en: 'week (its Monday)' },
    integer: { zh: '整数', en: 'whole number' },
    number: { zh: '数字', en: 'number' },
    flag: { zh: '是／否', en: 'yes/no' },
    choice: { zh: '单选', en: 'one choice' },
    choices: { zh: '多选，用分号隔开', en: 'several choices, separated by semicolons' },
    reference: { zh: '引用一行', en: 'reference to a row' },
    references: { zh: '引用多行，用分号隔开', en: 'references to rows, separated by semicolons' },
  };
  return names[column.type];
}

/** Allowed values for the guide; empty where the type says it all. */
export function allowedValues(column: Column, sheets: Readonly<Record<string, Sheet>>): Bilingual | null {
  const options = optionsOf(column);
  if (options) return listOptions(options, Infinity);
  if (column.type === 'reference' || column.type === 'references') {
    const target = sheets[column.sheet];
    if (!target) return null;
    const key = targetHeader(target);
    return { zh: `工作表“${target.title.zh}”的“${key.zh}”`, en: `"${key.en}" of the sheet "${target.title.en}"` };
  }
  if (column.type === 'integer' || column.type === 'number') return rangeOf(column);
  if (column.type === 'text' && column.maxLength !== undefined) return { zh: `最多 ${column.maxLength} 个字符`, en: `at most ${column.maxLength} characters` };
  if (column.type === 'date' || column.type === 'week') return { zh: '例如 2026-09-07', en: 'such as 2026-09-07' };
  return null;
}

export function listOptions(options: Readonly<Record<string, Bilingual>>, limit: number = SHOWN_OPTIONS): Bilingual {
  const labels = Object.values(options);
  const more = labels.length > limit ? labels.length - limit : 0;
  const shown = labels.slice(0, limit);
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (more > 0 ? `……另有 ${more} 项` : ''),
    en: shown.map(({ en }) => en).join(', ') + (more > 0 ? ` … and ${more} more` : ''),
  };
}

/** The header of the column that references to this sheet use. */
export function targetHeader(target: Sheet): Bilingual {
  const key = target.key[0];
  return (key === undefined ? undefined : target.columns[key]?.header) ?? target.title;
}

function withRange(name: Bilingual, range: { minimum?: number; maximum?: number }): Bilingual {
  const words = rangeOf(range);
  return words === null ? name : { zh: `${words.zh}的${name.zh}`, en: `${name.en} ${words.en}` };
}

function rangeOf({ minimum, maximum }: { minimum?: number; maximum?: number }): Bilingual | null {
  if (minimum !== undefined && maximum !== undefined) return { zh: `${minimum} 至 ${maximum}`, en: `from ${minimum} to ${maximum}` };
  if (minimum !== undefined) return { zh: `不小于 ${minimum}`, en: `of at least ${minimum}` };
  if (maximum !== undefined) return { zh: `不大于 ${maximum}`, en: `of at most ${maximum}` };
  return null;
}
