/** Areas by competences, courses, weeks of each phase and venues; head and first column stay in sight; a row opens its details. */
import { Fragment, useState } from 'react';
import type { ReactElement } from 'react';
import type { Coverage, CoverageRow } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { CategoryMark, categoryOfArea, ExportTable, Icon, Name, useNameOf } from '../ui/index.ts';
import { CoverageDetail } from './coverage-detail.tsx';
import styles from './coverage-matrix.module.css';
import { GapMark } from './labels.tsx';
import { coverageTexts, words } from './texts.ts';

export function CoverageMatrix({ coverage, isOnlyGaps }: { coverage: Coverage; isOnlyGaps: boolean }): ReactElement {
  const say = useText(words);
  const tell = useText(coverageTexts);
  const nameOf = useNameOf();
  const [open, setOpen] = useState<string | null>(null);
  const rows = coverage.rows.filter((row) => !isOnlyGaps || row.gaps.length > 0);
  const columnCount = 6 + coverage.phases.length;
  const inFile = () => [
    [say('area'), say('competences'), tell('taught'), say('courses'), ...coverage.phases.map((phase) => `P${phase.position} ${nameOf(phase.name)}`), say('venues'), tell('places'), tell('room')],
    ...rows.map((row) => [
      `${row.area.number} ${nameOf(row.area.name)}`,
      row.competences.length,
      row.competences.filter(({ courses }) => courses.length > 0).length,
      row.courses.length,
      ...coverage.phases.map((phase) => weeksIn(row, phase.id)),
      row.venues.length,
      row.placesPerWeek,
      row.learnersAtMost,
    ]),
  ];
  return (
    <>
      <div className={styles['frame']} tabIndex={0} role="region" aria-label={tell('matrixCaption')}>
        <table className={styles['table']}>
          <caption className="for-readers">{tell('matrixCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('area')}</th>
              <th scope="col" data-align="end">{say('competences')}</th>
              <th scope="col" data-align="end">{say('courses')}</th>
              {coverage.phases.map((phase) => (
                <th key={phase.id} scope="col" data-align="end" title={nameOf(phase.name)}>
                  P{phase.position}
                  <span className={styles['sub']}>
                    {phase.grossWeeksOfAreas}
                    {phase.scaledWeeksOfAreas !== null && ` → ${phase.scaledWeeksOfAreas}`}
                  </span>
                </th>
              ))}
              <th scope="col" data-align="end">{say('venues')}</th>
              <th scope="col" data-align="end">{tell('places')}</th>
              <th scope="col" data-align="end" title={tell('roomNote')}>{tell('room')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const isOpen = open === row.area.id;
              return (
                <Fragment key={row.area.id}>
                  <Line row={row} coverage={coverage} isOpen={isOpen} onToggle={() => setOpen(isOpen ? null : row.area.id)} />
                  {isOpen && (
                    <tr className={styles['detail']}>
                      <td colSpan={columnCount}>
                        <CoverageDetail row={row} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles['none']}>{tell('noGaps')}</p>}
      </div>
      <p className={styles['export']}>
        <ExportTable name={`${tell('matrixCaption')} ${nameOf(coverage.programme.name)}`} title={tell('matrixCaption')} rows={inFile} />
      </p>
    </>
  );
}

/** Weeks of the cohort's calendar where there is one, else gross weeks. */
function weeksIn(row: CoverageRow, phase: string): number | null {
  const weeks = row.weeks.find((one) => one.phase === phase);
  return weeks?.scaledWeeks ?? weeks?.grossWeeks ?? null;
}

function Line({ row, coverage, isOpen, onToggle }: { row: CoverageRow; coverage: Coverage; isOpen: boolean; onToggle: () => void }): ReactElement {
  const tell = useText(coverageTexts);
  const nameOf = useNameOf();
  const { area } = row;
  const taught = row.competences.filter(({ courses }) => courses.length > 0).length;
  const has = (kind: CoverageRow['gaps'][number]['kind']) => row.gaps.find((gap) => gap.kind === kind);
  const competenceGap = has('area_without_competence') ?? has('competence_without_course');
  const venueGap = has('area_without_venue');
  const placesGap = has('places_short');
  const isHeading = row.competences.length === 0 && row.weeks.length === 0 && row.gaps.length === 0;
  return (
    <tr data-open={isOpen || undefined} data-heading={isHeading || undefined}>
      <th scope="row" data-depth={row.depth}>
        <button type="button" className={styles['toggle']} aria-expanded={isOpen} onClick={onToggle} disabled={isHeading} title={tell('showDetails', { area: nameOf(area.name) })}>
          <span className={styles['arrow']} data-open={isOpen || undefined}>
            <Icon name="right" size="1em" />
          </span>
          <CategoryMark index={categoryOfArea(area.number)} code={area.number} />
          <span className={styles['name']}>
            <Name name={area.name} />
          </span>
        </button>
      </th>
      <td data-align="end" data-tone={competenceGap ? 'warn' : undefined}>
        {isHeading ? '' : `${taught} / ${row.competences.length}`}
        {competenceGap && <GapMark gap={competenceGap} isShort />}
      </td>
      <td data-align="end" title={row.courses.map(({ name }) => nameOf(name)).join('\n')}>
        {isHeading ? '' : row.courses.length}
      </td>
      {coverage.phases.map((phase) => {
        const weeks = row.weeks.find((one) => one.phase === phase.id);
        return (
          <td key={phase.id} data-align="end">
            {weeks && (
              <span title={weeks.quota === null || weeks.scaledWeeks === null ? undefined : tell('quota', { quota: weeks.quota, weeks: weeks.scaledWeeks })}>
                <span className={styles['gross']}>{weeks.grossWeeks}</span>
                {weeks.scaledWeeks !== null && (
                  <>
                    <span className={styles['to']}> → </span>
                    <strong>{weeks.scaledWeeks}</strong>
                    <span className={styles['quota']}>{weeks.quota?.toFixed(2)}</span>
                  </>
                )}
              </span>
            )}
          </td>
        );
      })}
      <td data-align="end" data-tone={venueGap ? 'bad' : undefined} title={row.venues.map(({ name }) => nameOf(name)).join('\n')}>
        {row.weeks.length === 0 ? (row.venues.length > 0 ? row.venues.length : '') : row.venues.length}
        {venueGap && <GapMark gap={venueGap} isShort />}
      </td>
      <td data-align="end">{row.venues.length === 0 ? '' : row.placesPerWeek}</td>
      <td data-align="end" data-tone={placesGap ? 'bad' : undefined}>
        {row.learnersAtMost === null || row.venues.length === 0 ? '' : row.learnersAtMost}
        {placesGap && <GapMark gap={placesGap} isShort />}
      </td>
    </tr>
  );
}
