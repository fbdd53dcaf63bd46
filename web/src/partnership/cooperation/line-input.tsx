import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { LineKind } from '../../../../src/contract/index.ts';
import { useToday } from '../../session.ts';
import { useLanguage, useText } from '../../texts.ts';
import { addDays, formatDay } from '../../ui/index.ts';
import styles from './minutes.module.css';
import { complete, kindTyped, LINE_KINDS, openToken, type Mention } from './parse-line.ts';
import { minutesTexts } from './texts.ts';
import { lineKinds } from './words.ts';

interface Suggestion {
  readonly value: string;
  readonly label: string;
  readonly kind: 'party' | 'person' | 'plant' | 'date';
}

/** Days ahead that are offered after `!`. */
const NEAR_DAYS = [30, 90, 180, 365];

/** The one line of the minutes: everything by keyboard, with completion of who, where and when. */
export function LineInput({
  kind,
  raw,
  mentions,
  canChangeKind,
  takesFocus,
  describedBy,
  onKind,
  onRaw,
  onSave,
  onUp,
  onCancel,
}: {
  kind: LineKind;
  raw: string;
  mentions: readonly Mention[];
  /** A line that has become a record keeps its type. */
  canChangeKind: boolean;
  /** The screen was opened to write. */
  takesFocus: boolean;
  describedBy: string;
  onKind: (kind: LineKind) => void;
  onRaw: (raw: string) => void;
  onSave: () => void;
  onUp: () => void;
  onCancel: () => void;
}): ReactElement {
  const say = useText(minutesTexts);
  const kindName = useText(lineKinds);
  const language = useLanguage();
  const today = useToday();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(raw.length);
  const [isBelow, setBelow] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const wantedCursor = useRef<number | null>(null);

  useEffect(() => {
    // After the title of the page has taken the focus, so that one can begin to write.
    if (takesFocus) input.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  useEffect(() => {
    if (wantedCursor.current === null) return;
    input.current?.setSelectionRange(wantedCursor.current, wantedCursor.current);
    setCursor(wantedCursor.current);
    wantedCursor.current = null;
  }, [raw]);

  const token = isClosed ? null : openToken(raw, cursor);
  const suggestions: readonly Suggestion[] = token === null ? [] : suggest(token.sign, token.typed);
  const active = suggestions[Math.min(chosen, suggestions.length - 1)];

  function suggest(sign: '@' | '#' | '>' | '!', typed: string): Suggestion[] {
    if (sign === '!') return NEAR_DAYS.map((days) => addDays(today, days)).filter((day) => day.startsWith(typed)).map((day) => ({ value: day, label: formatDay(day, language), kind: 'date' }));
    const types = sign === '@' ? ['party', 'person'] : sign === '#' ? ['plant'] : ['party'];
    const fitting = complete(typed, mentions.filter(({ type }) => types.includes(type)));
    return fitting.map((mention) => ({ value: mention.key, label: nameOf(mention), kind: mention.type }));
  }

  function nameOf(mention: Mention): string {
    return (language === 'zh' ? mention.names[0] : mention.names.at(-1)) ?? mention.key;
  }

  function accept(suggestion: Suggestion): void {
    if (token === null) return;
    const before = `${raw.slice(0, token.start)}${token.sign}${suggestion.value} `;
    wantedCursor.current = before.length;
    setChosen(0);
    onRaw(before + raw.slice(cursor).trimStart());
  }

  function type(value: string, at: number): void {
    setClosed(false);
    setChosen(0);
    setBelow(isRoomBelow(input.current));
    const typed = canChangeKind ? kindTyped(value) : null;
    setCursor(typed === null ? at : Math.max(0, at - (value.length - typed.rest.length)));
    if (typed !== null) onKind(typed.kind);
    onRaw(typed === null ? value : typed.rest);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing) return;
    const act = (deed: () => void): void => {
      event.preventDefault();
      deed();
    };
    const { key } = event;
    if (active) {
      if (key === 'ArrowDown') return act(() => setChosen((chosen + 1) % suggestions.length));
      if (key === 'ArrowUp') return act(() => setChosen((chosen + suggestions.length - 1) % suggestions.length));
      if (key === 'Escape') return act(() => setClosed(true));
      // A token that is complete already is not completed again: Enter then saves the line.
      if (key === 'Tab' || (key === 'Enter' && token?.typed !== active.value)) return act(() => accept(active));
    }
    if (key === 'Enter') return act(onSave);
    if (key === 'Escape') return act(onCancel);
    if (key === 'ArrowUp' && raw === '') return act(onUp);
    if (key === 'Backspace' && raw === '' && canChangeKind && kind !== 'information') return act(() => onKind('information'));
    // Tab goes through the types of an empty line, then on to the next control: it never holds anybody.
    const next = LINE_KINDS[LINE_KINDS.indexOf(kind) + 1];
    if (key === 'Tab' && !event.shiftKey && raw === '' && canChangeKind && next !== undefined) act(() => onKind(next));
  }

  return (
    <div className={styles['entry']}>
      <span className={styles['kind']} data-kind={kind}>
        {kindName(kind)}
      </span>
      <input
        ref={input}
        className={styles['input']}
        value={raw}
        autoComplete="off"
        role="combobox"
        aria-label={`${say('input')} · ${say('kind', { kind: kindName(kind) })}`}
        aria-expanded={suggestions.length > 0}
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-${suggestions.indexOf(active)}` : undefined}
        aria-autocomplete="list"
        aria-describedby={describedBy}
        placeholder={say('input')}
        maxLength={2200}
        onChange={(event) => type(event.target.value, event.target.selectionStart ?? event.target.value.length)}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? raw.length)}
        onKeyDown={press}
      />
      <ul id={listId} role="listbox" aria-label={say('suggestions')} className={styles['suggestions']} data-below={isBelow || undefined} hidden={suggestions.length === 0}>
        {suggestions.map((suggestion, i) => (
          <li key={suggestion.value} id={`${listId}-${i}`} role="option" aria-selected={suggestion === active} className={styles['suggestion']} onMouseDown={(event) => { event.preventDefault(); accept(suggestion); }}>
            <span>{suggestion.label}</span>
            <span className={styles['what']}>{say(suggestion.kind)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Six suggestions; they stand above the line, as minutes grow downwards, unless there is no room yet. */
const ROOM_PX = 320;

function isRoomBelow(line: HTMLElement | null): boolean {
  if (line === null) return false;
  const { top, bottom } = line.getBoundingClientRect();
  return top < ROOM_PX && window.innerHeight - bottom > top;
}
