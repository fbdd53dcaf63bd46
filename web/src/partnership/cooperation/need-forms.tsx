import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CommitmentKind, Need, NeedKind, NeedState } from '../../../../src/contract/index.ts';
import { useApiList, useWrite } from '../../api.ts';
import { useMembership } from '../../session.ts';
import { useLanguage, useText } from '../../texts.ts';
import { SelectField, TextField, useNameOf } from '../../ui/index.ts';
import { FieldRow, FormDialog, numberOr, textOrNull } from '../form-dialog.tsx';
import { keysOf, optionsOf } from '../words.ts';
import { commitmentTexts, needTexts } from './texts.ts';
import { commitmentKinds, needKinds, needStates } from './words.ts';

const SPEAKERS = ['coordinator', 'leader', 'officer', 'administrator'];

/** People who can answer for something, as options. */
export function usePeopleOptions(now: NonNullable<Need['responsible']> | null = null): { value: string; label: string }[] {
  const language = useLanguage();
  const say = useText(needTexts);
  const people = useApiList('GET /api/consortia/{consortium}/people', { query: { role: SPEAKERS } });
  const nameIn = (name: { native: string; latin: string | null } | null) => (name === null ? say('hidden') : language === 'zh' ? name.native : (name.latin ?? name.native));
  // Whoever is named now stays in the list, known or not.
  const known = new Map([...(now === null ? [] : [[now.id, now.name] as const]), ...(people.data?.items ?? []).map((person) => [person.id, person.name] as const)]);
  return [{ value: '', label: say('nobody') }, ...[...known].map(([value, name]) => ({ value, label: nameIn(name) }))];
}

export function usePartyOptions(): { value: string; label: string }[] {
  const nameOf = useNameOf();
  const parties = useApiList('GET /api/consortia/{consortium}/parties', {});
  return (parties.data?.items ?? []).map((party) => ({ value: party.id, label: nameOf(party.name) }));
}

/** States a need, or changes what was stated. */
export function NeedForm({ need, onClose }: { need?: Need; onClose: () => void }): ReactElement {
  const say = useText(needTexts);
  const kind = useText(needKinds);
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const membership = useMembership();
  const create = useWrite('POST /api/consortia/{consortium}/needs');
  const change = useWrite('PATCH /api/consortia/{consortium}/needs/{need}');
  const parties = usePartyOptions();
  const people = usePeopleOptions(need?.responsible ?? null);
  const own = membership.roles.find(({ role }) => SPEAKERS.includes(role))?.party ?? '';
  const [party, setParty] = useState(need?.party.id ?? own);
  const plants = useApiList('GET /api/consortia/{consortium}/plants', { query: { party } }, { enabled: party !== '' });
  return (
    <FormDialog
      title={need ? say('edit') : say('create')}
      submit={need ? say('edit') : say('create')}
      isBusy={create.isPending || change.isPending}
      error={create.error ?? change.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const fields = {
          to: textOrNull(typed('to')),
          // A plant that is not shown here is left as it is.
          ...(need && typed('plant') === (need.plant?.id ?? '') ? {} : { plant: textOrNull(typed('plant')) }),
          kind: typed('kind') as NeedKind,
          title: { zh: textOrNull(typed('titleZh')), en: textOrNull(typed('titleEn')) },
          headCount: numberOr(typed('headCount'), null),
          dueOn: textOrNull(typed('dueOn')),
          responsible: textOrNull(typed('responsible')),
        };
        if (need) change.mutate({ params: { need: need.id }, body: { ...fields, revision: need.revision } }, { onSuccess: onClose });
        else create.mutate({ body: { plant: null, ...fields, party } }, { onSuccess: (made) => void navigate({ to: `/partnership/needs/${made.id}` } as never) });
      }}
    >
      <TextField name="titleZh" label={say('titleZh')} defaultValue={need?.title.zh ?? ''} maxLength={300} lang="zh" />
      <TextField name="titleEn" label={say('titleEn')} defaultValue={need?.title.en ?? ''} maxLength={300} lang="en" />
      <FieldRow>
        {!need && <SelectField name="party" label={say('party')} value={party} options={parties} onChange={(event) => setParty(event.target.value)} />}
        <SelectField key={`to ${parties.length}`} name="to" label={say('to')} defaultValue={need?.to?.id ?? ''} options={[{ value: '', label: say('everybody') }, ...parties.filter(({ value }) => value !== party)]} />
        <SelectField key={`plant ${plants.data?.items.length}`} name="plant" label={say('plant')} defaultValue={need?.plant?.id ?? ''} options={[{ value: '', label: say('noPlant') }, ...(plants.data?.items ?? []).map((plant) => ({ value: plant.id, label: nameOf(plant.name) }))]} />
      </FieldRow>
      <FieldRow>
        <SelectField name="kind" label={say('kind')} defaultValue={need?.kind ?? 'people'} options={optionsOf(keysOf(needKinds), kind)} />
        <TextField name="headCount" type="number" min={1} max={10000} label={say('headCount')} defaultValue={need?.headCount ?? ''} />
        <TextField name="dueOn" type="date" label={say('due')} defaultValue={need?.dueOn ?? ''} />
      </FieldRow>
      <SelectField key={`who ${people.length}`} name="responsible" label={say('responsible')} defaultValue={need?.responsible?.id ?? ''} options={people} />
    </FormDialog>
  );
}

