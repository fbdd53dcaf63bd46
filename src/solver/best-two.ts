/** The two cheapest options per site, and of all sites together: enough to know the best one other than a given one. */
export class BestTwo {
  #first = new Int32Array(1).fill(-1);
  #second = new Int32Array(1).fill(-1);
  #firstValue = new Float64Array(1);
  #secondValue = new Float64Array(1);

  clear(sites: number): void {
    if (this.#first.length <= sites) {
      this.#first = new Int32Array(sites + 1);
      this.#second = new Int32Array(sites + 1);
      this.#firstValue = new Float64Array(sites + 1);
      this.#secondValue = new Float64Array(sites + 1);
    }
    for (let slot = 0; slot <= sites; slot++) {
      this.#first[slot] = this.#second[slot] = -1;
      this.#firstValue[slot] = this.#secondValue[slot] = Infinity;
    }
  }

  add(site: number, option: number, value: number): void {
    this.#rank(site + 1, option, value);
    this.#rank(0, option, value);
  }

  #rank(slot: number, option: number, value: number): void {
    if (value < (this.#firstValue[slot] as number)) {
      this.#second[slot] = this.#first[slot] as number;
      this.#secondValue[slot] = this.#firstValue[slot] as number;
      this.#first[slot] = option;
      this.#firstValue[slot] = value;
    } else if (value < (this.#secondValue[slot] as number)) {
      this.#second[slot] = option;
      this.#secondValue[slot] = value;
    }
  }

  /** The cheapest option at a site (−1: anywhere) other than this one; −1 if there is none. */
  bestOther(site: number, option: number): number {
    const first = this.#first[site + 1] as number;
    return first === option ? (this.#second[site + 1] as number) : first;
  }
}
