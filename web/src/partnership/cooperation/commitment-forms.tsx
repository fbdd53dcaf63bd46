import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Commitment, CommitmentKind, CommitmentState, CommitmentTestKind } from '../../../../src/contract/index.ts';
import { useApiList, useWrite } from '../../api.ts';
import { useMembership, useToday } from '../../session.ts';
import { useText } from '../../texts.ts';
import { SelectField, TextField, useNameOf } from '../../ui/index.ts';
import { FieldRow, FormDialog, numberOr, textOrNull } from '../form-dialog.tsx';
import { keysOf, optionsOf } from '../words.ts';
import { usePartyOptions, usePeopleOptions } from './need-forms.tsx';
import { commitmentTexts, needTexts } from './texts.ts';
import { commitmentKinds, commitmentStates, testKinds } from './words.ts';

/** Makes a commitment, or changes one; binding it to a figure lets the data judge it. */
export function CommitmentForm({ commitment, onClose }: { commitment?: Commitment; onClose: () => void }): ReactElement {
  const say = useText(commitmentTexts);
  const needSay = useText(needTexts);
  const kind = useText(commitmentKinds);
  const tests = useText(testKinds);
  const navigate = useNavigate();
  const membership = useMembership();
  const create = useWrite('POST /api/consortia/{consortium}/commitments');
  const change = useWrite('PATCH /api/consortia/{consortium}/commitments/{commitment}');
  const parties = usePartyOptions();
  const people = usePeopleOptions(commitment?.responsible ?? null);
  const [test, setTest] = useState<string>(commitment?.test?.kind ?? '');
  const subjects = useSubjectOptions(test);
  const bound = commitment?.test?.kind === test ? commitment.test.subject : '';
  const own = membership.roles[0]?.party;
  return (
    <FormDialog
      title={commitment ? say('edit') : say('create')}
      submit={commitment ? say('edit') : say('create')}
      isBusy={create.isPending || change.isPending}
      error={create.error ?? change.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const fields = {
          kind: typed('kind') as CommitmentKind,
          title: { zh: textOrNull(typed('titleZh')), en: textOrNull(typed('titleEn')) },
          quantity: numberOr(typed('quantity'), null),
          unit: textOrNull(typed('unit')),
          dueOn: typed('dueOn'),
          until: textOrNull(typed('until')),
          responsible: textOrNull(typed('responsible')),
          test: test === '' ? null : { kind: test as CommitmentTestKind, subject: typed('subject'), atLeast: numberOr(typed('atLeast'), 1) },
        };
        if (commitment) change.mutate({ params: { commitment: commitment.id }, body: { ...fields, revision: commitment.revision } }, { onSuccess: onClose });
        else create.mutate({ body: { ...fields, need: null, from: typed('from'), to: typed('to') } }, { onSuccess: (made) => void navigate({ to: `/partnership/commitments/${made.id}` } as never) });
      }}
    >
      {!commitment && (
        <FieldRow>
          <SelectField key={`from ${parties.length}`} name="from" label={say('from')} options={parties} defaultValue={own} />
          <SelectField key={`to ${parties.length}`} name="to" label={say('to')} options={parties} defaultValue={parties.find(({ value }) => value !== own)?.value} />
        </FieldRow>
      )}
      <TextField name="titleZh" label={needSay('titleZh')} defaultValue={commitment?.title.zh ?? ''} maxLength={300} lang="zh" />
      <TextField name="titleEn" label={needSay('titleEn')} defaultValue={commitment?.title.en ?? ''} maxLength={300} lang="en" />
      <FieldRow>
        <SelectField name="kind" label={say('kind')} defaultValue={commitment?.kind ?? 'places'} options={optionsOf(keysOf(commitmentKinds), kind)} />
        <TextField name="quantity" type="number" min={0} step="any" label={say('quantity')} defaultValue={commitment?.quantity ?? ''} />
        <TextField name="unit" label={say('unit')} defaultValue={commitment?.unit ?? ''} maxLength={40} />
      </FieldRow>
      <FieldRow>
        <TextField name="dueOn" type="date" required label={say('due')} defaultValue={commitment?.dueOn ?? ''} />
        <TextField name="until" type="date" label={say('until')} hint={say('untilHint')} defaultValue={commitment?.until ?? ''} />
        <SelectField key={`who ${people.length}`} name="responsible" label={needSay('responsible')} defaultValue={commitment?.responsible?.id ?? ''} options={people} />
      </FieldRow>
      <FieldRow>
        <SelectField label={say('test')} value={test} options={[{ value: '', label: say('noTest') }, ...optionsOf(keysOf(testKinds), tests)]} onChange={(event) => setTest(event.target.value)} />
        {test !== '' && <SelectField key={`${test} ${subjects.length}`} name="subject" required label={say('subject')} hint={say('subjectHint')} defaultValue={bound} options={bound === '' || subjects.some(({ value }) => value === bound) ? subjects : [{ value: bound, label: bound }, ...subjects]} />}
        {test !== '' && <TextField name="atLeast" type="number" min={0} required label={say('atLeast')} defaultValue={commitment?.test?.atLeast ?? commitment?.quantity ?? ''} />}
      </FieldRow>
    </FormDialog>
  );
}

