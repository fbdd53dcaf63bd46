/** Mantine for the screens that use its heavier parts. Loaded with the first of them, never with the phone's pages. */
import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useScheme } from './scheme.ts';
import { mantineVariables, theme } from './theme.ts';

export default function DeskProvider({ children }: { children: ReactNode }): ReactElement {
  return (
    <MantineProvider theme={theme} forceColorScheme={useScheme()} cssVariablesResolver={mantineVariables} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
