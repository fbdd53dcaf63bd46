import type { ReactElement } from 'react';
import { useText } from '../texts.ts';
import { StatusBadge } from '../ui/index.ts';
import { planTexts } from './texts.ts';

const tones = { draft: 'idle', published: 'good', superseded: 'idle' } as const;

export function VersionState({ state }: { state: keyof typeof tones }): ReactElement {
  const say = useText(planTexts);
  return <StatusBadge tone={tones[state]}>{say(state)}</StatusBadge>;
}
