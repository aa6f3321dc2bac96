/** Texts worth keeping, as bytes of UTF-8; the least used is dropped first, and their length is bounded. */
export class KeptTexts {
  readonly #texts = new Map<string, Buffer>();
  #size = 0;

  /** @param limit bytes of all texts and keys together */
  constructor(readonly limit: number) {}

  /** Bytes kept now. */
  get size(): number {
    return this.#size;
  }

  /** The text under a key, which thereby counts as used; undefined when it is not kept. */
  get(key: string): Buffer | undefined {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  /** Keeps a text; one that would drive out most of the others is not kept. */
  set(key: string, text: Buffer): void {
    const size = key.length + text.length;
    if (size > this.limit / 4) return;
    this.#drop(key);
    this.#texts.set(key, text);
    this.#size += size;
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= this.limit) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const text = this.#texts.get(key);
    if (text === undefined) return;
    this.#texts.delete(key);
    this.#size -= key.length + text.length;
  }
}
