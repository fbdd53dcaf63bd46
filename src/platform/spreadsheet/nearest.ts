/** The name somebody probably meant: fewest insertions, deletions, replacements and swaps of neighbours. */

export interface NameIndex {
  readonly names: readonly string[];
  readonly folded: readonly string[];
}

const COMPARED_CHARACTERS = 100;

/** Prepares names for many searches; case, width, spaces, hyphens and dots do not count. */
export function indexNames(candidates: Iterable<string>): NameIndex {
  const names = [...candidates];
  return { names, folded: names.map(fold) };
}

/** The nearest name, or null when none is near: at most a third of the characters may differ, never more than four. Of equals the first. */
export function nearest(wanted: string, index: NameIndex): string | null {
  const target = fold(wanted);
  // Only a nearer one may replace the best so far, so the room shrinks to one below its distance.
  let room = Math.min(4, Math.max(1, Math.floor(target.length / 3)));
  let best: string | null = null;
  for (let i = 0; i < index.folded.length && room >= 0; i += 1) {
    const folded = index.folded[i] ?? '';
    if (Math.abs(folded.length - target.length) > room) continue;
    const distance = boundedDistance(target, folded, room);
    if (distance > room) continue;
    best = index.names[i] ?? null;
    room = distance - 1;
  }
  return best;
}

function fold(text: string): string {
  return text.slice(0, COMPARED_CHARACTERS).normalize('NFKC').toLowerCase().replace(/[\s_\-–.]/g, '').slice(0, COMPARED_CHARACTERS);
}

const rows = [0, 1, 2].map(() => new Uint16Array(COMPARED_CHARACTERS + 1));

/** Optimal string alignment distance in UTF-16 units; anything above `limit` may come back as `limit + 1`. */
function boundedDistance(a: string, b: string, limit: number): number {
  let [beforeLast, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let smallest = i;
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (unit === b.charCodeAt(j - 1) ? 0 : 1));
      if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? limit + 1;
}
