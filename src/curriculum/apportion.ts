/**
 * Largest remainder (Hamilton's method): shares out whole weeks in proportion to weights. Pure, integers only.
 * Every item first gets the whole part of its quota; what is left goes, one week each, to the largest remainders,
 * ties to the earlier item.
 */

export interface Shares {
  /** Whole weeks, in the order of the weights; their sum is `total` unless the caps leave no room. */
  readonly shares: readonly number[];
  /** What exact proportion would give, for display. */
  readonly quotas: readonly number[];
}

export interface ApportionOptions {
  /** Every item of positive weight gets at least one, where `total` suffices for that. */
  readonly isOneEnsured?: boolean;
  /** Most that each item may get. */
  readonly caps?: readonly number[];
}

/** Shares `total` (a whole number ≥ 0) out by `weights` (≥ 0). Items of weight 0 get nothing. */
export function apportion(weights: readonly number[], total: number, options: ApportionOptions = {}): Shares {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0 || total <= 0) return { shares: weights.map(() => 0), quotas: weights.map(() => 0) };
  const quotas = weights.map((weight) => (weight * total) / sum);
  const remainders = weights.map((weight) => (weight * total) % sum);
  const caps = weights.map((weight, i) => (weight === 0 ? 0 : (options.caps?.[i] ?? Number.POSITIVE_INFINITY)));
  const positive = weights.filter((weight) => weight > 0).length;
  const least = options.isOneEnsured === true && total >= positive ? 1 : 0;
  const shares = weights.map((weight, i) => Math.min(caps[i] ?? 0, weight === 0 ? 0 : Math.max(least, Math.floor((weight * total) / sum))));
  giveLeft(shares, remainders, caps, total);
  takeBack(shares, quotas, least, total);
  return { shares, quotas };
}

/** Gives what is left to the largest remainders; goes round again only where caps keep it from ending. */
function giveLeft(shares: number[], remainders: readonly number[], caps: readonly number[], total: number): void {
  const byRemainder = shares.map((_, i) => i).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  let left = total - sumOf(shares);
  for (let wasGiven = true; left > 0 && wasGiven; ) {
    wasGiven = false;
    for (const i of byRemainder) {
      if (left === 0) break;
      if ((shares[i] ?? 0) >= (caps[i] ?? 0)) continue;
      shares[i] = (shares[i] ?? 0) + 1;
      left -= 1;
      wasGiven = true;
    }
  }
}

/** Where ensuring one for everybody gave too much, the items furthest above their quota give back, the later first. */
function takeBack(shares: number[], quotas: readonly number[], least: number, total: number): void {
  for (let over = sumOf(shares) - total; over > 0; over -= 1) {
    let most = -1;
    for (const [i, share] of shares.entries()) {
      if (share <= least) continue;
      if (most < 0 || share - (quotas[i] ?? 0) >= (shares[most] ?? 0) - (quotas[most] ?? 0)) most = i;
    }
    if (most < 0) return;
    shares[most] = (shares[most] ?? 0) - 1;
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
