/**
 * Judging colours: contrast, distance, and how they look to colour-blind eyes. Colours are `#rrggbb`. Used by the tests
 * of the palette, not by the screens.
 */
type Triple = readonly [number, number, number];
export type Sight = 'everybody' | 'protanopia' | 'deuteranopia' | 'tritanopia';

/** Contrast ratio of two colours, 1 … 21. Source: WCAG 2.2, relative luminance. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Distance of two colours, ΔE in CIELAB (CIE 1976): about 2 is just seen, 10 is seen at a glance. */
export function colourDistance(a: string, b: string): number {
  const [x, y] = [toLab(a), toLab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

/** The colour as somebody with this sight sees it. Source: Machado, Oliveira and Fernandes 2009, severity 1.0. */
export function seenBy(sight: Sight, colour: string): string {
  const matrix = sightMatrices[sight];
  const rgb = toLinear(colour);
  const seen = matrix.map((row) => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]);
  return `#${seen.map((value) => Math.round(255 * toGamma(Math.min(1, Math.max(0, value)))).toString(16).padStart(2, '0')).join('')}`;
}

const sightMatrices: Readonly<Record<Sight, readonly Triple[]>> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function luminance(colour: string): number {
  const [r, g, b] = toLinear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toGamma(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

function toLab(colour: string): Triple {
  const [r, g, b] = toLinear(colour);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116;
}
