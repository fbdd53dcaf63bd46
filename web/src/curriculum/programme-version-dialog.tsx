/** Starts the next version of a programme; what is left out is taken over from the last one. */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Programme } from '../../../src/contract/index.ts';
import { useApiList, useWrite } from '../api.ts';
import { useText } from '../texts.ts';
import { Button, Dialog, ErrorNote, SelectField, TextField, useNameOf } from '../ui/index.ts';
import { FormRows } from './form-rows.tsx';
import { frameworkTexts, programmeTexts, words } from './texts.ts';

export function ProgrammeVersionDialog({ programme, isOpen, onClose }: { programme: Programme; isOpen: boolean; onClose: () => void }): ReactElement {
  const tell = useText(programmeTexts);
  return (
    <Dialog title={tell('nextVersion')} isOpen={isOpen} onClose={onClose}>
      <VersionForm programme={programme} onClose={onClose} />
    </Dialog>
  );
}

function VersionForm({ programme, onClose }: { programme: Programme; onClose: () => void }): ReactElement {
  const say = useText(words);
  const tell = useText(programmeTexts);
  const frame = useText(frameworkTexts);
  const nameOf = useNameOf();
  const create = useWrite('POST /api/consortia/{consortium}/programmes/{programme}/versions');
  const frameworks = useApiList('GET /api/consortia/{consortium}/frameworks', {});
  const [key, setKey] = useState('');
  const [label, setLabel] = useState('');
  const [from, setFrom] = useState('');
  const [frameworkVersion, setFrameworkVersion] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const body = { key, label, from, ...(frameworkVersion === '' ? {} : { frameworkVersion }) };
    create.mutate({ params: { programme: programme.id }, body }, { onSuccess: onClose });
  };
  const options = (frameworks.data?.items ?? []).flatMap((framework) => framework.versions.map((version) => ({ value: version.id, label: `${nameOf(framework.name)} · ${version.label}` })));
  return (
    <form onSubmit={save}>
      <FormRows>
        <p>{tell('nextVersionHint')}</p>
        <TextField label={say('key')} hint={say('keyHint')} value={key} onChange={(event) => setKey(event.target.value)} required />
        <TextField label={frame('label')} value={label} onChange={(event) => setLabel(event.target.value)} required />
        <TextField label={frame('from')} type="date" value={from} onChange={(event) => setFrom(event.target.value)} required />
        <SelectField label={say('framework')} value={frameworkVersion} onChange={(event) => setFrameworkVersion(event.target.value)} options={[{ value: '', label: tell('sameFramework') }, ...options]} />
        <ErrorNote error={create.error} />
        <Button look="primary" type="submit" busy={create.isPending}>
          {tell('nextVersion')}
        </Button>
      </FormRows>
    </form>
  );
}