/** What a test can watch: venues with whose they are, courses, or cohorts; none before a test is chosen. */
function useSubjectOptions(test: string): { value: string; label: string }[] {
  const nameOf = useNameOf();
  const isVenue = test === 'venue_capacity' || test === 'venue_mentors';
  const venues = useApiList('GET /api/consortia/{consortium}/venues', {}, { enabled: isVenue });
  const courses = useApiList('GET /api/consortia/{consortium}/courses', {}, { enabled: test === 'course_hours' });
  const programmes = useApiList('GET /api/consortia/{consortium}/programmes', {}, { enabled: test === 'enrolments' });
  if (isVenue) return (venues.data?.items ?? []).map(({ key, name, party }) => ({ value: key, label: `${nameOf(name)} · ${nameOf(party.name)}` }));
  if (test === 'course_hours') return (courses.data?.items ?? []).map(({ key, name }) => ({ value: key, label: nameOf(name) }));
  if (test !== 'enrolments') return [];
  return (programmes.data?.items ?? []).flatMap(({ versions }) => versions.flatMap(({ cohorts }) => cohorts.map(({ key, name }) => ({ value: key, label: nameOf(name) }))));
}

export function DeliveryForm({ commitment, onClose }: { commitment: Commitment; onClose: () => void }): ReactElement {
  const say = useText(commitmentTexts);
  const today = useToday();
  const add = useWrite('POST /api/consortia/{consortium}/commitments/{commitment}/deliveries');
  return (
    <FormDialog
      title={say('deliver')}
      submit={say('deliver')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(typed) =>
        add.mutate(
          { params: { commitment: commitment.id }, body: { givenOn: typed('givenOn'), quantity: numberOr(typed('quantity'), null), note: { zh: textOrNull(typed('noteZh')), en: textOrNull(typed('noteEn')) } } },
          { onSuccess: onClose },
        )
      }
    >
      <FieldRow>
        <TextField name="givenOn" type="date" required label={say('givenOn')} defaultValue={today} max={today} />
        <TextField name="quantity" type="number" min={0} step="any" label={`${say('quantity')} ${commitment.unit ?? ''}`} />
      </FieldRow>
      <FieldRow>
        <TextField name="noteZh" label={say('noteZh')} lang="zh" />
        <TextField name="noteEn" label={say('noteEn')} lang="en" />
      </FieldRow>
    </FormDialog>
  );
}

export function CloseCommitment({ commitment, onClose }: { commitment: Commitment; onClose: () => void }): ReactElement {
  const say = useText(commitmentTexts);
  const states = useText(commitmentStates);
  const close = useWrite('POST /api/consortia/{consortium}/commitments/{commitment}/close');
  const isOpen = commitment.state === 'open';
  return (
    <FormDialog
      title={isOpen ? say('close') : say('reopen')}
      submit={isOpen ? say('close') : say('reopen')}
      isBusy={close.isPending}
      error={close.error}
      onClose={onClose}
      onSubmit={(typed) =>
        close.mutate(
          { params: { commitment: commitment.id }, body: { state: typed('state') as CommitmentState, reason: { zh: textOrNull(typed('reasonZh')), en: textOrNull(typed('reasonEn')) }, revision: commitment.revision } },
          { onSuccess: onClose },
        )
      }
    >
      <SelectField name="state" label={say('outcome')} options={optionsOf(isOpen ? (['kept', 'refused', 'dropped'] as const) : (['open'] as const), states)} />
      {isOpen && (
        <FieldRow>
          <TextField name="reasonZh" label={say('reasonZh')} hint={say('reasonHint')} lang="zh" />
          <TextField name="reasonEn" label={say('reasonEn')} lang="en" />
        </FieldRow>
      )}
    </FormDialog>
  );
}
