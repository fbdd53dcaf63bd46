import type { ReactElement } from 'react';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import styles from './cost-curve.module.css';
import { runTexts } from './texts.ts';

const WIDTH = 480;
const HEIGHT = 120;
const LEFT = 46;
const BOTTOM = 18;

/** Cost over seconds as a stepped line, the proven bound as a dashed one below it. Its sentence tells the same to readers. */
export function CostCurve({ points, bound, limit }: { points: readonly (readonly [seconds: number, cost: number])[]; bound: number | null; limit: number }): ReactElement | null {
  const say = useText(runTexts);
  const language = useLanguage();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const most = Math.max(...points.map(([, cost]) => cost), 1);
  const least = Math.min(0, bound ?? 0, last[1]);
  const until = Math.max(limit, last[0], 1);
  const x = (seconds: number): number => LEFT + ((WIDTH - LEFT - 8) * seconds) / until;
  const y = (cost: number): number => 8 + ((HEIGHT - BOTTOM - 8) * (most - cost)) / Math.max(1, most - least);
  const line = points.map(([seconds, cost], i) => (i === 0 ? `M${x(seconds)} ${y(cost)}` : `H${x(seconds)}V${y(cost)}`)).join('');
  const seconds = Math.round(last[0]);
  const sentence = first[1] === last[1] ? say('curveLevel', { seconds, to: last[1] }) : say('curveSays', { seconds, from: first[1], to: last[1] });
  return (
    <figure className={styles['figure']}>
      <figcaption>
        {say('curve')} · {sentence}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${say('curve')}: ${sentence}`}>
        <line className={styles['axis']} x1={LEFT} y1={HEIGHT - BOTTOM} x2={WIDTH - 8} y2={HEIGHT - BOTTOM} />
        <line className={styles['axis']} x1={LEFT} y1={8} x2={LEFT} y2={HEIGHT - BOTTOM} />
        {bound !== null && bound >= least && <line className={styles['bound']} x1={LEFT} y1={y(bound)} x2={WIDTH - 8} y2={y(bound)} />}
        <path className={styles['line']} d={`${line}H${x(Math.max(last[0], first[0]))}`} />
        <circle className={styles['dot']} cx={x(last[0])} cy={y(last[1])} r={3.5} />
        <text className={styles['label']} x={LEFT - 6} y={y(most) + 4} textAnchor="end">
          {formatNumber(most, language)}
        </text>
        {y(last[1]) - y(most) > 14 && (
          <text className={styles['label']} x={LEFT - 6} y={y(last[1]) + 4} textAnchor="end">
            {formatNumber(last[1], language)}
          </text>
        )}
        <text className={styles['label']} x={WIDTH - 8} y={HEIGHT - 4} textAnchor="end">
          {formatNumber(until, language, { maximumFractionDigits: 0 })} s
        </text>
      </svg>
    </figure>
  );
}
