import { useState } from 'react';
import type { ReactElement } from 'react';
import { useApi, useWrite } from '../api.ts';
import type { ApiAnswer } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, Dialog, ErrorNote, TextField, addDays, formatDay, mondayOf, tell, withShownDays } from '../ui/index.ts';
import styles from './planning.module.css';
import { versionTexts } from './texts.ts';

/** Says what publishing changes for whom before it is done: it cannot be taken back. */
export function PublishDialog({ version, onClose }: { version: ApiAnswer<'GET /api/consortia/{consortium}/plan-versions/{version}'>; onClose: () => void }): ReactElement {
  const say = useText(versionTexts);
  const language = useLanguage();
  const today = useToday();
  const [note, setNote] = useState('');
  const compared = useApi('GET /api/consortia/{consortium}/plan-versions/{version}/changes', { params: { version: version.id } });
  const publish = useWrite('POST /api/consortia/{consortium}/plan-versions/{version}/publish');
  const body = { revision: version.revision, ...(note.trim() === '' ? {} : { note: note.trim() }) };
  const answer = compared.data;
  return (
    <Dialog
      title={say('publishTitle', { number: version.number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            look="primary"
            busy={publish.isPending}
            disabled={!answer}
            onClick={() =>
              publish.mutate(
                { params: { version: version.id }, body },
                {
                  onSuccess: ({ number }) => {
                    tell(say('published', { number }));
                    onClose();
                  },
                },
              )
            }
          >
            {say('publish')}
          </Button>
        </>
      }
    >
      {answer && (
        <p>
          {answer.against === null
            ? say('publishFirst')
            : say('publishSays', { learners: answer.changedLearners, weeks: answer.changedWeeks, same: answer.unchangedLearners, day: formatDay(addDays(mondayOf(today), 7), language) })}
        </p>
      )}
      <p className={styles['notJudged']}>{version.notJudged[language]}</p>
      <TextField label={say('noteLabel')} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
      <ErrorNote error={publish.error} />
      {publish.error && <BreachList facts={publish.error.facts} />}
    </Dialog>
  );
}

/** All broken rules of a refusal, in the reader's language. */
export function BreachList({ facts }: { facts: Readonly<Record<string, unknown>> }): ReactElement | null {
  const language = useLanguage();
  const list = facts['list'];
  if (!Array.isArray(list)) return null;
  const sentences = list.flatMap((breach: unknown) => (isTold(breach) ? [withShownDays(breach.says[language], language)] : []));
  return (
    <ul className={styles['changes']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function isTold(value: unknown): value is { says: { zh: string; en: string } } {
  return typeof value === 'object' && value !== null && 'says' in value && typeof value.says === 'object' && value.says !== null;
}
