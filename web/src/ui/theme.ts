/** Mantine dressed in our tokens (tokens.css): one accent, our greys, square-ish corners, no shadows but under overlays. */
import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = ['#e6f2f3', '#d0e6e8', '#a3ced2', '#72b4bb', '#4a9ea7', '#2b8892', '#0a6c78', '#0a5c66', '#07444c', '#042d33'];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  colors: { petrol },
  autoContrast: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: 'var(--text-s)', sm: 'var(--text-b)', md: 'var(--text-l)', lg: 'var(--text-h2)', xl: 'var(--text-h1)' },
  spacing: { xs: 'var(--s2)', sm: 'var(--s3)', md: 'var(--s4)', lg: 'var(--s5)', xl: 'var(--s6)' },
  radius: { xs: '2px', sm: 'var(--radius)', md: 'var(--radius)', lg: 'var(--radius-l)', xl: 'var(--radius-l)' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
  },
});

/** Points Mantine's own variables at ours, so that both schemes follow tokens.css alone. */
export const mantineVariables: CSSVariablesResolver = () => {
  const roles = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--action)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--action)',
    '--mantine-primary-color-filled-hover': 'var(--action-hover)',
    '--mantine-primary-color-light': 'var(--action-soft)',
    '--mantine-primary-color-light-hover': 'var(--action-soft)',
    '--mantine-primary-color-light-color': 'var(--action)',
    '--mantine-primary-color-contrast': 'var(--on-action)',
    '--mantine-color-petrol-filled': 'var(--action)',
    '--mantine-color-petrol-filled-hover': 'var(--action-hover)',
    '--mantine-color-petrol-light': 'var(--action-soft)',
    '--mantine-color-petrol-light-hover': 'var(--action-soft)',
    '--mantine-color-petrol-light-color': 'var(--action)',
    '--mantine-color-petrol-outline': 'var(--action)',
    '--mantine-color-gray-4': 'var(--line-strong)',
    '--mantine-color-dark-4': 'var(--line-strong)',
    '--mantine-color-dark-6': 'var(--surface)',
    '--mantine-color-white': 'var(--on-action)',
    '--mantine-shadow-md': 'var(--lift)',
    '--mantine-line-height': 'var(--line-text)',
    '--input-height-sm': 'var(--control)',
  };
  return { variables: {}, light: roles, dark: roles };
};
