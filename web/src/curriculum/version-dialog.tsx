/** Starts the next version of a framework as a copy of this one. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { FrameworkVersionDetail } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useText } from '../texts.ts';
import { Button, Dialog, ErrorNote, TextField } from '../ui/index.ts';
import { FormRows } from './form-rows.tsx';
import { frameworkTexts, words } from './texts.ts';

export function VersionDialog({ version, isOpen, onClose }: { version: FrameworkVersionDetail; isOpen: boolean; onClose: () => void }): ReactElement {
  const tell = useText(frameworkTexts);
  return (
    <Dialog title={tell('nextVersion')} isOpen={isOpen} onClose={onClose}>
      <VersionForm version={version} />
    </Dialog>
  );
}

function VersionForm({ version }: { version: FrameworkVersionDetail }): ReactElement {
  const say = useText(words);
  const tell = useText(frameworkTexts);
  const navigate = useNavigate();
  const copy = useWrite('POST /api/consortia/{consortium}/framework-versions/{version}/copies');
  const [key, setKey] = useState('');
  const [label, setLabel] = useState('');
  const [from, setFrom] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    copy.mutate(
      { params: { version: version.id }, body: { key, label, from } },
      { onSuccess: (made) => void navigate({ to: `/curriculum/frameworks/${made.id}` as never }) },
    );
  };
  return (
    <form onSubmit={save}>
      <FormRows>
        <p>{tell('nextVersionHint')}</p>
        <TextField label={say('key')} hint={say('keyHint')} value={key} onChange={(event) => setKey(event.target.value)} required />
        <TextField label={tell('label')} value={label} onChange={(event) => setLabel(event.target.value)} required />
        <TextField label={tell('from')} type="date" value={from} onChange={(event) => setFrom(event.target.value)} required />
        <ErrorNote error={copy.error} />
        <Button look="primary" type="submit" busy={copy.isPending}>
          {tell('nextVersion')}
        </Button>
      </FormRows>
    </form>
  );
}
