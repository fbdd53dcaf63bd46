/** Remembers values for a few seconds; the oldest give way when it is full. */
export class BriefCache<T> {
  readonly #entries = new Map<string, { value: T; until: number }>();
  readonly #memoryMs: number;
  readonly #most: number;

  constructor(memoryMs: number, most: number) {
    this.#memoryMs = memoryMs;
    this.#most = most;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.until > Date.now()) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: T): void {
    if (this.#memoryMs <= 0) return;
    this.#entries.delete(key);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size < this.#most) break;
      this.#entries.delete(oldest);
    }
    this.#entries.set(key, { value, until: Date.now() + this.#memoryMs });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
