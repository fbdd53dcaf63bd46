/**
 * Learning venues of the example, one line each, with places per week as they stand on 2026-09-01 and how they change.
 * A change replaces the row from its day on; `was` is what held before the current row.
 */
import type { PartnershipFacts } from '../../../src/partnership/sheets.ts';
import { addDays } from '../../../src/platform/weeks.ts';

type VenueRow = PartnershipFacts['venues'][number];
type CapacityRow = PartnershipFacts['venueCapacities'][number];
type Places = { readonly capacity: number; readonly comfortable?: number; readonly minimumWhenOpen?: number };

interface VenueLine {
  readonly place: { readonly site: string; readonly plant: string | null };
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: VenueRow['kind'];
  readonly shift: VenueRow['shiftPattern'];
  readonly hazards: readonly NonNullable<VenueRow['hazards']>[number][];
  readonly places: Places;
  /** First day of `places`; the day the cooperation began unless told. */
  readonly since?: string;
  readonly was?: Places;
  readonly change?: Places & { readonly from: string };
}

const START = '2023-09-01';
const campus = { site: 'campus', plant: null };
const base = { site: 'base-hall', plant: null };
const inPlant = (plant: string) => ({ site: 'site-jiawan', plant: `plant-${plant}` });

const lines: readonly VenueLine[] = [
  // The college: laboratories and workshops, mostly for the first phase.
  { place: campus, key: 'campus-analysis-lab', zh: '分析化学实验室', en: 'Analytical laboratory', kind: 'laboratory', shift: 'day', hazards: ['corrosive', 'toxic'], places: { capacity: 8, comfortable: 7 } },
  { place: campus, key: 'campus-properties-lab', zh: '物性测定实验室', en: 'Substance properties laboratory', kind: 'laboratory', shift: 'day', hazards: ['corrosive', 'flammable'], places: { capacity: 6, comfortable: 5 } },
  { place: campus, key: 'campus-unit-operations', zh: '单元操作实训室', en: 'Unit operations workshop', kind: 'workshop', shift: 'day', hazards: ['high_temperature', 'pressure'], places: { capacity: 8, comfortable: 7 }, was: { capacity: 6 }, since: '2025-09-01' },
  { place: campus, key: 'campus-measurement', zh: '仪表测量实训室', en: 'Measurement workshop', kind: 'workshop', shift: 'day', hazards: ['electrical'], places: { capacity: 6, comfortable: 5 } },
  { place: campus, key: 'campus-energy', zh: '能源与公用工程实训室', en: 'Energy and utilities workshop', kind: 'workshop', shift: 'day', hazards: ['high_temperature', 'pressure'], places: { capacity: 5, comfortable: 4 } },
  { place: campus, key: 'campus-project-room', zh: '项目协作教室', en: 'Project room', kind: 'classroom', shift: 'day', hazards: [], places: { capacity: 6 } },
  // The shared base: halls everybody books.
  { place: base, key: 'base-pipe-hall', zh: '管道装配实训车间', en: 'Pipe fitting hall', kind: 'workshop', shift: 'day', hazards: ['noise', 'height'], places: { capacity: 10, comfortable: 8 } },
  { place: base, key: 'base-pump-hall', zh: '机泵拆装实训车间', en: 'Pump workshop', kind: 'workshop', shift: 'day', hazards: ['noise'], places: { capacity: 6, comfortable: 5 } },
  { place: base, key: 'base-tool-shop', zh: '工器具实训室', en: 'Tools workshop', kind: 'workshop', shift: 'day', hazards: ['noise', 'electrical'], places: { capacity: 5, comfortable: 4 } },
  { place: base, key: 'base-pilot-plant', zh: '中试装置', en: 'Pilot plant', kind: 'workshop', shift: 'two_shift', hazards: ['flammable', 'pressure', 'high_temperature'], places: { capacity: 6, comfortable: 5, minimumWhenOpen: 2 } },
  { place: base, key: 'base-simulator', zh: '流程仿真室', en: 'Process simulator', kind: 'simulator', shift: 'day', hazards: [], places: { capacity: 6, minimumWhenOpen: 2 }, was: { capacity: 4 }, since: '2024-09-01', change: { capacity: 8, comfortable: 7, minimumWhenOpen: 2, from: '2027-03-01' } },
  { place: base, key: 'base-automation-lab', zh: '自动化实训室', en: 'Automation laboratory', kind: 'laboratory', shift: 'day', hazards: ['electrical'], places: { capacity: 6, comfortable: 5 } },
  { place: base, key: 'base-safety-yard', zh: '安全实训场', en: 'Safety training yard', kind: 'workshop', shift: 'day', hazards: ['height', 'high_temperature'], places: { capacity: 10, comfortable: 8, minimumWhenOpen: 4 } },
  // The integrated site: workplaces in eleven plants.
  { place: inPlant('cracker'), key: 'cracker-furnaces', zh: '裂解炉区外操', en: 'Furnace section, field', kind: 'workplace', shift: 'continuous', hazards: ['high_temperature', 'flammable', 'noise'], places: { capacity: 3, comfortable: 2 } },
  { place: inPlant('cracker'), key: 'cracker-compression', zh: '压缩与急冷岗位', en: 'Compression and quench', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'pressure', 'noise'], places: { capacity: 2 } },
  { place: inPlant('cracker'), key: 'cracker-control-room', zh: '裂解中控室', en: 'Cracker control room', kind: 'workplace', shift: 'continuous', hazards: [], places: { capacity: 2 }, change: { capacity: 3, from: '2027-01-04' } },
  { place: inPlant('glycol'), key: 'glycol-reaction', zh: '氧化反应岗位', en: 'Oxidation reaction', kind: 'workplace', shift: 'continuous', hazards: ['explosive', 'toxic', 'flammable'], places: { capacity: 2 } },
  { place: inPlant('glycol'), key: 'glycol-distillation', zh: '乙二醇精馏岗位', en: 'Glycol distillation', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'high_temperature'], places: { capacity: 3, comfortable: 2 } },
  { place: inPlant('glycol'), key: 'glycol-field', zh: '乙二醇外操岗位', en: 'Glycol field operations', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'noise'], places: { capacity: 2 } },
  { place: inPlant('butadiene'), key: 'butadiene-extraction', zh: '抽提岗位', en: 'Extraction section', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'explosive', 'toxic'], places: { capacity: 2 } },
  { place: inPlant('butadiene'), key: 'butadiene-distillation', zh: '丁二烯精馏岗位', en: 'Butadiene distillation', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'pressure'], places: { capacity: 2 } },
  { place: inPlant('butadiene'), key: 'butadiene-refrigeration', zh: '制冷机组岗位', en: 'Refrigeration unit', kind: 'workplace', shift: 'continuous', hazards: ['cryogenic', 'pressure', 'noise'], places: { capacity: 2 } },
  { place: inPlant('polycarbonate'), key: 'polycarbonate-reaction', zh: '聚合反应岗位', en: 'Polymerisation', kind: 'workplace', shift: 'continuous', hazards: ['toxic', 'corrosive'], places: { capacity: 2 } },
  { place: inPlant('polycarbonate'), key: 'polycarbonate-pelletising', zh: '造粒与筛分岗位', en: 'Pelletising and screening', kind: 'workplace', shift: 'continuous', hazards: ['high_temperature', 'noise', 'dust'], places: { capacity: 3 } },
  { place: inPlant('polycarbonate'), key: 'polycarbonate-drying', zh: '干燥与除尘岗位', en: 'Drying and dedusting', kind: 'workplace', shift: 'continuous', hazards: ['dust', 'explosive', 'noise'], places: { capacity: 3 } },
  { place: inPlant('isocyanate'), key: 'isocyanate-hydrogenation', zh: '加氢岗位', en: 'Hydrogenation', kind: 'workplace', shift: 'continuous', hazards: ['explosive', 'pressure', 'toxic'], places: { capacity: 2 } },
  { place: inPlant('isocyanate'), key: 'isocyanate-purification', zh: '精馏提纯岗位', en: 'Purification columns', kind: 'workplace', shift: 'continuous', hazards: ['toxic', 'high_temperature'], places: { capacity: 2 } },
  { place: inPlant('isocyanate'), key: 'isocyanate-solvents', zh: '溶剂回收岗位', en: 'Solvent recovery', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'toxic'], places: { capacity: 2 } },
  { place: inPlant('polyol'), key: 'polyol-reactors', zh: '聚醚反应釜区', en: 'Polyol reactors', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'pressure'], places: { capacity: 3, comfortable: 2 } },
  { place: inPlant('polyol'), key: 'polyol-blending', zh: '配料与混合岗位', en: 'Blending', kind: 'workplace', shift: 'two_shift', hazards: ['flammable'], places: { capacity: 4, comfortable: 3 }, was: { capacity: 3 }, since: '2026-03-01' },
  { place: inPlant('polyol'), key: 'polyol-control-room', zh: '聚醚中控室', en: 'Polyol control room', kind: 'workplace', shift: 'continuous', hazards: [], places: { capacity: 3 } },
  { place: inPlant('surfactant'), key: 'surfactant-ethoxylation', zh: '乙氧基化岗位', en: 'Ethoxylation', kind: 'workplace', shift: 'continuous', hazards: ['explosive', 'toxic', 'pressure'], places: { capacity: 2 } },
  { place: inPlant('surfactant'), key: 'surfactant-blending', zh: '复配与磨细岗位', en: 'Compounding and milling', kind: 'workplace', shift: 'two_shift', hazards: ['dust', 'noise'], places: { capacity: 3 } },
  { place: inPlant('surfactant'), key: 'surfactant-spray-drying', zh: '喷雾干燥岗位', en: 'Spray drying', kind: 'workplace', shift: 'continuous', hazards: ['dust', 'high_temperature', 'explosive'], places: { capacity: 3 } },
  { place: inPlant('utilities'), key: 'utilities-air-separation', zh: '空分岗位', en: 'Air separation', kind: 'workplace', shift: 'continuous', hazards: ['cryogenic', 'pressure', 'noise'], places: { capacity: 2 } },
  { place: inPlant('utilities'), key: 'utilities-steam', zh: '锅炉与蒸汽管网', en: 'Boilers and steam network', kind: 'workplace', shift: 'continuous', hazards: ['high_temperature', 'pressure', 'noise'], places: { capacity: 3 } },
  { place: inPlant('utilities'), key: 'utilities-cooling-water', zh: '循环水岗位', en: 'Cooling water', kind: 'workplace', shift: 'continuous', hazards: ['noise', 'corrosive'], places: { capacity: 2 } },
  { place: inPlant('logistics'), key: 'logistics-tank-farm', zh: '罐区岗位', en: 'Tank farm', kind: 'workplace', shift: 'continuous', hazards: ['flammable', 'height'], places: { capacity: 3, comfortable: 2 } },
  { place: inPlant('logistics'), key: 'logistics-loading', zh: '装卸站台', en: 'Loading bays', kind: 'workplace', shift: 'two_shift', hazards: ['flammable', 'height'], places: { capacity: 2 } },
  { place: inPlant('logistics'), key: 'logistics-packaging', zh: '包装与仓储', en: 'Packaging and warehouse', kind: 'workplace', shift: 'two_shift', hazards: ['dust', 'noise'], places: { capacity: 3 } },
  { place: inPlant('environment'), key: 'environment-biology', zh: '生化处理岗位', en: 'Biological treatment', kind: 'workplace', shift: 'continuous', hazards: ['toxic'], places: { capacity: 2 } },
  { place: inPlant('environment'), key: 'environment-incineration', zh: '焚烧岗位', en: 'Incineration', kind: 'workplace', shift: 'continuous', hazards: ['high_temperature', 'toxic'], places: { capacity: 2 } },
  { place: inPlant('environment'), key: 'environment-monitoring', zh: '环境监测站', en: 'Environmental monitoring', kind: 'laboratory', shift: 'day', hazards: ['corrosive'], places: { capacity: 2 } },
  { place: inPlant('services'), key: 'services-laboratory', zh: '中心化验室', en: 'Central laboratory', kind: 'laboratory', shift: 'two_shift', hazards: ['corrosive', 'toxic', 'flammable'], places: { capacity: 6, comfortable: 5 }, change: { capacity: 7, comfortable: 6, from: '2027-02-22' } },
  { place: inPlant('services'), key: 'services-mechanics', zh: '机修车间', en: 'Mechanical workshop', kind: 'workshop', shift: 'day', hazards: ['noise', 'height'], places: { capacity: 5, comfortable: 4 } },
  { place: inPlant('services'), key: 'services-instruments', zh: '仪表电气车间', en: 'Instruments and electrics', kind: 'workshop', shift: 'day', hazards: ['electrical'], places: { capacity: 5, comfortable: 4 } },
  // The second enterprise keeps one workplace of its own, which it shows nobody.
  { place: { site: 'polymer-works', plant: null }, key: 'polymer-extrusion', zh: '挤出改性线', en: 'Extrusion line', kind: 'workplace', shift: 'two_shift', hazards: ['high_temperature', 'noise', 'dust'], places: { capacity: 3 }, since: '2025-01-01' },
];

