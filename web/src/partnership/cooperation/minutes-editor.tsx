import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { LineKind, MinuteLine, VisitDetail } from '../../../../src/contract/index.ts';
import type { ApiError } from '../../api.ts';
import { useToday } from '../../session.ts';
import { useText } from '../../texts.ts';
import { Button, ErrorNote, StatusBadge } from '../../ui/index.ts';
import { LineInput } from './line-input.tsx';
import { LineRow } from './line-row.tsx';
import styles from './minutes.module.css';
import { parseLine, showLine } from './parse-line.ts';
import { minutesTexts } from './texts.ts';
import { useMentions } from './use-mentions.ts';
import { useMinutes, type Conflict } from './use-minutes.ts';
import { lineKinds } from './words.ts';

/** Others may be writing too: their lines appear this often. */
const LOOK_AGAIN_MS = 5000;

/** The minutes of a visit, with the line to type in below. Nothing that was typed is ever lost. */
export function MinutesEditor({ visit, onLookAgain }: { visit: VisitDetail; onLookAgain: () => void }): ReactElement {
  const say = useText(minutesTexts);
  const kindName = useText(lineKinds);
  const today = useToday();
  const helpId = useId();
  const mentions = useMentions(visit);
  const minutes = useMinutes(visit);
  const [kind, setKind] = useState<LineKind>('information');
  const [raw, setRaw] = useState('');
  const [editing, setEditing] = useState<{ readonly line: MinuteLine; readonly revision: number } | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);

  useEffect(() => {
    const timer = setInterval(onLookAgain, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [onLookAgain]);

  const reset = () => {
    setKind('information');
    setRaw('');
    setEditing(null);
    setConflict(null);
    setTrouble(null);
    setError(null);
  };

  const edit = (line: MinuteLine) => {
    const person = mentions.find((mention) => mention.type === 'person' && mention.id === line.responsible?.id)?.key ?? null;
    const isAbout = line.kind === 'need' || line.kind === 'commitment';
    setKind(line.kind);
    setRaw(showLine({ text: line.text, party: line.party, person, to: isAbout ? line.to : null, plant: line.plant, dueOn: line.dueOn, quantity: line.quantity }));
    setEditing({ line, revision: line.revision });
    setConflict(null);
    setError(null);
    document.querySelector<HTMLInputElement>(`.${styles['input']}`)?.focus();
  };

  const goUp = () => {
    const before = editing === null ? visit.lines : visit.lines.filter(({ position }) => position < editing.line.position);
    const line = before.at(-1);
    if (line) edit(line);
  };

  const save = async () => {
    const parsed = parseLine(raw, mentions, today);
    if (parsed.text === '') return;
    const [unknown] = parsed.unknown;
    const [badDay] = parsed.badDays;
    if (unknown !== undefined || badDay !== undefined) return setTrouble(unknown !== undefined ? say('unknown', { token: unknown }) : say('badDay', { token: badDay ?? '' }));
    if (editing === null) {
      minutes.add(kind, raw, parsed);
      return reset();
    }
    const outcome = await minutes.correct(editing.line, editing.revision, kind, parsed);
    if ('saved' in outcome) return reset();
    if ('error' in outcome) return setError(outcome.error);
    setConflict(outcome.conflict);
    setEditing({ line: editing.line, revision: outcome.conflict.theirs.revision });
  };

  const { lastSaved } = minutes;
  return (
    <div className={styles['minutes']}>
      {visit.lines.length === 0 && minutes.pending.length === 0 && <p className={styles['empty']}>{say('empty')}</p>}
      <ol className={styles['lines']}>
        {visit.lines.map((line) => (
          <LineRow key={line.id} visit={visit.id} line={line} isFresh={line.id === lastSaved?.id} isEdited={line.id === editing?.line.id} {...(visit.canTakeMinutes ? { onEdit: () => edit(line) } : {})} />
        ))}
        {minutes.pending.map((line) => (
          <li key={line.id} className={styles['line']} data-pending>
            <span className={styles['kind']} data-kind={line.kind}>
              {kindName(line.kind)}
            </span>
            <div className={styles['words']}>
              <p className={styles['text']}>{line.raw}</p>
              {line.error === null ? (
                <StatusBadge tone="note">{say('saving')}</StatusBadge>
              ) : (
                <div className={styles['failed']}>
                  <ErrorNote error={line.error} />
                  <Button
                    onClick={() => {
                      minutes.takeBack(line.id);
                      setKind(line.kind);
                      setRaw(line.raw);
                      setEditing(null);
                    }}
                  >
                    {say('again')}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className="for-readers" role="status">
        {lastSaved === null ? '' : `${say('saved', { position: lastSaved.position })} ${lastSaved.need ? say('becameNeed') : lastSaved.commitment ? say('becameCommitment') : ''}`}
      </p>
      {visit.canTakeMinutes && (
        <div className={styles['writing']} data-print="hide">
          {editing !== null && conflict === null && <p className={styles['note']}>{say('editing', { position: editing.line.position })}</p>}
          {conflict !== null && (
            <div className={styles['conflict']} role="alert">
              <p>{conflict.error.message}</p>
              <dl className={styles['versions']}>
                <dt>{say('theirs')}</dt>
                <dd>{conflict.theirs.text}</dd>
                <dt>{say('yours')}</dt>
                <dd>{raw}</dd>
              </dl>
              <div className={styles['buttons']}>
                <Button look="primary" onClick={() => void save()}>
                  {say('saveYours')}
                </Button>
                <Button onClick={reset}>{say('takeTheirs')}</Button>
              </div>
            </div>
          )}
          <LineInput
            kind={kind}
            raw={raw}
            mentions={mentions}
            canChangeKind={editing === null || (editing.line.need === null && editing.line.commitment === null)}
            takesFocus={visit.state === 'planned'}
            describedBy={helpId}
            onKind={setKind}
            onRaw={(value) => {
              setTrouble(null);
              setRaw(value);
            }}
            onSave={() => void save()}
            onUp={goUp}
            onCancel={reset}
          />
          {trouble && (
            <p className={styles['trouble']} role="alert">
              {trouble}
            </p>
          )}
          <ErrorNote error={error} />
          <p id={helpId} className={styles['help']}>
            {say('help')}
          </p>
        </div>
      )}
    </div>
  );
}
