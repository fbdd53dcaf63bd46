import { useId } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import type { ApiError } from '../api.ts';
import { useText } from '../texts.ts';
import { Button, Dialog, ErrorNote } from '../ui/index.ts';
import styles from './form-dialog.module.css';
import { commonTexts } from './texts.ts';

/** What was typed, by the names of the fields; empty and missing fields read as ''. */
export type Typed = (name: string) => string;

/** A small form in a dialog: one thing to change, what was refused beside the button, nothing typed is lost. */
export function FormDialog({
  title,
  submit,
  isBusy,
  error,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** The verb on the button. */
  submit: string;
  isBusy: boolean;
  error: ApiError | null;
  onSubmit: (typed: Typed, all: (name: string) => string[]) => void;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const say = useText(commonTexts);
  const formId = useId();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const typed: Typed = (name) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    onSubmit(typed, (name) => fields.getAll(name).filter((value): value is string => typeof value === 'string'));
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={isBusy}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={send}>
        {children}
        <ErrorNote error={error} />
      </form>
    </Dialog>
  );
}

/** Fields side by side at the desk, one below the other on the phone. */
export function FieldRow({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['row']}>{children}</div>;
}

export function Choices({ label, name, options, chosen }: { label: string; name: string; options: readonly { value: string; label: string }[]; chosen: readonly string[] }): ReactElement {
  return (
    <fieldset className={styles['choices']}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} /> {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** A number field that was left empty. */
export function numberOr<T>(text: string, otherwise: T): number | T {
  return text === '' ? otherwise : Number(text);
}

export function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
