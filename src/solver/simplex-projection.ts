/**
 * Moves a vector to the nearest point with non-negative entries that sum to `total`, in place.
 * **Source**: Held, Wolfe and Crowder, Validation of subgradient optimization, Mathematical Programming 6 (1974).
 */
export function projectOntoSimplex(vector: Float64Array, total: number): void {
  if (vector.length === 0) return;
  const sorted = vector.slice().sort().reverse();
  let sum = 0;
  let shift = 0;
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i] as number;
    const candidate = (sum - total) / (i + 1);
    if (i === 0 || (sorted[i] as number) > candidate) shift = candidate;
    else break;
  }
  for (let i = 0; i < vector.length; i++) vector[i] = Math.max(0, (vector[i] as number) - shift);
}
