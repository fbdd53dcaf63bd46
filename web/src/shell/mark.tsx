import type { ReactElement } from 'react';

/** Two circles that share what lies between them. */
export function Mark({ size = 28 }: { size?: number }): ReactElement {
  return (
    <svg aria-hidden="true" focusable="false" width={size * 1.4} height={size} viewBox="0 0 28 20" fill="none">
      <path d="M14 3.55a8 8 0 0 1 0 12.9 8 8 0 0 1 0-12.9Z" fill="var(--thread-line)" />
      <g stroke="var(--action)" strokeWidth="2">
        <circle cx="9.25" cy="10" r="8" />
        <circle cx="18.75" cy="10" r="8" />
      </g>
    </svg>
  );
}
