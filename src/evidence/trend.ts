/** Where a figure comes from and where it goes: some points of the past, and a sentence about them; the sentence is pure. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError, type Sentence } from '../platform/errors.ts';
import { addDays, type IsoDate } from '../platform/weeks.ts';
import { UNBOUND, figureReader, type FigureScope } from './figures.ts';

const STEP_DAYS = 14;
const POINTS = 8;
/** The sentence compares with the point this far back, four weeks ago: where a figure goes now, not since the year began. */
const COMPARED = 2;

/** The days a trend is read on, two weeks apart, the last one the day itself. */
export function trendDays(asOf: IsoDate): IsoDate[] {
  return Array.from({ length: POINTS }, (_, i) => addDays(asOf, (i + 1 - POINTS) * STEP_DAYS));
}

export interface TrendPoint {
  readonly day: IsoDate;
  readonly value: number | null;
}

export interface Trend {
  /** `none`: there are no two values to compare. */
  readonly direction: 'up' | 'down' | 'level' | 'none';
  /** Null where nothing moves. */
  readonly isBetter: boolean | null;
  readonly says: Sentence;
}

/** From four weeks ago, or the first value since, to the last. */
export function trendOf(points: readonly TrendPoint[], { isHigherBetter, unit }: { readonly isHigherBetter: boolean; readonly unit: string | null }): Trend {
  const first = points.slice(-1 - COMPARED).find(({ value }) => value !== null);
  const last = points.at(-1);
  if (first === undefined || last === undefined || first.value === null || last.value === null || first === last) {
    return { direction: 'none', isBetter: null, says: { zh: '还没有可比较的数据。', en: 'There is nothing to compare with yet.' } };
  }
  const moved = Math.round((last.value - first.value) * 10) / 10;
  if (moved === 0) return { direction: 'level', isBetter: null, says: { zh: `自 ${first.day} 以来没有变化。`, en: `Unchanged since ${first.day}.` } };
  const isBetter = moved > 0 === isHigherBetter;
  const amount = Math.abs(moved);
  const how = unit === '%' ? { zh: `${amount} 个百分点`, en: `${amount} percentage ${amount === 1 ? 'point' : 'points'}` } : { zh: `${amount}${unit === null ? '' : ` ${unit}`}`, en: `${amount}${unit === null ? '' : ` ${unit}`}` };
  return {
    direction: moved > 0 ? 'up' : 'down',
    isBetter,
    says: {
      zh: `自 ${first.day} 以来${moved > 0 ? '上升' : '下降'} ${how.zh}，${isBetter ? '趋好' : '趋差'}。`,
      en: `${moved > 0 ? 'Up' : 'Down'} by ${how.en} since ${first.day}, for the ${isBetter ? 'better' : 'worse'}.`,
    },
  };
}

export interface IndicatorTrend extends Trend {
  readonly indicator: string;
  readonly key: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendsRequest {
  readonly asOf: IsoDate;
  /** Key of the last indicator of the page before. */
  readonly after: string | undefined;
  readonly limit: number;
  readonly isAnonymous: boolean;
}

/** The trends of the indicators one may see, by key; what several figures of a day count is counted once. */
export async function readIndicatorTrends(tx: Tx, { asOf, after, limit, isAnonymous }: TrendsRequest): Promise<IndicatorTrend[]> {
  const indicators = await tx.query<{ id: string; key: string; figure: string; scopeKind: FigureScope['kind'] | null; scopeKey: string | null; isHigherBetter: boolean; unit: string | null }>(
    `select i.id, i.key, i.figure, i.scope_kind as "scopeKind", i.scope_key as "scopeKey", i.is_higher_better as "isHigherBetter", i.unit
     from partnership.indicator as i
     where i.consortium_id = $1
       and ($2::text is null or i.key > $2)
     order by i.key
     limit $3`,
    [tx.actor.consortium, after ?? null, limit],
  );
  const points = new Map<string, TrendPoint[]>(indicators.map(({ id }) => [id, []]));
  for (const day of trendDays(asOf)) {
    const reader = figureReader(tx, day, isAnonymous);
    for (const { id, figure, scopeKind, scopeKey } of indicators) {
      points.get(id)?.push({ day, value: await valueOf(() => reader.read(figure, scopeKind !== null && scopeKey !== null ? { kind: scopeKind, key: scopeKey } : undefined)) });
    }
  }
  return indicators.map(({ id, key, isHigherBetter, unit }) => ({ indicator: id, key, points: points.get(id) ?? [], ...trendOf(points.get(id) ?? [], { isHigherBetter, unit }) }));
}

/** What an indicator is wrongly bound to has no value; its light says so. */
async function valueOf(read: () => Promise<{ readonly value: number | null }>): Promise<number | null> {
  try {
    return (await read()).value;
  } catch (error) {
    if (error instanceof AppError && UNBOUND.includes(error.code)) return null;
    throw error;
  }
}
