/** Colours in the palette, and patterns laid over them: forty categories can be told apart, colour-blind or printed in grey. */
export const CATEGORY_COLOURS = 10;
export const CATEGORY_PATTERNS = 4;
