/** Creates a course in a programme, or changes its name and hours. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { CourseDetail, Programme } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useText } from '../texts.ts';
import { Button, Dialog, ErrorNote, SelectField, TextField, useNameOf } from '../ui/index.ts';
import { filledName, FormRows } from './form-rows.tsx';
import { courseTexts, words } from './texts.ts';

interface Props {
  readonly programmes: readonly Pick<Programme, 'id' | 'name'>[];
  readonly course: CourseDetail | null;
  readonly onClose: () => void;
}

export function CourseDialog({ isOpen, ...props }: Props & { isOpen: boolean }): ReactElement {
  const tell = useText(courseTexts);
  return (
    <Dialog title={tell(props.course === null ? 'newCourse' : 'edit')} isOpen={isOpen} onClose={props.onClose}>
      <CourseForm {...props} />
    </Dialog>
  );
}

function CourseForm({ programmes, course, onClose }: Props): ReactElement {
  const say = useText(words);
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const create = useWrite('POST /api/consortia/{consortium}/programmes/{programme}/courses');
  const change = useWrite('PATCH /api/consortia/{consortium}/courses/{course}');
  const [programme, setProgramme] = useState(programmes[0]?.id ?? '');
  const [key, setKey] = useState('');
  const [zh, setZh] = useState(course?.name.zh ?? '');
  const [en, setEn] = useState(course?.name.en ?? '');
  const [hours, setHours] = useState(String(course?.hours ?? 32));
  const name = filledName(zh, en);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (course !== null) change.mutate({ params: { course: course.id }, body: { name, hours: Number(hours) } }, { onSuccess: onClose });
    else create.mutate({ params: { programme }, body: { key, name, hours: Number(hours) } }, { onSuccess: (made) => void navigate({ to: `/curriculum/courses/${made.id}` as never }) });
  };
  return (
    <form onSubmit={save}>
      <FormRows>
        {course === null && (
          <>
            <SelectField label={say('programme')} value={programme} onChange={(event) => setProgramme(event.target.value)} options={programmes.map((one) => ({ value: one.id, label: nameOf(one.name) }))} />
            <TextField label={say('key')} hint={say('keyHint')} value={key} onChange={(event) => setKey(event.target.value)} required />
          </>
        )}
        <TextField label={say('nameZh')} value={zh} onChange={(event) => setZh(event.target.value)} lang="zh-CN" />
        <TextField label={say('nameEn')} value={en} onChange={(event) => setEn(event.target.value)} lang="en" />
        <TextField label={say('hours')} type="number" min={1} max={2000} value={hours} onChange={(event) => setHours(event.target.value)} required />
        <ErrorNote error={create.error ?? change.error} />
        <Button look="primary" type="submit" busy={create.isPending || change.isPending} disabled={name.zh === null && name.en === null}>
          {say('save')}
        </Button>
      </FormRows>
    </form>
  );
}
