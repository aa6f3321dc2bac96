const ENTRY_BYTES = 128;
const LAST_REGULAR_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * An OLE compound file: streams by name, as older Office programs save them. Every chain of sectors is followed
 * at most once around, so a damaged file cannot send the reader in circles.
 */
export class CompoundFile {
  private readonly sectorBytes: number;
  private readonly shortSectorBytes: number;
  private readonly shortStreamLimit: number;
  private readonly table: Uint32Array;
  private readonly shortTable: Uint32Array;
  private readonly entries: readonly DirectoryEntry[];
  private readonly shortSectors: Buffer;

  /** @throws {RangeError} when the file is cut or its tables point outside it */
  constructor(private readonly bytes: Buffer) {
    this.sectorBytes = 2 ** bytes.readUInt16LE(30);
    this.shortSectorBytes = 2 ** bytes.readUInt16LE(32);
    if (![512, 4096].includes(this.sectorBytes) || this.shortSectorBytes !== 64) {
      throw new RangeError("Sectors of a compound file have 512 or 4096 bytes.");
    }
    this.shortStreamLimit = bytes.readUInt32LE(56);
    this.table = this.allocationTable();
    this.entries = this.directory(bytes.readUInt32LE(48));
    this.shortTable = numbersOf(this.chain(bytes.readUInt32LE(60)));
    const root = this.entries.find(({ type }) => type === ROOT);
    this.shortSectors = root ? this.chain(root.start).subarray(0, root.size) : Buffer.alloc(0);
  }

  /** The bytes of a stream; null when there is none of this name. */
  stream(name: string): Buffer | null {
    const entry = this.entries.find((candidate) => candidate.type === STREAM && candidate.name === name);
    if (!entry) return null;
    const whole = entry.size < this.shortStreamLimit ? this.shortChain(entry.start) : this.chain(entry.start);
    return whole.subarray(0, entry.size);
  }

  private allocationTable(): Uint32Array {
    const sectors: number[] = [];
    for (let index = 0; index < 109; index++) sectors.push(this.bytes.readUInt32LE(76 + index * 4));
    const perSector = this.sectorBytes / 4 - 1;
    const seen = new Set<number>();
    let extension = this.bytes.readUInt32LE(68);
    while (extension < LAST_REGULAR_SECTOR && !seen.has(extension)) {
      seen.add(extension);
      const numbers = numbersOf(this.sector(extension));
      sectors.push(...numbers.subarray(0, perSector));
      extension = numbers[perSector] ?? LAST_REGULAR_SECTOR;
    }
    const used = [...new Set(sectors.filter((sector) => sector < LAST_REGULAR_SECTOR))];
    return numbersOf(Buffer.concat(used.map((sector) => this.sector(sector))));
  }

  private directory(start: number): DirectoryEntry[] {
    const bytes = this.chain(start);
    const entries: DirectoryEntry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(bytes.readUInt16LE(at + 64), 64);
      entries.push({
        name: bytes.toString("utf16le", at, at + Math.max(0, nameBytes - 2)),
        type: bytes.readUInt8(at + 66),
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      });
    }
    return entries;
  }

  private sector(index: number): Buffer {
    // The header takes the place of one sector.
    const from = (index + 1) * this.sectorBytes;
    if (from >= this.bytes.length) throw new RangeError("A sector lies outside the file.");
    return this.bytes.subarray(from, from + this.sectorBytes);
  }

  private chain(start: number): Buffer {
    return Buffer.concat(chainOf(start, this.table).map((sector) => this.sector(sector)));
  }

  private shortChain(start: number): Buffer {
    const size = this.shortSectorBytes;
    const sectors = chainOf(start, this.shortTable);
    return Buffer.concat(
      sectors.map((sector) => this.shortSectors.subarray(sector * size, (sector + 1) * size)),
    );
  }
}

function chainOf(start: number, table: Uint32Array): number[] {
  const seen = new Set<number>();
  for (let sector = start; sector < LAST_REGULAR_SECTOR && !seen.has(sector);) {
    seen.add(sector);
    sector = table[sector] ?? LAST_REGULAR_SECTOR;
  }
  return [...seen];
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}
