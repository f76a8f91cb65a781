import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { readableInks } from './inks';
import { theme } from './theme';

/** Colours and type; the scheme follows the settings at run time. */
export function Look({
  scheme,
  children,
}: {
  scheme: 'auto' | 'light' | 'dark';
  children: ReactNode;
}) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableInks}
      defaultColorScheme="auto"
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      // localStorage is denied in a third-party frame; the settings hold the choice.
      colorSchemeManager={rememberNothing}
    >
      {children}
    </MantineProvider>
  );
}

const rememberNothing = {
  get: (fallback: 'light' | 'dark' | 'auto') => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
