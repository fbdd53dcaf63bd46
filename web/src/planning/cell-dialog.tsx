import { useState } from 'react';
import type { ReactElement } from 'react';
import { ApiError, useWrite } from '../api.ts';
import type { ApiAnswer } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { Button, CategoryMark, Dialog, ErrorNote, FactList, Name, PersonName, SelectField, StatusBadge, TextField, Week, addDays, categoryOfArea, formatSpan, tell } from '../ui/index.ts';
import type { BoardCell } from './board.tsx';
import styles from './board.module.css';
import { blockIn, isAwayIn } from './board-rows.ts';
import type { BoardPlacement } from './board-rows.ts';
import { BreachList } from './publish-dialog.tsx';
import { boardTexts, planTexts } from './texts.ts';
import { useVenueChoices } from './use-venue-choices.ts';
import { WhyHere } from './why-here.tsx';

interface Given {
  readonly cell: BoardCell;
  /** Monday. */
  readonly week: string;
  readonly plan: string;
  readonly version: { readonly id: string; readonly state: string };
  readonly canEdit: boolean;
  readonly onClose: () => void;
}

/** What stands in one cell of the board: a learner's placement, with pin and move, or who is in a venue. */
export function CellDialog({ cell, week, plan, version, canEdit, onClose }: Given): ReactElement {
  const say = useText(boardTexts);
  const words = useText(planTexts);
  const language = useLanguage();
  const { row } = cell;
  const block = blockIn(row, cell.week);
  const away = isAwayIn(row, cell.week);
  const people = row.people.filter(({ firstWeek, lastWeek }) => firstWeek <= week && week <= lastWeek);
  return (
    <Dialog title={row.label} isOpen onClose={onClose}>
      <p>
        <Week monday={week} span /> · {row.group}
      </p>
      {away && <StatusBadge tone="idle">{say(away.reason in boardTexts ? (away.reason as 'away') : 'away')}</StatusBadge>}
      {row.loads && (
        <ul className={styles['people']}>
          {people.map(({ id, learner, area, firstWeek, lastWeek }) => (
            <li key={id}>
              <CategoryMark index={categoryOfArea(area.number)} code={area.number} /> <PersonName {...learner.name} plain /> · <Name name={area.name} /> · {formatSpan(firstWeek, addDays(lastWeek, 4), language)}
            </li>
          ))}
          {people.length === 0 && <li>{say('free')}</li>}
        </ul>
      )}
      {!row.loads && !block && !away && <p>{say('free')}</p>}
      {block && (
        <>
          <FactList
            facts={[
              { label: words('area'), value: <><CategoryMark index={block.category} code={block.code} /> <Name name={block.placement.area.name} /></> },
              { label: words('venue'), value: <><Name name={block.placement.venue.name} /> · <Name name={block.placement.venue.site.name} /></> },
              { label: words('when'), value: formatSpan(block.placement.firstWeek, addDays(block.placement.lastWeek, 4), language) },
            ]}
          />
          <p>
            {block.isProposed && <StatusBadge tone="note">{say('proposed')}</StatusBadge>} {block.placement.isFrozen && <StatusBadge tone="idle">{say('frozen')}</StatusBadge>}
          </p>
          {canEdit && row.learner && !block.placement.isFrozen && (
            <>
              <PinButton plan={plan} enrolment={row.learner.id} placement={block.placement} />
              {version.state === 'draft' ? <MoveForm version={version.id} placement={block.placement} onMoved={onClose} /> : <p>{say('onlyDrafts')}</p>}
              <WhyHere version={version.id} placement={block.placement} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

function PinButton({ plan, enrolment, placement }: { plan: string; enrolment: string; placement: BoardPlacement }): ReactElement {
  const say = useText(boardTexts);
  const pin = useWrite('POST /api/consortia/{consortium}/plans/{plan}/pins');
  const { area, venue, firstWeek, lastWeek } = placement;
  return (
    <>
      <Button
        icon="lock"
        busy={pin.isPending}
        disabled={pin.isSuccess}
        onClick={() => pin.mutate({ params: { plan }, body: { enrolment, area: area.id, venue: venue.id, firstWeek, lastWeek } }, { onSuccess: () => tell(say('pinned')) })}
      >
        {pin.isSuccess ? say('pinned') : say('pin')}
      </Button>
      <ErrorNote error={pin.error} />
    </>
  );
}

type Moved = ApiAnswer<'POST /api/consortia/{consortium}/plan-versions/{version}/moves'>;

/** Moves a placement of a draft: first a trial that tells every rule it would break, then the write. */
function MoveForm({ version, placement, onMoved }: { version: string; placement: BoardPlacement; onMoved: () => void }): ReactElement {
  const say = useText(boardTexts);
  const language = useLanguage();
  const [to, setTo] = useState({ venue: placement.venue.id, firstWeek: placement.firstWeek, lastWeek: placement.lastWeek });
  const [trial, setTrial] = useState<Moved | null>(null);
  const choices = useVenueChoices(placement);
  const move = useWrite('POST /api/consortia/{consortium}/plan-versions/{version}/moves');
  const was = { venue: placement.venue.id, firstWeek: placement.firstWeek, lastWeek: placement.lastWeek };
  const change = (part: Partial<typeof to>): void => {
    setTo({ ...to, ...part });
    setTrial(null);
    move.reset();
  };
  const isSame = to.venue === was.venue && to.firstWeek === was.firstWeek && to.lastWeek === was.lastWeek;
  const send = (isTrial: boolean, evenIfBroken = false): void =>
    move.mutate(
      { params: { version }, body: { placement: placement.id, was, to, isTrial, evenIfBroken } },
      {
        onSuccess: (answer) => {
          if (isTrial) return setTrial(answer);
          tell(say('moved'));
          onMoved();
        },
      },
    );
  return (
    <form
      className={styles['move']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) send(true);
      }}
    >
      <SelectField label={say('moveTo')} value={to.venue} options={choices} onChange={(event) => change({ venue: event.target.value })} />
      <div className={styles['pair']}>
        <TextField label={say('fromWeek')} type="date" step={7} required value={to.firstWeek} onChange={(event) => change({ firstWeek: event.target.value })} />
        <TextField label={say('toWeek')} type="date" step={7} required value={to.lastWeek} onChange={(event) => change({ lastWeek: event.target.value })} />
      </div>
      {trial && trial.breaches.length === 0 && <p>{say('wouldHold', { cost: trial.cost === null ? '—' : formatNumber(trial.cost, language) })}</p>}
      {trial && trial.breaches.length > 0 && (
        <>
          <p>{say('wouldBreak')}</p>
          <BreachList facts={{ list: trial.breaches }} />
        </>
      )}
      <ErrorNote error={move.error} />
      {move.error instanceof ApiError && <BreachList facts={move.error.facts} />}
      <div className={styles['buttons']}>
        <Button type="submit" disabled={isSame} busy={move.isPending}>
          {say('tryMove')}
        </Button>
        {trial && (
          <Button look="primary" busy={move.isPending} onClick={() => send(false, trial.breaches.length > 0)}>
            {trial.breaches.length > 0 ? say('writeAnyway') : say('writeMove')}
          </Button>
        )}
      </div>
    </form>
  );
}
