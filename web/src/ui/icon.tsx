import type { ReactElement } from 'react';

/** Line icons on a 20 × 20 grid, one stroke width; drawn for this product. */
const paths = {
  partnership: 'M7.5 15a5 5 0 1 1 0-10 5 5 0 0 1 0 10ZM12.5 15a5 5 0 1 1 0-10 5 5 0 0 1 0 10Z',
  curriculum: 'M3 4.5h5a2 2 0 0 1 2 2V16a2 2 0 0 0-2-1.5H3zM17 4.5h-5a2 2 0 0 0-2 2V16a2 2 0 0 1 2-1.5h5z',
  planning: 'M3 5.5h8M6 10h9M10 14.5h7M3 3v14',
  delivery: 'M5 3.5h10v13H5zM8 3.5V2.5h4v1M7.5 10.5l1.8 1.8 3.4-3.8',
  evidence: 'M10 12.5a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM7 12l-1 5.5 4-2 4 2-1-5.5',
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-4.5V12H8v4.5H3.5z',
  person: 'M10 9.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3.5 17c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5',
  leave: 'M8 3.500H4v13h4M12.5 6.5 16 10l-3.5 3.500M16 10H8',
  light: 'M10 13.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.800M10 16.200V18M2 10h1.800M16.2 10H18M4.3 4.300l1.3 1.300M14.4 14.400l1.3 1.300M15.7 4.300l-1.3 1.300M5.6 14.400l-1.3 1.3',
  dark: 'M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.5 8.500Z',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  good: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7 10.200l2.2 2.200L13.2 8',
  warn: 'M10 3 18 16.500H2zM10 8v4M10 14.200v.1',
  bad: 'M7 2.800h6L17.2 7v6L13 17.200H7L2.8 13V7zM7.7 7.700l4.6 4.600M12.3 7.700l-4.6 4.6',
  note: 'M3.5 3.500h13v13h-13zM10 9v5M10 6.300v.1',
  idle: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7 10h6',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  search: 'M9 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  close: 'm5 5 10 10M15 5 5 15',
  up: 'm5 12.5 5-5 5 5',
  down: 'm5 7.5 5 5 5-5',
  right: 'm7.5 5 5 5-5 5',
  left: 'm12.5 5-5 5 5 5',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.500H12a4.25 4.25 0 0 1 0 8.500H8',
  file: 'M5 2.500h6.500L15 6v11.500H5zM11.5 2.500V6H15',
  upload: 'M10 13V4M6 7.5 10 3.500l4 4M3.5 13v3.500h13V13',
  download: 'M10 3.500V13M6 9l4 4 4-4M3.5 13v3.500h13V13',
  more: 'M4.5 11.200a1.200 1.200 0 1 0 0-2.400 1.200 1.200 0 0 0 0 2.400ZM10 11.200a1.200 1.200 0 1 0 0-2.400 1.200 1.200 0 0 0 0 2.400ZM15.5 11.200a1.200 1.200 0 1 0 0-2.400 1.200 1.200 0 0 0 0 2.400Z',
  plus: 'M10 4v12M4 10h12',
  keys: 'M2.5 5h15v10h-15zM5.5 8h.1M8.5 8h.1M11.5 8h.1M14.5 8h.1M6.5 12h7',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8a2 2 0 1 1 2.8 1.900c-.6.3-.8.7-.8 1.400M10 13.700v.1',
  print: 'M6 7V3h8v4M6 14H3.500V7h13v7H14M6 12h8v5H6z',
} as const;

export type IconName = keyof typeof paths;

/** Decorative: the text beside it says the same. Icon-only buttons carry an `aria-label`. */
export function Icon({ name, size = '1.25em' }: { name: IconName; size?: string | number }): ReactElement {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', verticalAlign: '-0.22em' }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
