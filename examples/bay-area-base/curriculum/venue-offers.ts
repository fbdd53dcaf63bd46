/**
 * Which area can be learnt in which venue of the example: first the apprentices' areas, then teachers' practice (E) and
 * the safety refresher (S). Halls of the college and the base carry the foundations, plants the later phases.
 */
import type { CurriculumFacts } from '../../../src/curriculum/sheets.ts';
import { chemikantArea } from './frameworks.ts';

type Offer = CurriculumFacts['venueOffers'][number];

const START = '2023-09-01';

const offered: Readonly<Record<string, readonly string[]>> = {
  'campus-analysis-lab': ['I.5', 'II.14'],
  'campus-properties-lab': ['I.5'],
  'campus-unit-operations': ['I.6'],
  'campus-measurement': ['I.9'],
  'campus-energy': ['I.3.4'],
  'campus-project-room': ['I.4.2', 'II.19'],
  'base-pipe-hall': ['I.7', 'II.10'],
  'base-pump-hall': ['I.8', 'II.9'],
  'base-tool-shop': ['I.3.5'],
  'base-pilot-plant': ['I.6', 'I.11'],
  'base-simulator': ['I.10', 'I.13', 'I.14'],
  'base-automation-lab': ['I.13', 'II.12'],
  'base-safety-yard': ['S.1'],
  'cracker-furnaces': ['I.10', 'E.1'],
  'cracker-compression': ['I.10', 'I.12'],
  'cracker-control-room': ['I.13', 'I.14', 'E.3'],
  'glycol-reaction': ['I.10', 'II.1'],
  'glycol-distillation': ['I.11', 'E.1'],
  'glycol-field': ['I.10', 'I.4.2'],
  'butadiene-extraction': ['I.11', 'II.6'],
  'butadiene-distillation': ['I.11'],
  'butadiene-refrigeration': ['I.12', 'II.17'],
  'polycarbonate-reaction': ['I.10', 'II.1'],
  'polycarbonate-pelletising': ['I.12', 'II.2', 'II.7'],
  'polycarbonate-drying': ['II.4', 'II.8'],
  'isocyanate-hydrogenation': ['I.14', 'II.1'],
  'isocyanate-purification': ['I.11', 'I.14'],
  'isocyanate-solvents': ['I.11', 'II.6'],
  'polyol-reactors': ['I.10', 'II.1', 'E.1'],
  'polyol-blending': ['I.4.2', 'II.3'],
  'polyol-control-room': ['I.13', 'I.14', 'II.20', 'E.3'],
  'surfactant-ethoxylation': ['I.10', 'II.1'],
  'surfactant-blending': ['II.3', 'II.5'],
  'surfactant-spray-drying': ['II.4', 'II.7', 'II.8'],
  'utilities-air-separation': ['I.3.4', 'II.17'],
  'utilities-steam': ['I.3.4', 'E.1'],
  'utilities-cooling-water': ['I.3.4', 'I.8'],
  'logistics-tank-farm': ['I.8', 'II.16'],
  'logistics-loading': ['II.16'],
  'logistics-packaging': ['I.3.5', 'II.16'],
  'environment-biology': ['II.13', 'II.18'],
  'environment-incineration': ['I.10', 'II.13'],
  'environment-monitoring': ['II.13', 'II.14', 'E.4'],
  'services-laboratory': ['I.5', 'II.14', 'II.15', 'E.4'],
  'services-mechanics': ['I.8', 'I.12', 'II.10', 'E.2'],
  'services-instruments': ['I.9', 'I.13', 'II.11', 'E.2'],
  'polymer-extrusion': ['II.2'],
};

export const venueOffers: readonly Offer[] = Object.entries(offered).flatMap(([venue, numbers]) =>
  numbers.map((number) => ({ venue, area: areaOf(number), validFrom: START, validTo: null })),
);

function areaOf(number: string): string {
  if (number.startsWith('E.')) return `teacher-practice-2016.${number}`;
  if (number.startsWith('S.')) return `safety-refresher-2026.${number}`;
  return chemikantArea(number);
}
