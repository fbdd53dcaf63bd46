/** What stands behind one row of the matrix: its competences with courses, its venues, its gaps and their way out. */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { CoverageRow } from '../../../src/contract/index.ts';
import { useApiList, useWrite } from '../api.ts';
import { hasRole, useMembership, useToday } from '../session.ts';
import { useText } from '../texts.ts';
import { AppLink, Button, Dialog, ErrorNote, Name, SelectField, StatusBadge, TextField, useNameOf } from '../ui/index.ts';
import styles from './coverage-detail.module.css';
import { FormRows } from './form-rows.tsx';
import { GapList } from './gap-list.tsx';
import { coverageTexts, words } from './texts.ts';

export function CoverageDetail({ row }: { row: CoverageRow }): ReactElement {
  const say = useText(words);
  const tell = useText(coverageTexts);
  const nameOf = useNameOf();
  const membership = useMembership();
  const [isOffering, setOffering] = useState(false);
  const courses = new Map(row.courses.map((course) => [course.id, course]));
  return (
    <div className={styles['detail']}>
      {row.gaps.length > 0 && (
        <div className={styles['gaps']}>
          <GapList gaps={row.gaps} />
        </div>
      )}
      <div>
        <h3>{say('competences')}</h3>
        <ul className={styles['list']}>
          {row.competences.map((competence) => (
            <li key={competence.id}>
              <span>
                <Name name={competence.name} />
              </span>
              <span className={styles['quiet']}>
                {competence.courses.length === 0 ? (
                  <StatusBadge tone="warn">{tell('notTaught')}</StatusBadge>
                ) : (
                  competence.courses.map((id) => {
                    const course = courses.get(id);
                    return course ? (
                      <AppLink key={id} to={`/curriculum/courses/${id}`} className={styles['link']}>
                        {nameOf(course.name)}
                      </AppLink>
                    ) : null;
                  })
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {row.weeks.length > 0 && (
        <div>
          <h3>{say('venues')}</h3>
          <ul className={styles['list']}>
            {row.venues.map((venue) => (
              <li key={venue.id}>
                <AppLink to={`/partnership/venues/${venue.id}`}>{nameOf(venue.name)}</AppLink>
                <span className={styles['quiet']}>
                  {nameOf(venue.party.name)} · {venue.places === null ? tell('noPlaces') : `${venue.places} ${tell('places').toLowerCase()}`}
                  {venue.otherAreas > 0 && ` · ${tell('shared', { count: venue.otherAreas })}`}
                </span>
              </li>
            ))}
          </ul>
          {hasRole(membership, 'coordinator', 'administrator') && (
            <Button look="quiet" icon="plus" onClick={() => setOffering(true)}>
              {tell('addOffer')}
            </Button>
          )}
          <Dialog title={`${row.area.number} · ${tell('addOffer')}`} isOpen={isOffering} onClose={() => setOffering(false)}>
            <OfferForm row={row} onClose={() => setOffering(false)} />
          </Dialog>
        </div>
      )}
    </div>
  );
}

function OfferForm({ row, onClose }: { row: CoverageRow; onClose: () => void }): ReactElement {
  const say = useText(words);
  const tell = useText(coverageTexts);
  const nameOf = useNameOf();
  const today = useToday();
  const venues = useApiList('GET /api/consortia/{consortium}/venues', {});
  const offer = useWrite('POST /api/consortia/{consortium}/venue-offers');
  const [venue, setVenue] = useState('');
  const [from, setFrom] = useState(today);
  const offering = new Set(row.venues.map(({ id }) => id));
  const own = (venues.data?.items ?? []).filter(({ id, canEdit }) => canEdit && !offering.has(id));
  const save = (event: FormEvent) => {
    event.preventDefault();
    offer.mutate({ body: { venue, area: row.area.id, from, to: null } }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={save}>
      <FormRows>
        <SelectField
          label={tell('offerVenue')}
          hint={tell('offerHint')}
          value={venue}
          onChange={(event) => setVenue(event.target.value)}
          options={[{ value: '', label: '—' }, ...own.map(({ id, name }) => ({ value: id, label: nameOf(name) }))]}
          required
        />
        <TextField label={tell('offerFrom')} type="date" value={from} onChange={(event) => setFrom(event.target.value)} required />
        <ErrorNote error={offer.error ?? venues.error} />
        <Button look="primary" type="submit" busy={offer.isPending} disabled={venue === ''}>
          {say('save')}
        </Button>
      </FormRows>
    </form>
  );
}
