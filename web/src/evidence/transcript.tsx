import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { useAsOf } from '../as-of.ts';
import { useLanguage, useText } from '../texts.ts';
import { AsOfField, Button, LinkButton, PageHeader, QueryStates, Toolbar } from '../ui/index.ts';
import { TranscriptSheet } from './transcript-sheet.tsx';
import { transcriptTexts } from './texts.ts';

/** One learner's transcript, for the coordinator to print. */
export default function OneTranscript(): ReactElement {
  const say = useText(transcriptTexts);
  const language = useLanguage();
  const { learner = '' } = useParams({ strict: false }) as { learner?: string };
  const { query } = useAsOf();
  const transcript = useApi('GET /api/consortia/{consortium}/transcripts/{learner}', { params: { learner }, query });
  return (
    <>
      {!transcript.data && <PageHeader title={say('title')} />}
      <QueryStates query={transcript}>
        {(answer) => (
          <>
            <PageHeader
              title={language === 'en' ? (answer.learner.latin ?? answer.learner.native) : answer.learner.native}
              lead={say('title')}
              actions={
                <>
                  <LinkButton to={`/evidence/thread/learner/${answer.learner.enrolment}`}>{say('thread')}</LinkButton>
                  <Button look="primary" onClick={() => window.print()}>
                    {say('print')}
                  </Button>
                </>
              }
            />
            <Toolbar label={say('asOf')}>
              <AsOfField />
            </Toolbar>
            <TranscriptSheet transcript={answer} />
          </>
        )}
      </QueryStates>
    </>
  );
}
