/** The coverage matrix of a programme version: what is covered, what is missing, and how weeks are scaled to a cohort. */
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Coverage, Programme } from '../../../src/contract/index.ts';
import { useAsOf } from '../as-of.ts';
import { useApi, useApiList } from '../api.ts';
import { useText } from '../texts.ts';
import { AsOfField, EmptyPanel, Figure, Figures, LinkButton, PageHeader, QueryStates, Section, SelectField, TextField, Toolbar, useNameOf } from '../ui/index.ts';
import { CoverageMatrix } from './coverage-matrix.tsx';
import { GapList } from './gap-list.tsx';
import { ScalingTable } from './scaling-table.tsx';
import styles from './coverage.module.css';
import { coverageTexts, words } from './texts.ts';
import { useFilter } from './use-filter.ts';

const USUAL_CLASS = 32;

export default function CoverageScreen(): ReactElement {
  const say = useText(words);
  const tell = useText(coverageTexts);
  const programmes = useApiList('GET /api/consortia/{consortium}/programmes', {});
  return (
    <>
      <PageHeader title={say('coverage')} lead={tell('lead')} />
      <QueryStates
        query={programmes}
        skeleton="table"
        isEmpty={({ items }) => items.every(({ versions }) => versions.length === 0)}
        empty={<EmptyPanel title={tell('noProgramme')} action={<LinkButton to="/workbook">{say('loadWorkbook')}</LinkButton>} />}
      >
        {({ items }) => <Choice programmes={items} />}
      </QueryStates>
    </>
  );
}

function Choice({ programmes }: { programmes: readonly Programme[] }): ReactElement {
  const say = useText(words);
  const tell = useText(coverageTexts);
  const nameOf = useNameOf();
  const filter = useFilter();
  const versions = programmes.flatMap((programme) => programme.versions.map((version) => ({ programme, version })));
  const chosen = versions.find(({ version }) => version.id === filter.values['version']) ?? versions.find(({ programme }) => programme.kind === 'apprenticeship') ?? versions[0];
  const cohorts = chosen?.version.cohorts ?? [];
  const cohort = cohorts.find(({ id }) => id === filter.values['cohort']) ?? cohorts[0];
  const learners = Number(filter.values['learners'] ?? USUAL_CLASS);
  const day = useAsOf();
  const query = useApi(
    'GET /api/consortia/{consortium}/programme-versions/{programmeVersion}/coverage',
    {
      params: { programmeVersion: chosen?.version.id ?? '' },
      query: { ...(cohort ? { cohort: cohort.id } : {}), ...(Number.isInteger(learners) && learners > 0 && learners <= 1000 ? { learners: String(learners) } : {}), ...day.query },
    },
    { enabled: chosen !== undefined },
  );
  return (
    <>
      <Toolbar label={say('filters')}>
        <SelectField
          label={say('programme')}
          value={chosen?.version.id ?? ''}
          onChange={(event) => filter.set({ version: event.target.value, cohort: '' })}
          options={versions.map(({ programme, version }) => ({ value: version.id, label: `${nameOf(programme.name)} · ${version.label}` }))}
        />
        {cohorts.length > 0 && (
          <SelectField label={say('cohort')} value={cohort?.id ?? ''} onChange={(event) => filter.set({ cohort: event.target.value })} options={cohorts.map(({ id, name }) => ({ value: id, label: nameOf(name) }))} />
        )}
        <TextField label={tell('learners')} type="number" min={1} max={1000} value={filter.values['learners'] ?? String(USUAL_CLASS)} onChange={(event) => filter.set({ learners: event.target.value })} className={styles['number']} />
        <AsOfField isAhead />
      </Toolbar>
      <QueryStates query={query} skeleton="table">
        {(coverage) => <Matrix coverage={coverage} />}
      </QueryStates>
    </>
  );
}

function Matrix({ coverage }: { coverage: Coverage }): ReactElement {
  const tell = useText(coverageTexts);
  const [isOnlyGaps, setOnlyGaps] = useState(false);
  const { totals } = coverage;
  const gaps = [...coverage.rows.flatMap((row) => row.gaps), ...coverage.gaps];
  return (
    <>
      <Figures>
        <Figure label={tell('taught')} value={totals.taught} unit={tell('ofTotal', { count: totals.competences })} />
        <Figure label={tell('withVenue')} value={totals.areasWithVenue} unit={tell('ofTotal', { count: totals.areasWithWeeks })} />
        <Figure label={tell('blocking')} value={totals.blocking} note={tell('blockingNote')} />
        <Figure label={tell('weak')} value={totals.weak} note={tell('weakNote')} />
      </Figures>
      {coverage.cohort && <ScalingTable coverage={coverage} />}
      <div className={styles['desk']}>
        <Section
          title={tell('matrix')}
          flush
          aside={
            <label className={styles['only']}>
              <input type="checkbox" checked={isOnlyGaps} onChange={() => setOnlyGaps(!isOnlyGaps)} /> {tell('onlyGaps')}
            </label>
          }
        >
          <CoverageMatrix coverage={coverage} isOnlyGaps={isOnlyGaps} />
        </Section>
        {coverage.gaps.length > 0 && (
          <Section title={tell('otherGaps')}>
            <GapList gaps={coverage.gaps} />
          </Section>
        )}
      </div>
      <div className={styles['phone']}>
        <Section title={tell('gaps')}>
          {gaps.length === 0 ? <EmptyPanel icon="good" title={tell('noGaps')}>{tell('noGapsHint')}</EmptyPanel> : <GapList gaps={gaps} />}
        </Section>
      </div>
    </>
  );
}