/** Accepts, refuses, turns into a commitment, or closes a need. */
export function AnswerNeed({ need, onClose }: { need: Need; onClose: () => void }): ReactElement {
  const say = useText(needTexts);
  const promiseSay = useText(commitmentTexts);
  const states = useText(needStates);
  const kinds = useText(commitmentKinds);
  const people = usePeopleOptions();
  const answer = useWrite('POST /api/consortia/{consortium}/needs/{need}/answer');
  const [state, setState] = useState<NeedState>(need.state === 'open' ? 'accepted' : need.state);
  const isPromise = state === 'committed' && need.commitments.length === 0;
  return (
    <FormDialog
      title={say('answer')}
      submit={say('answer')}
      isBusy={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onSubmit={(typed) =>
        answer.mutate(
          {
            params: { need: need.id },
            body: {
              revision: need.revision,
              state,
              answer: { zh: textOrNull(typed('answerZh')), en: textOrNull(typed('answerEn')) },
              ...(isPromise
                ? {
                    commitment: {
                      kind: typed('kind') as CommitmentKind,
                      title: { zh: textOrNull(typed('promiseZh')), en: textOrNull(typed('promiseEn')) },
                      quantity: numberOr(typed('quantity'), null),
                      unit: textOrNull(typed('unit')),
                      dueOn: typed('dueOn'),
                      responsible: textOrNull(typed('responsible')),
                    },
                  }
                : {}),
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      <SelectField label={say('state')} value={state} options={optionsOf(keysOf(needStates), states)} onChange={(event) => setState(event.target.value as NeedState)} />
      {state !== 'open' && (
        <FieldRow>
          <TextField name="answerZh" label={say('answerZh')} defaultValue={need.answer.zh ?? ''} hint={state === 'refused' ? say('answerHint') : undefined} lang="zh" />
          <TextField name="answerEn" label={say('answerEn')} defaultValue={need.answer.en ?? ''} lang="en" />
        </FieldRow>
      )}
      {isPromise && (
        <>
          <p>{say('promiseHint')}</p>
          <FieldRow>
            <TextField name="promiseZh" label={say('titleZh')} defaultValue={need.title.zh ?? ''} maxLength={300} lang="zh" />
            <TextField name="promiseEn" label={say('titleEn')} defaultValue={need.title.en ?? ''} maxLength={300} lang="en" />
          </FieldRow>
          <FieldRow>
            <SelectField name="kind" label={promiseSay('kind')} defaultValue={need.kind === 'people' ? 'people' : need.kind === 'course' ? 'lessons' : 'other'} options={optionsOf(keysOf(commitmentKinds), kinds)} />
            <TextField name="quantity" type="number" min={0} step="any" label={promiseSay('quantity')} defaultValue={need.headCount ?? ''} />
            <TextField name="unit" label={promiseSay('unit')} maxLength={40} />
          </FieldRow>
          <FieldRow>
            <TextField name="dueOn" type="date" required label={promiseSay('due')} defaultValue={need.dueOn ?? ''} />
            <SelectField name="responsible" label={say('responsible')} options={people} />
          </FieldRow>
        </>
      )}
    </FormDialog>
  );
}