export const venues: PartnershipFacts['venues'] = lines.map((line) => ({
  key: line.key,
  site: line.place.site,
  plant: line.place.plant,
  nameZh: line.zh,
  nameEn: line.en,
  kind: line.kind,
  shiftPattern: line.shift,
  hazards: line.hazards.length === 0 ? null : line.hazards,
}));

export const venueCapacities: PartnershipFacts['venueCapacities'] = lines.flatMap((line) => {
  const since = line.since ?? START;
  return [
    ...(line.was === undefined ? [] : [capacity(line.key, line.was, START, addDays(since, -1))]),
    capacity(line.key, line.places, since, line.change === undefined ? null : addDays(line.change.from, -1)),
    ...(line.change === undefined ? [] : [capacity(line.key, line.change, line.change.from, null)]),
  ];
});

function capacity(venue: string, places: Places, validFrom: string, validTo: string | null): CapacityRow {
  return {
    venue,
    validFrom,
    validTo,
    capacity: places.capacity,
    comfortable: places.comfortable ?? null,
    minimum: null,
    minimumWhenOpen: places.minimumWhenOpen ?? null,
  };
}

type Reason = readonly [zh: string, en: string];

function closed(venue: string, firstWeek: string, lastWeek: string, [reasonZh, reasonEn]: Reason): PartnershipFacts['venueClosures'][number] {
  return { venue, firstWeek, lastWeek, reasonZh, reasonEn };
}

