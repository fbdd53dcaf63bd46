/**
 * A linear programme that packs schedules into places: how few learners stay without one, and how little of what branching demands is missed, if schedules
 * may be taken in parts. Columns come one by one; the rest is the simplex method with the inverse of the basis, whose rows are few.
 *
 * **Source**: Dantzig, Linear programming and extensions (1963), chapters 8 and 9; column by column after Gilmore and Gomory, A linear programming approach
 * to the cutting-stock problem, Operations Research 9 (1961).
 */

const SMALL = 1e-9;
/** Pivots after which the inverse is made anew, so that errors do not add up. */
const PIVOTS_BETWEEN_INVERSIONS = 150;
/** After so many pivots that gained nothing the first column that may enter does, which cannot go in circles. */
const PATIENCE = 60;

/** One column: the rows where it has an entry other than zero, what stands there, and what one unit of it misses. */
interface Column {
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly cost: number;
}

/** Rows are equations: places (what is taken and what is free), kinds of learners (who is placed and who is not), and demands of branching. */
export class PackingProgram {
  readonly #columns: Column[] = [];
  readonly #right: number[] = [];
  /** The column that is basic in each row, the basis' inverse (row × stride + row), and the values of the basic columns. */
  #basic: number[] = [];
  #inverse = new Float64Array(0);
  /** Numbers from one row of the inverse to the next: more than there are rows, so that there is room for further ones. */
  #stride = 0;
  #values: number[] = [];
  #duals = new Float64Array(0);
  #pivots = 0;

  /** What is missed at least, as far as the columns go; after `solve`. */
  get missed(): number {
    return this.#basic.reduce((sum, column, row) => sum + (this.#columns[column] as Column).cost * (this.#values[row] as number), 0);
  }

  /** What one more on the right of a row adds to what is missed, so at most 0 for places: their price with its sign turned. After `solve`. */
  dual(row: number): number {
    return this.#duals[row] as number;
  }

