import type { ReactElement } from 'react';
import type { Hazard, VenueKind } from '../../../src/contract/index.ts';

/** What a venue looks like from afar: by its kind, in the plants by its main hazard. */
export type Shape = 'furnace' | 'column' | 'sphere' | 'tank' | 'reactor' | 'silo' | 'pumps' | 'hall' | 'laboratory' | 'screen' | 'room';

const BY_KIND: Partial<Record<VenueKind, Shape>> = { laboratory: 'laboratory', workshop: 'hall', simulator: 'screen', classroom: 'room' };

/** The hazard that shapes a plant most comes first. */
const BY_HAZARD: readonly (readonly [Hazard, Shape])[] = [
  ['dust', 'silo'],
  ['cryogenic', 'column'],
  ['explosive', 'reactor'],
  ['high_temperature', 'furnace'],
  ['height', 'tank'],
  ['pressure', 'sphere'],
  ['flammable', 'tank'],
  ['toxic', 'reactor'],
  ['corrosive', 'pumps'],
  ['noise', 'pumps'],
];

export function shapeOf(venue: { readonly kind: VenueKind; readonly hazards: readonly Hazard[] }): Shape {
  const byKind = BY_KIND[venue.kind];
  if (byKind !== undefined) return byKind;
  return BY_HAZARD.find(([hazard]) => venue.hazards.includes(hazard))?.[1] ?? 'screen';
}

/** Drawn on a field of 44 × 56 with the ground at 54; strokes take the colour of the text, fills its soft ground. */
const PATHS: Record<Shape, { readonly body: string; readonly lines?: string }> = {
  furnace: { body: 'M4 54V30h22v24zM30 54V8h7v46z', lines: 'M9 54v-8a6 6 0 0 1 12 0v8M30 16h7M33.500 5c0-2 2-2 2-4' },
  column: { body: 'M10 54V10a7 7 0 0 1 14 0v44zM30 54V26a5 5 0 0 1 10 0v28z', lines: 'M10 20h14M10 28h14M10 36h14M10 44h14M24 14h11v7' },
  sphere: { body: 'M22 14a15 15 0 1 1 0 30a15 15 0 0 1 0-30z', lines: 'M11 39 8 54M33 39l3 15M22 44v10M7 29h30M22 14v-4h5' },
  tank: { body: 'M4 54V26c0-3 8-5 18-5s18 2 18 5v28z', lines: 'M4 26c0 3 8 5 18 5s18-2 18-5M32 31v23M32 36h5M32 42h5M32 48h5' },
  reactor: { body: 'M10 24a12 10 0 0 1 24 0v16a12 10 0 0 1-24 0z', lines: 'M22 14V6M18 6h8M22 24v12M17 38h10M12 48l-2 6M32 48l2 6M34 28h7' },
  silo: { body: 'M8 14h12v24l-4 10h-4L8 38zM24 14h12v24l-4 10h-4l-4-10z', lines: 'M8 14l6-6 6 6M24 14l6-6 6 6M9 42v12M19 42v12M25 42v12M35 42v12M8 24h12M24 24h12' },
  pumps: { body: 'M4 54V38h14v16zM24 40a9 9 0 1 1 0 .1z', lines: 'M18 44h6M33 49v5M26 32V18H10v20M26 18h14' },
  hall: { body: 'M3 54V30l10-9v9l10-9v9l10-9v9h8v24z', lines: 'M9 54V42h8v12M22 38h6M32 38h5M22 45h6M32 45h5' },
  laboratory: { body: 'M18 12v14L6 48c-1.500 3 0 6 3 6h26c3 0 4.500-3 3-6L26 26V12z', lines: 'M15 12h14M11 40h22M18 47h.1M25 45h.1' },
  screen: { body: 'M3 20h38v24H3z', lines: 'M8 38l6-8 6 4 7-9 9 8M16 54h12M22 44v10' },
  room: { body: 'M4 18h36v22H4z', lines: 'M10 26h14M10 32h9M12 40l-4 14M32 40l4 14M22 40v8' },
};

/** A decoration that still tells the kind: its name stands beside it. */
export function Silhouette({ shape, height }: { shape: Shape; height: number }): ReactElement {
  const { body, lines } = PATHS[shape];
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 44 56" width={(height * 44) / 56} height={height} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round">
      <path d={body} fill="var(--cat-soft)" />
      {lines && <path d={lines} />}
    </svg>
  );
}
