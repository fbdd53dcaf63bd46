/** Competences by area with a tick where the course teaches them; a tick saves at once and can be undone. */
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Area, Competence, CourseDetail, FrameworkVersionDetail } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useText } from '../texts.ts';
import { CategoryMark, categoryOfArea, ErrorNote, Name, offerUndo, SearchField, StatusBadge, Toolbar, useNameOf } from '../ui/index.ts';
import styles from './course-links.module.css';
import { courseTexts, frameworkTexts, words } from './texts.ts';

export function CourseLinks({ course, framework }: { course: CourseDetail; framework: FrameworkVersionDetail }): ReactElement {
  const say = useText(words);
  const tell = useText(courseTexts);
  const nameOf = useNameOf();
  const link = useWrite('PUT /api/consortia/{consortium}/courses/{course}/competences/{competence}');
  const unlink = useWrite('DELETE /api/consortia/{consortium}/courses/{course}/competences/{competence}');
  const [q, setQ] = useState('');
  const [isOnlyLinked, setOnlyLinked] = useState(!course.canEdit);
  // A tick is shown at once and stands until the answer comes; a refusal takes it back.
  const [wished, setWished] = useState<{ readonly id: string; readonly isLinked: boolean } | null>(null);
  useEffect(() => setWished(null), [course.competences]);
  const linked = new Set(course.competences.map(({ id }) => id));
  if (wished?.isLinked === true) linked.add(wished.id);
  if (wished?.isLinked === false) linked.delete(wished.id);
  const needle = q.trim().toLowerCase();
  const isShown = (area: Area, competence: Competence) =>
    (!isOnlyLinked || linked.has(competence.id)) && (needle === '' || `${area.number} ${area.name.zh ?? ''} ${area.name.en ?? ''} ${competence.name.zh ?? ''} ${competence.name.en ?? ''}`.toLowerCase().includes(needle));
  const groups = framework.areas.map((area) => ({ area, competences: area.competences.filter((competence) => isShown(area, competence)) })).filter(({ competences }) => competences.length > 0);

  const toggle = (competence: Competence) => {
    const params = { course: course.id, competence: competence.id };
    const name = nameOf(competence.name);
    const isLinked = linked.has(competence.id);
    const onError = () => setWished(null);
    setWished({ id: competence.id, isLinked: !isLinked });
    if (isLinked) unlink.mutate({ params }, { onError, onSuccess: () => offerUndo(tell('unlinked', { name }), () => link.mutateAsync({ params })) });
    else link.mutate({ params }, { onError, onSuccess: () => offerUndo(tell('linked', { name }), () => unlink.mutateAsync({ params })) });
  };

  return (
    <div className={styles['links']}>
      <div className={styles['tools']}>
        <Toolbar label={say('filters')}>
          <SearchField label={tell('find')} value={q} onChange={(event) => setQ(event.target.value)} />
          <label className={styles['only']}>
            <input type="checkbox" checked={isOnlyLinked} onChange={() => setOnlyLinked(!isOnlyLinked)} /> {tell('onlyLinked')}
          </label>
        </Toolbar>
        <ErrorNote error={link.error ?? unlink.error} />
      </div>
      {groups.length === 0 && <p className={styles['none']}>{tell('nothingLinked')}</p>}
      {groups.map(({ area, competences }) => (
        <details key={`${area.id}${isOnlyLinked || needle !== ''}`} className={styles['area']} open={isOnlyLinked || needle !== '' || competences.some(({ id }) => linked.has(id))}>
          <summary className={styles['legend']}>
            <CategoryMark index={categoryOfArea(area.number)} code={area.number} />
            <span className={styles['name']}>
              <Name name={area.name} />
            </span>
            <span className={styles['count']}>{tell('linkedOf', { linked: area.competences.filter(({ id }) => linked.has(id)).length, total: area.competences.length })}</span>
          </summary>
          {competences.map((competence) => (
            <CompetenceLine key={competence.id} competence={competence} isLinked={linked.has(competence.id)} isFixed={!course.canEdit} onToggle={() => toggle(competence)} />
          ))}
        </details>
      ))}
    </div>
  );
}

function CompetenceLine({ competence, isLinked, isFixed, onToggle }: { competence: Competence; isLinked: boolean; isFixed: boolean; onToggle: () => void }): ReactElement {
  const frame = useText(frameworkTexts);
  return (
    <label className={styles['line']} data-linked={isLinked || undefined} data-fixed={isFixed || undefined}>
      <input type="checkbox" checked={isLinked} disabled={isFixed} onChange={onToggle} />
      <span className={styles['words']}>
        <Name name={competence.name} />
      </span>
      {competence.courseCount === 0 ? <StatusBadge tone="warn">{frame('notTaught')}</StatusBadge> : <span className={styles['count']}>{frame('taughtBy', { count: competence.courseCount })}</span>}
    </label>
  );
}
