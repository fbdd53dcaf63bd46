import { useState } from 'react';
import type { ReactElement } from 'react';
import type { LineState, MinuteLine } from '../../../../src/contract/index.ts';
import { useWrite } from '../../api.ts';
import { useLanguage, useText } from '../../texts.ts';
import { AppLink, Button, formatShortDay, Name, PersonName, SelectField, StatusBadge, Tag, TextField, useNameOf } from '../../ui/index.ts';
import { FormDialog, textOrNull } from '../form-dialog.tsx';
import styles from './minutes.module.css';
import { minutesTexts, visitTexts } from './texts.ts';
import { commitmentStates, commitmentTones, lineKinds, lineStates, lineTones, needStates, needTones } from './words.ts';

/** One line of the minutes: what was said, who does it by when, and what became of it. */
export function LineRow({ visit, line, isFresh = false, isEdited = false, onEdit }: { visit: string; line: MinuteLine; isFresh?: boolean; isEdited?: boolean; onEdit?: () => void }): ReactElement {
  const say = useText(minutesTexts);
  const kindName = useText(lineKinds);
  const [isClosing, setClosing] = useState(false);
  return (
    <li className={styles['line']} data-fresh={isFresh || undefined} data-edited={isEdited || undefined}>
      <span className={styles['kind']} data-kind={line.kind}>
        {kindName(line.kind)}
      </span>
      <div className={styles['words']}>
        <LineText line={line} />
        <LineFacts line={line} />
      </div>
      {onEdit && (
        <div className={styles['actions']} data-print="hide">
          <Button look="quiet" onClick={onEdit}>
            {say('correct')}
          </Button>
          {line.state !== 'noted' && (
            <Button look="quiet" onClick={() => setClosing(true)}>
              {line.state === 'open' ? say('close') : say('reopen')}
            </Button>
          )}
        </div>
      )}
      {isClosing && <CloseLine visit={visit} line={line} onClose={() => setClosing(false)} />}
    </li>
  );
}

/** A line as it was written; what came of it is named in the reader's language too. */
export function LineText({ line }: { line: MinuteLine }): ReactElement {
  const language = useLanguage();
  const record = (line.need ?? line.commitment)?.title[language];
  return (
    <>
      <p className={styles['text']} lang={line.language}>
        {line.text}
      </p>
      {line.language !== language && record && record !== line.text && <p className={styles['record']}>{record}</p>}
    </>
  );
}

/** Who, for whom, where, how many, by when, and how it stands. */
export function LineFacts({ line }: { line: MinuteLine }): ReactElement | null {
  const say = useText(minutesTexts);
  const visitSay = useText(visitTexts);
  const stateName = useText(lineStates);
  const needState = useText(needStates);
  const promiseState = useText(commitmentStates);
  const language = useLanguage();
  const nameOf = useNameOf();
  const { party, responsible, to, plant, quantity, dueOn, state, need, commitment, reason } = line;
  if (state === 'noted' && !party && !responsible && !dueOn) return null;
  return (
    <p className={styles['facts']}>
      {party && <Name name={party.name} />}
      {responsible && (responsible.name === null ? visitSay('hidden') : <PersonName {...responsible.name} plain />)}
      {to && (need || commitment) && <span>{say('for', { party: nameOf(to.name) })}</span>}
      {plant && <Tag>{nameOf(plant.name)}</Tag>}
      {quantity !== null && <Tag>{say('quantity', { count: quantity })}</Tag>}
      {dueOn && <span data-late={line.isLate || undefined}>{say('by', { day: formatShortDay(dueOn, language, '0000') })}</span>}
      {state !== 'noted' && <StatusBadge tone={line.isLate ? 'bad' : lineTones[state]}>{stateName(state)}</StatusBadge>}
      {need && <AppLink to={`/partnership/needs/${need.id}`}>{say('need')}</AppLink>}
      {need && need.state !== 'open' && <StatusBadge tone={needTones[need.state]}>{needState(need.state)}</StatusBadge>}
      {commitment && <AppLink to={`/partnership/commitments/${commitment.id}`}>{say('commitment')}</AppLink>}
      {commitment && commitment.state !== 'open' && <StatusBadge tone={commitmentTones[commitment.state]}>{promiseState(commitment.state)}</StatusBadge>}
      {reason && <span className={styles['reason']}>{reason}</span>}
    </p>
  );
}

/** Done, refused or dropped with a reason; or open again. */
export function CloseLine({ visit, line, onClose }: { visit: string; line: MinuteLine; onClose: () => void }): ReactElement {
  const say = useText(minutesTexts);
  const close = useWrite('POST /api/consortia/{consortium}/visits/{visit}/lines/{line}/close');
  const outcomes: readonly { value: LineState; label: string }[] =
    line.state === 'open'
      ? [{ value: 'done', label: say('done') }, { value: 'refused', label: say('refuse') }, { value: 'dropped', label: say('drop') }]
      : [{ value: 'open', label: say('reopen') }];
  return (
    <FormDialog
      title={line.text.length > 40 ? `${line.text.slice(0, 40)}…` : line.text}
      submit={line.state === 'open' ? say('close') : say('reopen')}
      isBusy={close.isPending}
      error={close.error}
      onClose={onClose}
      onSubmit={(typed) =>
        close.mutate(
          { params: { visit, line: line.id }, body: { state: typed('state') as LineState, reason: textOrNull(typed('reason')), revision: line.revision } },
          { onSuccess: onClose },
        )
      }
    >
      <SelectField name="state" label={say('result')} options={outcomes} />
      {line.state === 'open' && <TextField name="reason" label={say('reason')} hint={say('reasonHint')} maxLength={500} />}
    </FormDialog>
  );
}
