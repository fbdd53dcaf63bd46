import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { useAsOf } from '../as-of.ts';
import { useText } from '../texts.ts';
import { AsOfField } from '../ui/as-of-field.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeader, Toolbar } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { TranscriptSheet } from './transcript-sheet.tsx';
import { transcriptTexts } from './texts.ts';

/** A learner's own transcripts. */
export default function MyTranscript(): ReactElement {
  const say = useText(transcriptTexts);
  const { query } = useAsOf();
  const transcripts = useApi('GET /api/consortia/{consortium}/me/transcripts', { query });
  return (
    <>
      <PageHeader title={say('title')} actions={<Button onClick={() => window.print()}>{say('print')}</Button>} />
      <Toolbar label={say('asOf')}>
        <AsOfField />
      </Toolbar>
      <QueryStates query={transcripts} isEmpty={({ items }) => items.length === 0} empty={<EmptyPanel title={say('nothing')}>{say('nothingHint')}</EmptyPanel>}>
        {({ items }) => (
          <>
            {items.map((transcript) => (
              <TranscriptSheet key={transcript.learner.enrolment} transcript={transcript} />
            ))}
          </>
        )}
      </QueryStates>
    </>
  );
}
