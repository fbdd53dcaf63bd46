import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { TranscriptSheet } from './transcript-sheet.tsx';
import { transcriptTexts } from './texts.ts';

/** A learner's own transcripts. */
export default function MyTranscript(): ReactElement {
  const say = useText(transcriptTexts);
  const transcripts = useApi('GET /api/consortia/{consortium}/me/transcripts', {});
  return (
    <>
      <PageHeader title={say('title')} actions={<Button onClick={() => window.print()}>{say('print')}</Button>} />
      <QueryStates query={transcripts} isEmpty={({ items }) => items.length === 0} empty={<EmptyPanel title={say('nothing')} />}>
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
