/** Who is worst off: the largest personal cost, kept up to date as single costs change. */

export class FairnessRank {
  readonly values: Float64Array;
  worst = 0;
  #runnerUp = 0;
  #topCount = 0;

  constructor(values: Float64Array) {
    this.values = values;
    this.#rank();
  }

  /** The largest cost if one learner's became another one. */
  worstWith(l: number, value: number): number {
    if (value >= this.worst) return value;
    const wasAlone = this.#topCount === 1 && (this.values[l] as number) === this.worst;
    return wasAlone ? Math.max(value, this.#runnerUp) : this.worst;
  }

  /** The same for two learners at once. */
  worstWithTwo(l: number, value: number, m: number, other: number): number {
    const { values, worst } = this;
    const most = Math.max(value, other);
    if (most >= worst) return most;
    const leaving = ((values[l] as number) === worst ? 1 : 0) + ((values[m] as number) === worst ? 1 : 0);
    if (leaving < this.#topCount) return worst;
    let worstOther = most;
    for (let i = 0; i < values.length; i++) if (i !== l && i !== m && (values[i] as number) > worstOther) worstOther = values[i] as number;
    return worstOther;
  }

  set(l: number, value: number): void {
    const was = this.values[l] as number;
    if (was === value) return;
    this.values[l] = value;
    // Only the top two ranks are known: they are counted anew when one of them may have changed.
    if (value >= this.#runnerUp || was >= this.#runnerUp) this.#rank();
  }

  #rank(): void {
    const { values } = this;
    let top = -Infinity;
    let second = -Infinity;
    let count = 0;
    for (let l = 0; l < values.length; l++) {
      const value = values[l] as number;
      if (value > top) {
        second = top;
        top = value;
        count = 1;
      } else if (value === top) count++;
      else if (value > second) second = value;
    }
    this.worst = values.length > 0 ? top : 0;
    this.#runnerUp = second;
    this.#topCount = count;
  }
}
