/** What can be changed on a venue: each a small dialog, done at once, taken back for ten seconds. */
import type { ReactElement } from 'react';
import type { Hazard, ShiftPattern, VenueDetail, VenueKind } from '../../../src/contract/index.ts';
import { useApiList, useWrite } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { formatShortDay, mondayOf, offerUndo, SelectField, TextField, useNameOf } from '../ui/index.ts';
import { Choices, FieldRow, FormDialog, numberOr, textOrNull } from './form-dialog.tsx';
import { commonTexts, venueTexts } from './texts.ts';
import { hazards, keysOf, optionsOf, shiftPatterns, venueKinds } from './words.ts';

interface Form {
  readonly venue: VenueDetail;
  readonly onClose: () => void;
}

export function RenameVenue({ venue, onClose }: Form): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const kind = useText(venueKinds);
  const shift = useText(shiftPatterns);
  const hazard = useText(hazards);
  const nameOf = useNameOf();
  const save = useWrite('PATCH /api/consortia/{consortium}/venues/{venue}');
  const before = { name: venue.name, kind: venue.kind, shiftPattern: venue.shiftPattern, hazards: venue.hazards };
  return (
    <FormDialog
      title={say('rename')}
      submit={common('save')}
      isBusy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(typed, all) =>
        save.mutate(
          {
            params: { venue: venue.id },
            body: { name: { zh: textOrNull(typed('zh')), en: textOrNull(typed('en')) }, kind: typed('kind') as VenueKind, shiftPattern: typed('shift') as ShiftPattern, hazards: all('hazards') as Hazard[] },
          },
          {
            onSuccess: (after) => {
              offerUndo(say('renamed', { name: nameOf(after.name) }), () => save.mutateAsync({ params: { venue: venue.id }, body: before }));
              onClose();
            },
          },
        )
      }
    >
      <FieldRow>
        <TextField label={say('nameZh')} name="zh" defaultValue={venue.name.zh ?? ''} maxLength={200} hint={say('oneName')} />
        <TextField label={say('nameEn')} name="en" defaultValue={venue.name.en ?? ''} maxLength={200} />
      </FieldRow>
      <FieldRow>
        <SelectField label={common('kind')} name="kind" defaultValue={venue.kind} options={optionsOf(keysOf(venueKinds), kind)} />
        <SelectField label={say('shifts')} name="shift" defaultValue={venue.shiftPattern} options={optionsOf(keysOf(shiftPatterns), shift)} />
      </FieldRow>
      <Choices label={say('hazards')} name="hazards" options={optionsOf(keysOf(hazards), hazard)} chosen={venue.hazards} />
    </FormDialog>
  );
}

export function ChangePlaces({ venue, today, onClose }: Form & { today: string }): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const save = useWrite('POST /api/consortia/{consortium}/venues/{venue}/places');
  const now = venue.places;
  const undoFrom = (from: string, to: string | null) => {
    const before = venue.versions.find((version) => version.from <= from && (version.to === null || version.to >= from));
    if (before === undefined) return undefined;
    const { capacity, comfortable, minimum, minimumWhenOpen } = before;
    return () => save.mutateAsync({ params: { venue: venue.id }, body: { from, to, capacity, comfortable, minimum, minimumWhenOpen } });
  };
  return (
    <FormDialog
      title={say('changePlaces')}
      submit={common('save')}
      isBusy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const [from, to] = [typed('from'), textOrNull(typed('to'))];
        const capacity = numberOr(typed('capacity'), 0);
        const body = { from, to, capacity, comfortable: numberOr(typed('comfortable'), null), minimum: numberOr(typed('minimum'), 0), minimumWhenOpen: numberOr(typed('minimumWhenOpen'), 0) };
        save.mutate(
          { params: { venue: venue.id }, body },
          {
            onSuccess: (after) => {
              const undo = undoFrom(from, to);
              if (undo) offerUndo(say('placesChanged', { day: formatShortDay(from, language, today), name: nameOf(after.name), count: capacity }), undo);
              onClose();
            },
          },
        );
      }}
    >
      <FieldRow>
        <TextField label={say('from')} name="from" type="date" defaultValue={today} required />
        <TextField label={common('to')} hint={common('toHint')} name="to" type="date" />
      </FieldRow>
      <FieldRow>
        <TextField label={say('capacity')} hint={say('capacityHint')} name="capacity" type="number" min={0} max={1000} defaultValue={now?.capacity ?? 0} required />
        <TextField label={say('comfortable')} hint={say('comfortableHint')} name="comfortable" type="number" min={0} max={1000} defaultValue={now?.comfortable ?? ''} />
      </FieldRow>
      <FieldRow>
        <TextField label={say('minimum')} hint={say('minimumHint')} name="minimum" type="number" min={0} max={1000} defaultValue={now?.minimum ?? 0} />
        <TextField label={say('minimumWhenOpen')} hint={say('minimumWhenOpenHint')} name="minimumWhenOpen" type="number" min={0} max={1000} defaultValue={now?.minimumWhenOpen ?? 0} />
      </FieldRow>
    </FormDialog>
  );
}