function venuesOf(place: string): string[] {
  return lines.filter((line) => line.place.plant === `plant-${place}` || (line.place.plant === null && line.place.site === place)).map((line) => line.key);
}

const SPRING: Reason = ['春节停用', 'Spring Festival'];
const TURNAROUND: Reason = ['计划大修', 'Planned turnaround'];
const SUMMER: Reason = ['暑期维护', 'Summer maintenance'];

export const venueClosures: PartnershipFacts['venueClosures'] = [
  ...[...venuesOf('campus'), ...venuesOf('base-hall')].map((venue) => closed(venue, '2027-02-01', '2027-02-08', SPRING)),
  ...venuesOf('campus').map((venue) => closed(venue, '2027-07-26', '2027-08-16', SUMMER)),
  ...venuesOf('base-hall').map((venue) => closed(venue, '2027-08-02', '2027-08-09', SUMMER)),
  ...venuesOf('cracker').map((venue) => closed(venue, '2027-03-15', '2027-04-05', TURNAROUND)),
  ...venuesOf('butadiene').map((venue) => closed(venue, '2027-03-22', '2027-04-12', TURNAROUND)),
  ...venuesOf('glycol').map((venue) => closed(venue, '2027-04-19', '2027-05-03', TURNAROUND)),
  ...venuesOf('polycarbonate').map((venue) => closed(venue, '2027-07-12', '2027-07-26', SUMMER)),
  closed('polyol-reactors', '2027-06-14', '2027-06-21', ['反应釜检验', 'Vessel inspection']),
  closed('utilities-steam', '2026-12-07', '2026-12-07', ['锅炉年检', 'Annual boiler inspection']),
];
