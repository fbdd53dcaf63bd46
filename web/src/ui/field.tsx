/** Form fields with their label above, what is wrong below, and the browser's own controls inside. */
import { useId } from 'react';
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';
import { DayInput } from './day-input.tsx';
import { Icon } from './icon.tsx';
import styles from './field.module.css';

interface Frame {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what would be right. */
  readonly error?: string | undefined;
}

/** One line of text, a number, a day … by `type`. */
export function TextField({ label, hint, error, className, ...input }: Frame & ComponentPropsWithRef<'input'>): ReactElement {
  const id = useId();
  const given = { ...input, id, className: [styles['input'], className].filter(Boolean).join(' '), ...describe(id, hint, error) };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isRequired={input.required}>
      {input.type === 'date' ? <DayInput {...given} /> : <input {...given} />}
    </FieldFrame>
  );
}

/** Several lines of text; grows with what is written. */
export function TextArea({ label, hint, error, ...input }: Frame & ComponentPropsWithRef<'textarea'>): ReactElement {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isRequired={input.required}>
      <textarea rows={3} {...input} id={id} className={styles['area']} {...describe(id, hint, error)} />
    </FieldFrame>
  );
}

/** One of few; the system's own list, which phones show best. */
export function SelectField({
  label,
  hint,
  error,
  options,
  ...select
}: Frame & { options: readonly { readonly value: string; readonly label: string }[] } & ComponentPropsWithRef<'select'>): ReactElement {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isRequired={select.required}>
      <span className={styles['select']}>
        <select {...select} id={id} className={styles['input']} {...describe(id, hint, error)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="1em" />
      </span>
    </FieldFrame>
  );
}

/** Words to look for; `/` jumps here. */
export function SearchField({ label, ...input }: { label: string } & ComponentPropsWithRef<'input'>): ReactElement {
  return (
    <label className={styles['search']}>
      <span className="for-readers">{label}</span>
      <Icon name="search" />
      <input type="search" placeholder={label} {...input} data-search className={styles['input']} />
    </label>
  );
}

function FieldFrame({ id, label, hint, error, isRequired, children }: Frame & { id: string; isRequired: boolean | undefined; children: ReactNode }): ReactElement {
  return (
    <div className={styles['field']} data-error={error ? true : undefined}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {isRequired && <span className={styles['required']} aria-hidden="true"> *</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles['error']}>
          <Icon name="bad" size="1.1em" /> {error}
        </p>
      )}
    </div>
  );
}

function describe(id: string, hint: string | undefined, error: string | undefined) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true as const } : {}) };
}