export function CloseVenue({ venue, today, onClose }: Form & { today: string }): ReactElement {
  const say = useText(venueTexts);
  const nameOf = useNameOf();
  const language = useLanguage();
  const close = useWrite('POST /api/consortia/{consortium}/venues/{venue}/closures');
  const reopen = useWrite('DELETE /api/consortia/{consortium}/venues/{venue}/closures/{closure}');
  return (
    <FormDialog
      title={say('close')}
      submit={say('close')}
      isBusy={close.isPending}
      error={close.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const [firstWeek, lastWeek] = [mondayOf(typed('first')), mondayOf(typed('last'))];
        const reason = textOrNull(typed('reason'));
        close.mutate(
          { params: { venue: venue.id }, body: { firstWeek, lastWeek, reason: { zh: language === 'zh' ? reason : null, en: language === 'en' ? reason : null } } },
          {
            onSuccess: (after) => {
              const made = after.closures.find((closure) => closure.firstWeek === firstWeek);
              if (made) offerUndo(say('closedDone', { name: nameOf(after.name) }), () => reopen.mutateAsync({ params: { venue: venue.id, closure: made.id } }));
              onClose();
            },
          },
        );
      }}
    >
      <FieldRow>
        <TextField label={say('firstWeek')} name="first" type="date" defaultValue={mondayOf(today)} required />
        <TextField label={say('lastWeek')} name="last" type="date" defaultValue={mondayOf(today)} required />
      </FieldRow>
      <TextField label={say('reason')} name="reason" maxLength={200} />
    </FormDialog>
  );
}

export function AssignMentor({ venue, today, onClose }: Form & { today: string }): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const people = useApiList('GET /api/consortia/{consortium}/people', { query: { role: 'mentor,teacher', party: venue.party.id } });
  const assign = useWrite('POST /api/consortia/{consortium}/venues/{venue}/mentors');
  const withdraw = useWrite('DELETE /api/consortia/{consortium}/venues/{venue}/mentors/{mentor}');
  const nameOfPerson = (name: { native: string; latin: string | null }) => (language === 'zh' ? name.native : (name.latin ?? name.native));
  return (
    <FormDialog
      title={say('assign')}
      submit={say('assign')}
      isBusy={assign.isPending}
      error={assign.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const [person, from] = [typed('person'), typed('from')];
        assign.mutate(
          { params: { venue: venue.id }, body: { person, from, to: textOrNull(typed('to')) } },
          {
            onSuccess: (after) => {
              const made = after.mentors.find((mentor) => mentor.person?.id === person && mentor.from === from);
              if (made?.person) offerUndo(say('assigned', { person: nameOfPerson(made.person.name) }), () => withdraw.mutateAsync({ params: { venue: venue.id, mentor: made.id } }));
              onClose();
            },
          },
        );
      }}
    >
      <SelectField
        label={say('mentor')}
        name="person"
        required
        options={[{ value: '', label: say('choose') }, ...(people.data?.items ?? []).map((one) => ({ value: one.id, label: nameOfPerson(one.name) }))]}
      />
      <FieldRow>
        <TextField label={common('from')} name="from" type="date" defaultValue={today} required />
        <TextField label={common('to')} hint={common('toHint')} name="to" type="date" />
      </FieldRow>
    </FormDialog>
  );
}
