import type { ReactElement } from 'react';
import type { ApiError } from '../api.ts';
import { useText } from '../texts.ts';
import { TextField } from '../ui/index.ts';
import { FormDialog, textOrNull } from './form-dialog.tsx';
import { commonTexts } from './texts.ts';

/** Asks for the last day of something; empty takes the end back. */
export function EndDialog({
  title,
  lastDay,
  isBusy,
  error,
  onEnd,
  onClose,
}: {
  title: string;
  lastDay: string;
  isBusy: boolean;
  error: ApiError | null;
  onEnd: (lastDay: string | null) => void;
  onClose: () => void;
}): ReactElement {
  const say = useText(commonTexts);
  return (
    <FormDialog title={title} submit={say('end')} isBusy={isBusy} error={error} onClose={onClose} onSubmit={(typed) => onEnd(textOrNull(typed('lastDay')))}>
      <TextField label={say('lastDay')} hint={say('toHint')} name="lastDay" type="date" defaultValue={lastDay} />
    </FormDialog>
  );
}
