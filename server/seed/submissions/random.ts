/** Chance that is the same in every run: one seed, one sequence, on every machine. */

/** Bytes as two hexadecimal digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export class Random {
  // Not `#`: these are read ten times for each row, and lowered private fields are slow.
  private a = 0x9e3779b9;
  private b = 0x243f6a88;
  private c = 0xb7e15162;
  private d = 1;

  constructor(seed: string) {
    for (const letter of seed) this.a = Math.imul(this.a ^ letter.codePointAt(0)!, 0x01000193);
    for (let turn = 0; turn < 20; turn += 1) this.bits();
  }

  /** 32 bits, by Chris Doty-Humphrey's sfc32. */
  bits(): number {
    const sum = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** 0 (included) to 1 (not included). */
  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  between(from: number, to: number): number {
    return from + this.unit() * (to - from);
  }

  isLikely(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** A waiting time with this mean: mostly short, now and then long. */
  wait(mean: number): number {
    return -Math.log(1 - this.unit()) * mean;
  }

  /** An id as the program makes them, in the order of `at`. */
  id<T extends string>(at: number): T {
    const high = Math.floor(at / 0x1_0000);
    const low = at % 0x1_0000;
    const [one, two, three] = [this.bits(), this.bits(), this.bits()];
    const hex = (value: number, shift: number) => HEX[(value >>> shift) & 0xff]!;
    const time = hex(high, 24) + hex(high, 16) + hex(high, 8) + hex(high, 0);
    const text =
      `${time}-${hex(low, 8)}${hex(low, 0)}-7${HEX[one & 0xff]![0]}${hex(one, 8)}` +
      `-${HEX[0x80 | ((one >>> 16) & 0x3f)]}${hex(one, 24)}` +
      `-${hex(two, 24)}${hex(two, 16)}${hex(two, 8)}${hex(two, 0)}${hex(three, 8)}${hex(three, 0)}`;
    return text as T;
  }
}

/** Things that are drawn by weight. */
export class Lot<T> {
  readonly #items: T[] = [];
  readonly #ends: number[] = [];
  #total = 0;

  constructor(items: Iterable<readonly [item: T, weight: number]>) {
    for (const [item, weight] of items) {
      if (weight <= 0) continue;
      this.#total += weight;
      this.#items.push(item);
      this.#ends.push(this.#total);
    }
  }

  get total(): number {
    return this.#total;
  }

  /** @throws {RangeError} when nothing has a weight */
  draw(random: Random): T {
    if (this.#items.length === 0) throw new RangeError("nothing to draw from");
    const at = random.unit() * this.#total;
    let low = 0;
    let high = this.#ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return this.#items[low]!;
  }
}
