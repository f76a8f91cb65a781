import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep teal: calm beside the loud reds and oranges of the consoles. */
const desk: MantineColorsTuple = [
  '#e6f6f8',
  '#d3eaee',
  '#a7d4dc',
  '#78bdc9',
  '#52a9b9',
  '#3a9daf',
  '#2a97aa',
  '#158293',
  '#087586',
  '#006575',
];

/**
 * System faces only. Chosen per language in `base.css`, because Chinese faces draw Latin
 * quotation marks full width and each script of Chinese wants its own face.
 */
const FONTS = 'var(--desk-font)';

export const theme = createTheme({
  primaryColor: 'desk',
  // White on it, and it on the dark grounds: 4.5 and 3 to 1.
  primaryShade: { light: 8, dark: 7 },
  colors: { desk },
  fontFamily: FONTS,
  fontFamilyMonospace:
    'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
  headings: { fontFamily: FONTS, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  // A menu stays inside its landmark and its first item takes the focus (ARIA APG).
  components: {
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
});
