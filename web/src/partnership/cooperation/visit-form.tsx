import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { VisitDetail, VisitPart } from '../../../../src/contract/index.ts';
import { useApiList, useWrite } from '../../api.ts';
import { useMembership, useToday } from '../../session.ts';
import { useLanguage, useText } from '../../texts.ts';
import { SelectField, TextArea, TextField, useNameOf } from '../../ui/index.ts';
import { Choices, FieldRow, FormDialog, textOrNull } from '../form-dialog.tsx';
import { visitTexts } from './texts.ts';

const SPEAKERS = ['coordinator', 'leader', 'officer', 'administrator'];
/** Who may come along besides. */
const COMPANY = [...SPEAKERS, 'hseq_officer', 'teacher'];

/** Plans a visit or changes it: day, sides, people, tour and agenda. */
export function VisitForm({ visit, onClose }: { visit?: VisitDetail; onClose: () => void }): ReactElement {
  const say = useText(visitTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const membership = useMembership();
  const today = useToday();
  const navigate = useNavigate();
  const create = useWrite('POST /api/consortia/{consortium}/visits');
  const change = useWrite('PATCH /api/consortia/{consortium}/visits/{visit}');
  const parties = useApiList('GET /api/consortia/{consortium}/parties', {});
  const sites = useApiList('GET /api/consortia/{consortium}/sites', {});
  const people = useApiList('GET /api/consortia/{consortium}/people', { query: { role: COMPANY } });
  const [site, setSite] = useState(visit?.site?.id ?? '');
  const plants = useApiList('GET /api/consortia/{consortium}/plants', { query: { site: site === '' ? undefined : site } });
  const own = membership.roles.filter(({ role }) => SPEAKERS.includes(role));
  const organisers = [...new Map(own.map((role) => [role.party, { value: role.party, label: nameOf(role.partyName) }])).values()];
  const of = (part: VisitPart) => visit?.parties.filter((side) => side.part === part).map(({ party }) => party.id) ?? (part === 'guest' ? organisers.slice(0, 1).map(({ value }) => value) : []);
  const peopleOf = (part: VisitPart) => visit?.people.filter((one) => one.part === part).map(({ person }) => person.id) ?? [];
  const partyOptions = (parties.data?.items ?? []).map((party) => ({ value: party.id, label: nameOf(party.name) }));
  const nameIn = (name: { native: string; latin: string | null } | null) => (name === null ? say('hidden') : language === 'zh' ? name.native : (name.latin ?? name.native));
  // Whoever takes part already stays in the list, known or not: saving must not lose anybody.
  const known = new Map([...(visit?.people ?? []).map(({ person }) => [person.id, person.name] as const), ...(people.data?.items ?? []).map((person) => [person.id, person.name] as const)]);
  const peopleOptions = [...known].map(([value, name]) => ({ value, label: nameIn(name) }));
  const agenda = visit?.agenda.map((item) => `${nameOf(item.title)} ${item.durationMinutes}`).join('\n') ?? '';
  return (
    <FormDialog
      title={visit ? say('edit') : say('create')}
      submit={visit ? say('edit') : say('create')}
      isBusy={create.isPending || change.isPending}
      error={create.error ?? change.error}
      onClose={onClose}
      onSubmit={(typed, all) => {
        const guests = all('guests').filter((party) => !all('hosts').includes(party));
        const fields = {
          title: { zh: textOrNull(typed('titleZh')), en: textOrNull(typed('titleEn')) },
          day: typed('day'),
          site: textOrNull(typed('site')),
          parties: [...all('hosts').map((party) => ({ party, part: 'host' as const })), ...guests.map((party) => ({ party, part: 'guest' as const }))],
          people: [...all('hostPeople').map((person) => ({ person, part: 'host' as const })), ...all('guestPeople').filter((person) => !all('hostPeople').includes(person)).map((person) => ({ person, part: 'guest' as const }))],
          stops: all('stops'),
          // What was not touched keeps both its languages.
          agenda: typed('agenda') === agenda.trim() && visit ? visit.agenda : agendaTyped(typed('agenda'), language),
        };
        if (visit) change.mutate({ params: { visit: visit.id }, body: { ...fields, revision: visit.revision } }, { onSuccess: onClose });
        else create.mutate({ body: { ...fields, organiser: typed('organiser') } }, { onSuccess: (made) => void navigate({ to: `/partnership/visits/${made.id}` } as never) });
      }}
    >
      <FieldRow>
        <TextField name="titleZh" label={say('titleZh')} defaultValue={visit?.title.zh ?? ''} maxLength={300} lang="zh" />
        <TextField name="titleEn" label={say('titleEn')} defaultValue={visit?.title.en ?? ''} maxLength={300} lang="en" />
      </FieldRow>
      <FieldRow>
        <TextField name="day" type="date" label={say('day')} required defaultValue={visit?.day ?? today} />
        <SelectField name="site" label={say('where')} value={site} onChange={(event) => setSite(event.target.value)} options={[{ value: '', label: say('noSite') }, ...(sites.data?.items ?? []).map((row) => ({ value: row.id, label: nameOf(row.name) }))]} />
        {!visit && <SelectField name="organiser" label={say('organiser')} options={organisers} />}
      </FieldRow>
      {parties.data && <Choices key="hosts" label={say('hosts')} name="hosts" options={partyOptions} chosen={of('host')} />}
      {parties.data && <Choices key="guests" label={say('guests')} name="guests" options={partyOptions} chosen={of('guest')} />}
      {people.data && <Choices key="hostPeople" label={say('hostPeople')} name="hostPeople" options={peopleOptions} chosen={peopleOf('host')} />}
      {people.data && <Choices key="guestPeople" label={say('guestPeople')} name="guestPeople" options={peopleOptions} chosen={peopleOf('guest')} />}
      {plants.data && site !== '' && plants.data.items.length > 0 && (
        <Choices key={`stops ${site}`} label={`${say('tour')} · ${say('tourHint')}`} name="stops" options={plants.data.items.map((plant) => ({ value: plant.id, label: nameOf(plant.name) }))} chosen={visit?.stops.map(({ id }) => id) ?? []} />
      )}
      <TextArea name="agenda" label={say('agenda')} hint={say('agendaHint')} rows={5} defaultValue={agenda} />
    </FormDialog>
  );
}

const USUAL_MINUTES = 30;

/** One item a line; the number at its end is its minutes. */
function agendaTyped(text: string, language: 'zh' | 'en'): { title: { zh: string | null; en: string | null }; durationMinutes: number }[] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => {
      const match = /^(.*?)\s+(\d{1,3})$/.exec(row);
      const title = match?.[1] ?? row;
      return { title: { zh: language === 'zh' ? title : null, en: language === 'en' ? title : null }, durationMinutes: Math.min(600, Math.max(1, Number(match?.[2] ?? USUAL_MINUTES))) };
    });
}
