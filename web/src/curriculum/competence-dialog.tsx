/** Adds a competence to an area, or rewords one. */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Area, Competence } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useText } from '../texts.ts';
import { Button, Dialog, ErrorNote, TextField, tell as announce, useNameOf } from '../ui/index.ts';
import { filledName, FormRows } from './form-rows.tsx';
import { frameworkTexts, words } from './texts.ts';

export function CompetenceDialog({ editing, onClose }: { editing: { readonly area: Area; readonly competence: Competence | null } | null; onClose: () => void }): ReactElement {
  const tell = useText(frameworkTexts);
  const title = editing === null ? '' : `${editing.area.number} · ${tell(editing.competence === null ? 'addCompetence' : 'reword')}`;
  return (
    <Dialog title={title} isOpen={editing !== null} onClose={onClose}>
      {editing && <CompetenceForm key={editing.competence?.id ?? editing.area.id} {...editing} onClose={onClose} />}
    </Dialog>
  );
}

function CompetenceForm({ area, competence, onClose }: { area: Area; competence: Competence | null; onClose: () => void }): ReactElement {
  const say = useText(words);
  const tell = useText(frameworkTexts);
  const nameOf = useNameOf();
  const create = useWrite('POST /api/consortia/{consortium}/areas/{area}/competences');
  const change = useWrite('PATCH /api/consortia/{consortium}/competences/{competence}');
  const [key, setKey] = useState(`${area.key}-${area.competences.length + 1}`);
  const [zh, setZh] = useState(competence?.name.zh ?? '');
  const [en, setEn] = useState(competence?.name.en ?? '');
  const name = filledName(zh, en);
  const done = (saved: Competence) => {
    announce(tell('kept', { name: nameOf(saved.name) }));
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (competence === null) create.mutate({ params: { area: area.id }, body: { key, name } }, { onSuccess: done });
    else change.mutate({ params: { competence: competence.id }, body: { name } }, { onSuccess: done });
  };
  return (
    <form onSubmit={save}>
      <FormRows>
        {competence === null && <TextField label={say('key')} hint={say('keyHint')} value={key} onChange={(event) => setKey(event.target.value)} required />}
        <TextField label={say('nameZh')} value={zh} onChange={(event) => setZh(event.target.value)} lang="zh-CN" />
        <TextField label={say('nameEn')} value={en} onChange={(event) => setEn(event.target.value)} lang="en" />
        <ErrorNote error={create.error ?? change.error} />
        <Button look="primary" type="submit" busy={create.isPending || change.isPending} disabled={name.zh === null && name.en === null}>
          {say('save')}
        </Button>
      </FormRows>
    </form>
  );
}
