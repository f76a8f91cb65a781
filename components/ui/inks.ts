import type { CSSVariablesResolver } from '@mantine/core';

/**
 * Mantine's own inks are too pale for small text: of each colour, the ink on its light ground and
 * the ground under white text, both 4.5 : 1 or better (WCAG 2.2, 1.4.3).
 */
const inks = {
  red: ['#a61e1e', '#c92a2a'],
  orange: ['#9a3a06', '#c2410c'],
  yellow: ['#7a4d00', '#8f5b00'],
  green: ['#1f6b31', '#237032'],
  teal: ['#076046', '#087f5b'],
  blue: ['#1560a8', '#1864ab'],
  gray: ['#495057', '#495057'],
} as const;

const light: Record<string, string> = {
  '--mantine-color-error': '#c92a2a',
  '--mantine-color-dimmed': '#5b676d',
  '--mantine-color-placeholder': '#667277',
};
const dark: Record<string, string> = {
  '--mantine-color-error': '#ff8787',
  '--mantine-color-dimmed': '#a4adb1',
  '--mantine-color-placeholder': '#9aa3a7',
};
for (const [name, [ink, ground]] of Object.entries(inks)) {
  light[`--mantine-color-${name}-light-color`] = ink;
  light[`--mantine-color-${name}-outline`] = ink;
  for (const scheme of [light, dark]) {
    scheme[`--mantine-color-${name}-filled`] = ground;
    scheme[`--mantine-color-${name}-filled-hover`] = `color-mix(in srgb, ${ground}, black 12%)`;
  }
}

export const readableInks: CSSVariablesResolver = () => ({ variables: {}, light, dark });
