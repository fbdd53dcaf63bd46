import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PolicyKind } from '../../../../src/contract/index.ts';
import { useApi, useApiList, useWrite } from '../../api.ts';
import type { ApiAnswer } from '../../api.ts';
import { useMembership } from '../../session.ts';
import { useLanguage, useText } from '../../texts.ts';
import { SelectField, TextField, useNameOf } from '../../ui/index.ts';
import { FieldRow, FormDialog, textOrNull } from '../form-dialog.tsx';
import type { Typed } from '../form-dialog.tsx';
import { keysOf, optionsOf } from '../words.ts';
import { usePartyOptions, usePeopleOptions } from './need-forms.tsx';
import { taskTexts } from './texts.ts';
import { policyKinds } from './words.ts';

const titleOf = (typed: Typed) => ({ zh: textOrNull(typed('titleZh')), en: textOrNull(typed('titleEn')) });

function TitleFields(): ReactElement {
  const say = useText(taskTexts);
  return (
    <FieldRow>
      <TextField name="titleZh" label={say('titleZh')} maxLength={300} lang="zh" />
      <TextField name="titleEn" label={say('titleEn')} maxLength={300} lang="en" />
    </FieldRow>
  );
}

export function EnterPolicy({ onClose }: { onClose: () => void }): ReactElement {
  const say = useText(taskTexts);
  const level = useText(policyKinds);
  const parties = usePartyOptions();
  const own = useMembership().roles.map(({ party }) => party);
  const add = useWrite('POST /api/consortia/{consortium}/policies');
  return (
    <FormDialog
      title={say('addPolicy')}
      submit={say('addPolicy')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(typed) =>
        add.mutate(
          { body: { owner: typed('owner'), title: titleOf(typed), kind: typed('kind') as PolicyKind, citation: textOrNull(typed('citation')), issuedOn: null, schoolYear: textOrNull(typed('schoolYear')) } },
          { onSuccess: onClose },
        )
      }
    >
      <TitleFields />
      <FieldRow>
        <SelectField name="owner" label={say('owner')} options={parties.filter(({ value }) => own.includes(value))} />
        <SelectField name="kind" label={say('level')} defaultValue="own" options={optionsOf(keysOf(policyKinds), level)} />
        <TextField name="schoolYear" label={say('schoolYear')} maxLength={20} />
      </FieldRow>
      <TextField name="citation" label={say('citation')} maxLength={300} />
    </FormDialog>
  );
}

export function AddAspect({ policy, onClose }: { policy: string; onClose: () => void }): ReactElement {
  const say = useText(taskTexts);
  const add = useWrite('POST /api/consortia/{consortium}/policies/{policy}/aspects');
  return (
    <FormDialog title={say('addAspect')} submit={say('addAspect')} isBusy={add.isPending} error={add.error} onClose={onClose} onSubmit={(typed) => add.mutate({ params: { policy }, body: { title: titleOf(typed) } }, { onSuccess: onClose })}>
      <TitleFields />
    </FormDialog>
  );
}

export function AddTask({ aspect, onClose }: { aspect: string; onClose: () => void }): ReactElement {
  const say = useText(taskTexts);
  const parties = usePartyOptions();
  const people = usePeopleOptions();
  const add = useWrite('POST /api/consortia/{consortium}/aspects/{aspect}/tasks');
  return (
    <FormDialog
      title={say('addTask')}
      submit={say('addTask')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(typed) =>
        add.mutate({ params: { aspect }, body: { title: titleOf(typed), party: typed('party'), responsible: textOrNull(typed('responsible')), dueOn: textOrNull(typed('dueOn')) } }, { onSuccess: onClose })
      }
    >
      <TitleFields />
      <FieldRow>
        <SelectField name="party" label={say('party')} options={parties} />
        <SelectField name="responsible" label={say('responsible')} options={people} />
        <TextField name="dueOn" type="date" label={say('due')} />
      </FieldRow>
    </FormDialog>
  );
}

