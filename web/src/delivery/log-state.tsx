import type { ReactElement } from 'react';
import type { LogState } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { StatusBadge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { stateTexts } from './texts.ts';

const tones: Readonly<Record<LogState | 'none', Tone>> = { none: 'idle', draft: 'idle', submitted: 'note', signed: 'good', returned: 'bad' };

/** How far a log is, in a word. */
export function LogStateBadge({ state }: { state: LogState | null }): ReactElement {
  const say = useText(stateTexts);
  return <StatusBadge tone={tones[state ?? 'none']}>{say(state ?? 'none')}</StatusBadge>;
}
