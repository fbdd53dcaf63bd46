/** The name somebody probably meant: fewest insertions, deletions, replacements and swaps of neighbours. */

/** The nearest of `candidates`, or null when none is near: at most a third of the characters may differ, never more than four. */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  const target = fold(wanted);
  let room = Math.min(4, Math.max(1, Math.floor(target.length / 3)));
  let best: string | null = null;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - target.length) > room) continue;
    const distance = boundedDistance(target, folded, room);
    if (distance > room) continue;
    if (distance === 0) return candidate;
    best = candidate;
    // Only a nearer one may replace it, so that the first of equals wins.
    room = distance - 1;
  }
  return best;
}

function fold(text: string): string[] {
  return Array.from(text.normalize('NFKC').toLowerCase().replace(/[\s_\-–.]/g, '').slice(0, 200));
}

/** Optimal string alignment distance; anything above `limit` may come back as `limit + 1`. */
function boundedDistance(a: readonly string[], b: readonly string[], limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
