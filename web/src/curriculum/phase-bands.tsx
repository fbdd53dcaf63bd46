/** Gross weeks of each phase as one band: the wider a piece, the more weeks; electives that are chosen stand as one piece. */
import type { ReactElement } from 'react';
import type { FrameworkVersionDetail } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { categoryOfArea, categoryPattern, categoryStyle, Name, useNameOf } from '../ui/index.ts';
import styles from './phase-bands.module.css';
import { frameworkTexts, words } from './texts.ts';

interface Piece {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly weeks: number;
  /** Category of the area; null for the piece of electives. */
  readonly category: number | null;
}

export function PhaseBands({ detail }: { detail: FrameworkVersionDetail }): ReactElement {
  const say = useText(words);
  const tell = useText(frameworkTexts);
  const nameOf = useNameOf();
  const chosen = Math.min(...detail.electiveGroups.map(({ atMost }) => atMost), Number.POSITIVE_INFINITY);
  const rule = detail.electiveGroups[0];
  return (
    <div className={styles['bands']}>
      {detail.phases.map((phase) => {
        const pieces = piecesOf(detail, phase.id, Number.isFinite(chosen) ? chosen : 0, nameOf, (count) => tell('electiveSlot', { count }));
        const used = pieces.reduce((sum, { weeks }) => sum + weeks, 0);
        return (
          <figure key={phase.id} className={styles['phase']}>
            <figcaption className={styles['caption']}>
              <strong>
                <Name name={phase.name} />
              </strong>
              <span>{say('weeks', { count: phase.grossWeeks })}</span>
            </figcaption>
            <ol className={styles['band']}>
              {pieces.map((piece) => (
                <li
                  key={piece.key}
                  className={styles['piece']}
                  style={{ flexGrow: piece.weeks, ...(piece.category === null ? {} : categoryStyle(piece.category)) }}
                  data-pattern={piece.category === null ? 'elective' : categoryPattern(piece.category)}
                  title={`${piece.code} ${piece.title}: ${say('weeks', { count: piece.weeks })}`}
                >
                  <span className={styles['code']}>{piece.code}</span>
                  <span className={styles['name']}>{piece.title}</span>
                  <span className={styles['weeks']}>{piece.weeks}</span>
                </li>
              ))}
              {used < phase.grossWeeks && <li className={styles['rest']} style={{ flexGrow: phase.grossWeeks - used }} aria-hidden="true" />}
            </ol>
          </figure>
        );
      })}
      {rule && <p className={styles['hint']}>{tell('weeksByPhaseHint', { rule: nameOf(rule.name) })}</p>}
    </div>
  );
}

function piecesOf(detail: FrameworkVersionDetail, phase: string, chosen: number, nameOf: (name: FrameworkVersionDetail['areas'][number]['name']) => string, electiveTitle: (count: number) => string): Piece[] {
  const here = detail.areas.flatMap((area) => area.weeks.filter((row) => row.phase === phase).map(({ grossWeeks }) => ({ area, grossWeeks })));
  const pieces: Piece[] = here
    .filter(({ area }) => !area.isElective)
    .map(({ area, grossWeeks }) => ({ key: area.id, code: area.number, title: nameOf(area.name), weeks: grossWeeks, category: categoryOfArea(area.number) }));
  const electives = here.filter(({ area }) => area.isElective).map(({ grossWeeks }) => grossWeeks).sort((a, b) => b - a);
  const weeks = electives.slice(0, chosen).reduce((sum, one) => sum + one, 0);
  if (weeks > 0) pieces.push({ key: 'electives', code: `${chosen} × II`, title: electiveTitle(chosen), weeks, category: null });
  return pieces;
}
