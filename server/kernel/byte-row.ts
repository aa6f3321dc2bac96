/** A row as the texts that the database writes, in the bytes that it sent: what goes on to a client is never decoded. */
export class ByteRow {
  readonly bytes: Buffer;
  /** Where each value begins and ends, in the order of the columns; −1 and −1 for null. */
  readonly places: readonly number[];

  constructor(bytes: Buffer, places: readonly number[]) {
    this.bytes = bytes;
    this.places = places;
  }

  /** A row of values that a driver has parsed. */
  static of(values: readonly unknown[]): ByteRow {
    const texts = values.map(textOf);
    const places: number[] = [];
    let end = 0;
    for (const text of texts) {
      const start = end;
      end += text?.length ?? 0;
      places.push(text ? start : -1, text ? end : -1);
    }
    return new ByteRow(Buffer.concat(texts.map((text) => text ?? Buffer.alloc(0))), places);
  }

  get length(): number {
    return this.places.length / 2;
  }

  isNull(place: number): boolean {
    return this.places[2 * place]! < 0;
  }

  /** The value as a text; null for null. */
  textAt(place: number): string | null {
    return this.isNull(place)
      ? null
      : this.bytes.toString("utf8", this.places[2 * place], this.places[2 * place + 1]);
  }

  /** Whether a boolean is true. */
  isTrueAt(place: number): boolean {
    return !this.isNull(place) && this.bytes[this.places[2 * place]!] === 0x74;
  }

  equals(other: ByteRow): boolean {
    if (this.length !== other.length) return false;
    for (let at = 0; at < this.places.length; at += 2) {
      const [start, end] = [this.places[at]!, this.places[at + 1]!];
      const [otherStart, otherEnd] = [other.places[at]!, other.places[at + 1]!];
      if (start < 0 !== otherStart < 0) return false;
      if (start >= 0 && this.bytes.compare(other.bytes, otherStart, otherEnd, start, end) !== 0) return false;
    }
    return true;
  }

  /** The row in bytes of its own, for whoever keeps it: those of an answer are many rows'. */
  copy(): ByteRow {
    return ByteRow.of(Array.from({ length: this.length }, (_, place) => this.textAt(place)));
  }
}

/** As the database writes it to a client. */
function textOf(value: unknown): Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return Buffer.from(value);
  if (typeof value === "boolean") return Buffer.from(value ? "t" : "f");
  if (value instanceof Date) return Buffer.from(value.toISOString());
  return Buffer.from(typeof value === "object" ? JSON.stringify(value) : String(value));
}
