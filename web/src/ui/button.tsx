import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { AppLink } from './link.tsx';
import styles from './button.module.css';

/** `primary`: the one thing to do here. `plain`: everything else. `quiet`: in rows and bars. `danger`: cannot be undone. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

interface Looks {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  /** Only the icon is seen; `children` become its name for readers. */
  readonly iconOnly?: boolean;
  readonly children: ReactNode;
}

/** A button; while `busy` it keeps its width, says so and takes no second press. */
export function Button({
  look = 'plain',
  icon,
  iconOnly = false,
  busy = false,
  children,
  className,
  ...rest
}: Looks & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>): ReactElement {
  return (
    <button type="button" {...rest} disabled={rest.disabled} aria-busy={busy || undefined} onClick={busy ? undefined : rest.onClick} className={classOf(look, iconOnly, className)}>
      <Content icon={icon} iconOnly={iconOnly}>
        {children}
      </Content>
    </button>
  );
}

/** Looks like a button, is a link. */
export function LinkButton({ look = 'plain', icon, iconOnly = false, children, to }: Looks & { to: string }): ReactElement {
  return (
    <AppLink to={to} className={classOf(look, iconOnly)}>
      <Content icon={icon} iconOnly={iconOnly}>
        {children}
      </Content>
    </AppLink>
  );
}

function Content({ icon, iconOnly, children }: { icon: IconName | undefined; iconOnly: boolean; children: ReactNode }): ReactElement {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className={iconOnly ? 'for-readers' : styles['label']}>{children}</span>
    </>
  );
}

function classOf(look: ButtonLook, iconOnly: boolean, more?: string): string {
  return [styles['button'], styles[look], iconOnly && styles['square'], more].filter(Boolean).join(' ');
}
