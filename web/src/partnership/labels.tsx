/** Small pieces the screens of the storey share: states, spans of days, hazards, references. */
import type { ReactElement } from 'react';
import type { Hazard, Reference, SpanState } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { AppLink, Day, Name, StatusBadge, Tag } from '../ui/index.ts';
import styles from './labels.module.css';
import { commonTexts } from './texts.ts';
import { hazards, spanStates } from './words.ts';

const TONES = { future: 'note', in_force: 'good', ended: 'idle' } as const;

export function StateBadge({ state }: { state: SpanState }): ReactElement {
  const say = useText(spanStates);
  return <StatusBadge tone={TONES[state]}>{say(state)}</StatusBadge>;
}

/** `1 Sept 2026 – 31 Aug 2027`, both days inclusive; an open end is a word. */
export function SpanText({ from, to }: { from: string | null; to: string | null }): ReactElement {
  const say = useText(commonTexts);
  if (from === null) return <>—</>;
  // Years are always told: these spans run over many.
  return (
    <span className={styles['span']}>
      <Day day={from} short today="0000" /> – {to === null ? say('openEnd') : <Day day={to} short today="0000" />}
    </span>
  );
}

export function HazardTags({ list }: { list: readonly Hazard[] }): ReactElement {
  const say = useText(hazards);
  if (list.length === 0) return <>—</>;
  return (
    <span className={styles['tags']}>
      {list.map((hazard) => (
        <Tag key={hazard}>{say(hazard)}</Tag>
      ))}
    </span>
  );
}

export function PartyLink({ party }: { party: Reference }): ReactElement {
  return (
    <AppLink to={`/partnership/parties/${party.id}`}>
      <Name name={party.name} />
    </AppLink>
  );
}