export function AddMilestone({ task, onClose }: { task: string; onClose: () => void }): ReactElement {
  const say = useText(taskTexts);
  const add = useWrite('POST /api/consortia/{consortium}/tasks/{task}/milestones');
  return (
    <FormDialog title={say('addMilestone')} submit={say('addMilestone')} isBusy={add.isPending} error={add.error} onClose={onClose} onSubmit={(typed) => add.mutate({ params: { task }, body: { title: titleOf(typed), dueOn: typed('dueOn') } }, { onSuccess: onClose })}>
      <TitleFields />
      <TextField name="dueOn" type="date" required label={say('due')} />
    </FormDialog>
  );
}

/** Binds an indicator to one of the figures that evidence can compute; there is no field for its value. */
export function AddIndicator({ task, onClose }: { task: string; onClose: () => void }): ReactElement {
  const say = useText(taskTexts);
  const language = useLanguage();
  const figures = useApi('GET /api/consortia/{consortium}/figures', {});
  const add = useWrite('POST /api/consortia/{consortium}/tasks/{task}/indicators');
  const [isHigherBetter, setHigher] = useState('yes');
  const [chosen, choose] = useState('');
  const [scope, setScope] = useState<ScopeKind | ''>('');
  const figure = figures.data?.items.find(({ code }) => code === chosen) ?? figures.data?.items[0];
  const keys = useScopeOptions(scope);
  return (
    <FormDialog
      title={say('addIndicator')}
      submit={say('addIndicator')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(typed) =>
        add.mutate(
          {
            params: { task },
            body: { title: titleOf(typed), figure: typed('figure'), scope: scope === '' ? null : { kind: scope, key: typed('scopeKey') }, target: Number(typed('target')), amberFrom: Number(typed('amberFrom')), isHigherBetter: isHigherBetter === 'yes', unit: textOrNull(typed('unit')) },
          },
          { onSuccess: onClose },
        )
      }
    >
      <TitleFields />
      <SelectField
        name="figure"
        label={say('figure')}
        value={figure?.code ?? ''}
        options={(figures.data?.items ?? []).map(({ code, name, says }) => ({ value: code, label: `${name[language]} · ${says[language]}` }))}
        onChange={(event) => {
          choose(event.target.value);
          setScope('');
        }}
      />
      {figure !== undefined && figure.scopes.length > 0 && (
        <FieldRow>
          <SelectField label={say('scope')} value={scope} options={[{ value: '', label: say('wholeCooperation') }, ...figure.scopes.map((kind) => ({ value: kind, label: say(SCOPE_WORDS[kind]) }))]} onChange={(event) => setScope(event.target.value as ScopeKind | '')} />
          {scope !== '' && <SelectField key={`${scope} ${keys.length}`} name="scopeKey" required label={say('scopeKey')} options={keys} />}
        </FieldRow>
      )}
      <FieldRow>
        <TextField name="target" type="number" step="any" required label={say('targetLabel')} />
        <TextField name="amberFrom" type="number" step="any" required label={say('amberFrom')} />
        <TextField name="unit" label={say('unit')} maxLength={20} />
      </FieldRow>
      <SelectField label={say('direction')} value={isHigherBetter} options={[{ value: 'yes', label: say('higher') }, { value: 'no', label: say('lower') }]} onChange={(event) => setHigher(event.target.value)} />
    </FormDialog>
  );
}

const SCOPE_WORDS = { cohort: 'ofCohort', plant: 'ofPlant', party: 'ofParty' } as const;

type ScopeKind = ApiAnswer<'GET /api/consortia/{consortium}/figures'>['items'][number]['scopes'][number];

/** The cohorts, plants or parties a figure can be narrowed to, as far as one may see them. */
function useScopeOptions(kind: ScopeKind | ''): { value: string; label: string }[] {
  const nameOf = useNameOf();
  const programmes = useApiList('GET /api/consortia/{consortium}/programmes', {}, { enabled: kind === 'cohort' });
  const plants = useApiList('GET /api/consortia/{consortium}/plants', {}, { enabled: kind === 'plant' });
  const parties = useApiList('GET /api/consortia/{consortium}/parties', {}, { enabled: kind === 'party' });
  const named = { cohort: programmes.data?.items.flatMap(({ versions }) => versions.flatMap(({ cohorts }) => cohorts)), plant: plants.data?.items, party: parties.data?.items };
  return kind === '' ? [] : (named[kind] ?? []).map(({ key, name }) => ({ value: key, label: nameOf(name) }));
}
