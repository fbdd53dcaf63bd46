import { useState } from 'react';
import type { ReactElement } from 'react';
import { useApi, useApiList, useWrite } from '../api.ts';
import type { ApiAnswer } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { addDays, Button, Dialog, ErrorNote, formatDay, formatSpan, formatWeekNumber, LoadingPanel, mondayOf, nameIn, SelectField, tell, TextField } from '../ui/index.ts';
import styles from './delivery.module.css';
import { linkTexts } from './texts.ts';

type Link = ApiAnswer<'POST /api/consortia/{consortium}/signing-links'>;

/** How many weeks back a link may be made for here. */
const WEEKS_BACK = 6;
const DAYS_VALID = ['3', '7', '14', '30'] as const;

/** A button that opens the form for a signing link: which venue, which mentor, which week, for how long. */
export function SigningLinkButton(): ReactElement {
  const say = useText(linkTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {say('make')}
      </Button>
      <Dialog title={say('title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <LinkForm />
      </Dialog>
    </>
  );
}

function LinkForm(): ReactElement {
  const say = useText(linkTexts);
  const language = useLanguage();
  const thisWeek = mondayOf(useToday());
  const weeks = Array.from({ length: WEEKS_BACK }, (_, back) => addDays(thisWeek, -7 * back));
  const [week, setWeek] = useState(weeks[1] ?? thisWeek);
  const [venue, setVenue] = useState('');
  const [mentor, setMentor] = useState('');
  const [days, setDays] = useState<string>('7');
  const venues = useApiList('GET /api/consortia/{consortium}/venues', {});
  const detail = useApi('GET /api/consortia/{consortium}/venues/{venue}', { params: { venue }, query: {} }, { enabled: venue !== '' });
  const waiting = useApiList('GET /api/consortia/{consortium}/logs', { query: { from: week, to: week, state: 'submitted' } });
  const make = useWrite('POST /api/consortia/{consortium}/signing-links');

  if (make.data) return <MadeLink link={make.data} onAnother={() => make.reset()} />;
  if (!venues.data) return venues.error ? <ErrorNote error={venues.error} /> : <LoadingPanel />;

  const countAt = (id: string): number => waiting.data?.items.filter((log) => log.venue.id === id).length ?? 0;
  const own = venues.data.items
    .filter(({ canEdit }) => canEdit)
    .map((one) => ({ id: one.id, name: nameIn(one.name, language), count: countAt(one.id) }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, language));
  const sunday = addDays(week, 6);
  const mentors = new Map(
    (detail.data?.id === venue ? detail.data.mentors : []).flatMap(({ person, from, to }) => (person && from <= sunday && (to === null || to >= week) ? [[person.id, person.name] as const] : [])),
  );
  const chosen = mentors.has(mentor) ? mentor : ([...mentors.keys()][0] ?? '');

  return (
    <form
      className={styles['fields']}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ body: { venue, mentor: chosen, week, days: Number(days) } });
      }}
    >
      <p className={styles['hint']}>{say('lead')}</p>
      <SelectField label={say('week')} name="week" value={week} onChange={(event) => setWeek(event.target.value)} options={weeks.map((monday) => ({ value: monday, label: `${formatWeekNumber(monday, language)} ${formatSpan(monday, addDays(monday, 4), language)}` }))} />
      <SelectField
        label={say('venue')}
        name="venue"
        required
        value={venue}
        onChange={(event) => setVenue(event.target.value)}
        options={[{ value: '', label: say('choose') }, ...own.map(({ id, name, count }) => ({ value: id, label: count > 0 ? say('venueWaiting', { venue: name, count }) : name }))]}
        {...(own.length === 0 ? { hint: say('noVenues') } : {})}
      />
      <SelectField
        label={say('mentor')}
        name="mentor"
        required
        disabled={mentors.size === 0}
        value={chosen}
        onChange={(event) => setMentor(event.target.value)}
        options={[...mentors].map(([id, name]) => ({ value: id, label: language === 'en' ? (name.latin ?? name.native) : name.native }))}
        {...(detail.data?.id === venue && mentors.size === 0 ? { error: say('noMentors') } : {})}
      />
      <SelectField label={say('valid')} name="days" value={days} onChange={(event) => setDays(event.target.value)} options={DAYS_VALID.map((value) => ({ value, label: say('days', { count: Number(value) }) }))} />
      <ErrorNote error={make.error} />
      <Button look="primary" type="submit" busy={make.isPending} disabled={venue === '' || chosen === ''}>
        {say('makeIt')}
      </Button>
    </form>
  );
}

/** The link as it can be passed on; shown once, because only its hash is kept. */
function MadeLink({ link, onAnother }: { link: Link; onAnother: () => void }): ReactElement {
  const say = useText(linkTexts);
  const language = useLanguage();
  const revoke = useWrite('DELETE /api/consortia/{consortium}/signing-links/{link}');
  const address = `${window.location.origin}${link.path}`;
  const copy = async (field: HTMLInputElement | null) => {
    field?.select();
    // Without TLS browsers give no clipboard; the field is selected, ready for the reader's own copy.
    if (window.isSecureContext) await navigator.clipboard.writeText(address);
    tell(say(window.isSecureContext ? 'copied' : 'selected'));
  };
  if (revoke.isSuccess) {
    return (
      <div className={styles['fields']}>
        <p role="status">{say('revoked')}</p>
        <Button onClick={onAnother}>{say('another')}</Button>
      </div>
    );
  }
  return (
    <div className={styles['fields']}>
      <p role="status">{say('made', { day: formatDay(link.expiresAt.slice(0, 10), language) })}</p>
      <TextField label={say('address')} name="address" readOnly value={address} onFocus={(event) => event.target.select()} hint={say('once')} />
      <ErrorNote error={revoke.error} />
      <div className={styles['pair']}>
        <Button look="primary" onClick={(event) => void copy(event.currentTarget.closest('dialog')?.querySelector('input[name=address]') ?? null)}>
          {say('copy')}
        </Button>
        <Button onClick={onAnother}>{say('another')}</Button>
      </div>
      <Button look="danger" busy={revoke.isPending} onClick={() => revoke.mutate({ params: { link: link.id } })}>
        {say('revoke')}
      </Button>
    </div>
  );
}
