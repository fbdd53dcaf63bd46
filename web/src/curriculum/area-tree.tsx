/** The areas of a framework version as a tree: weeks of each phase as bars, competences on demand. */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Area, Competence, FrameworkVersionDetail } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { Button, CategoryMark, categoryOfArea, categoryStyle, Icon, Name, Section, StatusBadge, useNameOf } from '../ui/index.ts';
import styles from './area-tree.module.css';
import { CompetenceDialog } from './competence-dialog.tsx';
import { frameworkTexts, words } from './texts.ts';

type Editing = { readonly area: Area; readonly competence: Competence | null };

export function AreaTree({ detail }: { detail: FrameworkVersionDetail }): ReactElement {
  const tell = useText(frameworkTexts);
  const say = useText(words);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing | null>(null);
  const withCompetences = detail.areas.filter(({ competences }) => competences.length > 0);
  const isAllOpen = withCompetences.every(({ id }) => open.has(id));
  const most = Math.max(1, ...detail.areas.flatMap(({ weeks }) => weeks.map(({ grossWeeks }) => grossWeeks)));
  const toggle = (id: string) => setOpen((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  return (
    <Section
      title={tell('areaTree')}
      flush
      aside={
        <Button look="quiet" onClick={() => setOpen(isAllOpen ? new Set() : new Set(withCompetences.map(({ id }) => id)))}>
          {tell(isAllOpen ? 'collapseAll' : 'expandAll')}
        </Button>
      }
    >
      <div className={styles['heads']} aria-hidden="true">
        <span>{say('area')}</span>
        <span className={styles['phases']} style={{ '--phases': detail.phases.length } as never}>
          {detail.phases.map((phase) => (
            <span key={phase.id}>P{phase.position}</span>
          ))}
        </span>
      </div>
      <ul className={styles['tree']}>
        {detail.areas.map((area) => (
          <li key={area.id} className={styles['area']} data-depth={area.parent === null ? 0 : 1} style={categoryStyle(categoryOfArea(area.number))}>
            <AreaLine area={area} detail={detail} most={most} isOpen={open.has(area.id)} onToggle={() => toggle(area.id)} />
            {open.has(area.id) && (
              <Competences area={area} canEdit={detail.framework.canEdit && detail.state !== 'ended'} onEdit={(competence) => setEditing({ area, competence })} />
            )}
          </li>
        ))}
      </ul>
      <CompetenceDialog editing={editing} onClose={() => setEditing(null)} />
    </Section>
  );
}

function AreaLine({ area, detail, most, isOpen, onToggle }: { area: Area; detail: FrameworkVersionDetail; most: number; isOpen: boolean; onToggle: () => void }): ReactElement {
  const tell = useText(frameworkTexts);
  const say = useText(words);
  const nameOf = useNameOf();
  const isParent = detail.areas.some(({ parent }) => parent === area.id);
  return (
    <div className={styles['line']}>
      <button type="button" className={styles['toggle']} aria-expanded={isOpen} onClick={onToggle} title={tell('showCompetences', { area: nameOf(area.name) })} disabled={isParent && area.competences.length === 0}>
        <span className={styles['arrow']} data-open={isOpen || undefined}>
          <Icon name="right" size="1em" />
        </span>
        <CategoryMark index={categoryOfArea(area.number)} code={area.number} />
        <span className={styles['name']}>
          <Name name={area.name} />
          <span className={styles['notes']}>
            {area.isElective && <span>{say('elective')}</span>}
            {area.competences.length > 0 && (
              <span>
                {area.competences.length} {say('competences').toLowerCase()}
              </span>
            )}
            {area.weeks.length > 0 && area.maximumBlockWeeks !== null && <span>{tell('blocks', { from: area.minimumBlockWeeks, to: area.maximumBlockWeeks })}</span>}
          </span>
        </span>
      </button>
      <span className={styles['phases']} style={{ '--phases': detail.phases.length } as never}>
        {area.weeks.length === 0 ? (
          <span className={styles['throughout']}>{isParent ? '' : tell('throughout')}</span>
        ) : (
          detail.phases.map((phase) => {
            const weeks = area.weeks.find((row) => row.phase === phase.id)?.grossWeeks;
            return (
              <span key={phase.id} className={styles['cell']}>
                {weeks !== undefined && (
                  <>
                    <span className={styles['bar']} style={{ width: `${(100 * weeks) / most}%` }} aria-hidden="true" />
                    <span className={styles['figure']}>
                      <span className="for-readers">{nameOf(phase.name)}: </span>
                      {weeks}
                    </span>
                  </>
                )}
              </span>
            );
          })
        )}
      </span>
    </div>
  );
}

function Competences({ area, canEdit, onEdit }: { area: Area; canEdit: boolean; onEdit: (competence: Competence | null) => void }): ReactElement {
  const tell = useText(frameworkTexts);
  return (
    <div className={styles['inner']}>
      {area.clause !== null && <p className={styles['clause']}>{area.clause}</p>}
      <ol className={styles['competences']}>
        {area.competences.map((competence) => (
          <li key={competence.id} className={styles['competence']}>
            <span className={styles['words']}>
              <Name name={competence.name} />
            </span>
            {competence.courseCount === 0 ? <StatusBadge tone="warn">{tell('notTaught')}</StatusBadge> : <span className={styles['quiet']}>{tell('taughtBy', { count: competence.courseCount })}</span>}
            {canEdit && (
              <Button look="quiet" onClick={() => onEdit(competence)}>
                {tell('reword')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {canEdit && (
        <Button look="quiet" icon="plus" onClick={() => onEdit(null)}>
          {tell('addCompetence')}
        </Button>
      )}
    </div>
  );
}