  /** The parts in which columns are taken, by column; those not told are not taken at all. */
  *taken(): Iterable<readonly [column: number, part: number]> {
    for (const [row, column] of this.#basic.entries()) if ((this.#values[row] as number) > SMALL) yield [column, this.#values[row] as number];
  }

  /**
   * A new row with an entry in each column so far: at most so much is taken there, at least, or exactly so much. Where that does not hold now, what is
   * beyond or lacking is missed and costs 1. Returns the row.
   */
  addRow(right: number, sense: "at most" | "at least" | "exactly", entryOf: (column: number) => number = () => 0): number {
    const row = this.#right.length;
    const entries = this.#columns.map((_, column) => entryOf(column));
    for (const [column, value] of entries.entries()) if (value !== 0) this.#extend(column, row, value);
    this.#right.push(right);
    const activity = this.#basic.reduce((sum, column, at) => sum + (entries[column] as number) * (this.#values[at] as number), 0);
    const free = sense === "exactly" ? -1 : this.#add({ rows: [row], values: [sense === "at most" ? 1 : -1], cost: 0 });
    const isKept = free >= 0 && (sense === "at most" ? activity <= right : activity >= right);
    const column = isKept ? free : this.#add({ rows: [row], values: [sense === "at most" ? -1 : 1], cost: 1 });
    const sign = (this.#columns[column] as Column).values[0] as number;
    const size = row + 1;
    if (size > this.#stride) this.#makeRoom(size);
    const [inverse, stride] = [this.#inverse, this.#stride];
    for (let at = 0; at < row; at++) {
      const entry = entries[this.#basic[at] as number] as number;
      if (entry !== 0) for (let i = 0; i < row; i++) inverse[row * stride + i] = (inverse[row * stride + i] as number) - sign * entry * (inverse[at * stride + i] as number);
    }
    inverse[row * stride + row] = sign;
    this.#basic.push(column);
    this.#values.push(sign * (right - activity));
    return row;
  }

  #makeRoom(size: number): void {
    const stride = 2 * size;
    const inverse = new Float64Array(stride * stride);
    for (let row = 0; row < size - 1; row++) inverse.set(this.#inverse.subarray(row * this.#stride, row * this.#stride + size - 1), row * stride);
    [this.#inverse, this.#stride] = [inverse, stride];
  }

  /** A new column with these entries by row, which costs nothing; returns it. */
  addColumn(entries: ReadonlyMap<number, number>): number {
    return this.#add({ rows: [...entries.keys()], values: [...entries.values()], cost: 0 });
  }

  #add(column: Column): number {
    return this.#columns.push(column) - 1;
  }

  #extend(at: number, row: number, value: number): void {
    const { rows, values, cost } = this.#columns[at] as Column;
    this.#columns[at] = { rows: [...rows, row], values: [...values, value], cost };
  }

  /** A programme that goes on from here by itself. */
  copy(): PackingProgram {
    const other = new PackingProgram();
    other.#columns.push(...this.#columns);
    other.#right.push(...this.#right);
    other.#basic = [...this.#basic];
    other.#stride = this.#stride;
    other.#inverse = this.#inverse.slice();
    other.#values = [...this.#values];
    return other;
  }

  /** Finds the best parts of the columns there are; false where that was given up. */
  solve(shouldStop: () => boolean): boolean {
    let idle = 0;
    for (;;) {
      this.#price();
      const entering = this.#entering(idle > PATIENCE);
      if (entering < 0) return true;
      const direction = this.#direction(entering);
      const leaving = this.#leaving(direction, idle > PATIENCE);
      if (leaving < 0 || shouldStop()) return false;
      idle = (this.#values[leaving] as number) > SMALL ? 0 : idle + 1;
      this.#pivot(entering, leaving, direction);
    }
  }

  #price(): void {
    const size = this.#right.length;
    if (this.#duals.length !== size) this.#duals = new Float64Array(size);
    this.#duals.fill(0);
    for (const [row, column] of this.#basic.entries()) {
      const { cost } = this.#columns[column] as Column;
      if (cost !== 0) for (let i = 0; i < size; i++) this.#duals[i] = (this.#duals[i] as number) + cost * (this.#inverse[row * this.#stride + i] as number);
    }
  }

  #entering(isFirst: boolean): number {
    let best = -1;
    let least = -1e-7;
    for (const [at, { rows, values, cost }] of this.#columns.entries()) {
      let reduced = cost;
      for (let i = 0; i < rows.length; i++) reduced -= (this.#duals[rows[i] as number] as number) * (values[i] as number);
      if (reduced >= least) continue;
      best = at;
      if (isFirst) break;
      least = reduced;
    }
    return best;
  }

  #direction(column: number): Float64Array {
    const { rows, values } = this.#columns[column] as Column;
    const [size, stride, inverse] = [this.#right.length, this.#stride, this.#inverse];
    const direction = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let i = 0; i < rows.length; i++) sum += (inverse[row * stride + (rows[i] as number)] as number) * (values[i] as number);
      direction[row] = sum;
    }
    return direction;
  }

  // Of rows that allow equally much the one with the largest pivot, or, so that nothing goes in circles, the first column.
  #leaving(direction: Float64Array, isFirst: boolean): number {
    let leaving = -1;
    let least = Infinity;
    for (let row = 0; row < direction.length; row++) {
      const step = direction[row] as number;
      if (step <= SMALL) continue;
      const ratio = Math.max(0, this.#values[row] as number) / step;
      const isTie = ratio <= least + SMALL && leaving >= 0 && ratio >= least - SMALL;
      const isBetter = isTie ? (isFirst ? (this.#basic[row] as number) < (this.#basic[leaving] as number) : step > (direction[leaving] as number)) : ratio < least;
      if (isBetter) [leaving, least] = [row, Math.min(ratio, least)];
    }
    return leaving;
  }

  #pivot(entering: number, leaving: number, direction: Float64Array): void {
    const [size, stride, inverse] = [this.#right.length, this.#stride, this.#inverse];
    const pivot = direction[leaving] as number;
    const line = leaving * stride;
    for (let i = line; i < line + size; i++) inverse[i] = (inverse[i] as number) / pivot;
    const amount = Math.max(0, this.#values[leaving] as number) / pivot;
    for (let row = 0; row < size; row++) {
      const factor = direction[row] as number;
      if (row === leaving || Math.abs(factor) < 1e-12) continue;
      const base = row * stride;
      for (let i = 0; i < size; i++) inverse[base + i] = (inverse[base + i] as number) - factor * (inverse[line + i] as number);
      this.#values[row] = (this.#values[row] as number) - factor * amount;
    }
    this.#values[leaving] = amount;
    this.#basic[leaving] = entering;
    if (++this.#pivots % PIVOTS_BETWEEN_INVERSIONS === 0) this.#invert();
  }

  // Gauss and Jordan, with the largest entry of each column as pivot.
  #invert(): void {
    const size = this.#right.length;
    const basis = Array.from({ length: size }, () => new Float64Array(2 * size));
    for (const [at, column] of this.#basic.entries()) {
      const { rows, values } = this.#columns[column] as Column;
      for (let i = 0; i < rows.length; i++) (basis[rows[i] as number] as Float64Array)[at] = values[i] as number;
      (basis[at] as Float64Array)[size + at] = 1;
    }
    for (let at = 0; at < size; at++) {
      let pivot = at;
      for (let row = at + 1; row < size; row++) if (Math.abs((basis[row] as Float64Array)[at] as number) > Math.abs((basis[pivot] as Float64Array)[at] as number)) pivot = row;
      const [line, above] = [basis[pivot] as (typeof basis)[number], basis[at] as (typeof basis)[number]];
      [basis[pivot], basis[at]] = [above, line];
      const by = line[at] as number;
      for (let i = at; i < 2 * size; i++) line[i] = (line[i] as number) / by;
      for (let row = 0; row < size; row++) {
        const other = basis[row] as Float64Array;
        const factor = other[at] as number;
        if (row === at || factor === 0) continue;
        for (let i = at; i < 2 * size; i++) if (line[i] !== 0) other[i] = (other[i] as number) - factor * (line[i] as number);
      }
    }
    for (const [row, line] of basis.entries()) {
      this.#inverse.set(line.subarray(size), row * this.#stride);
      this.#values[row] = this.#right.reduce((sum, right, i) => sum + right * (line[size + i] as number), 0);
    }
  }
}
