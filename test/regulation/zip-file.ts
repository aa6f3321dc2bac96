import { crc32 } from "node:zlib";

/** A zip archive of one entry, stored as it is or packed by `pack`. */
export function zipFile(name: string, content: Buffer, pack?: (content: Buffer) => Buffer): Uint8Array {
  const data = pack ? pack(content) : content;
  const title = Buffer.from(name);
  const entry = Buffer.alloc(26);
  entry.writeUInt16LE(20, 0);
  entry.writeUInt16LE(pack ? 8 : 0, 4);
  entry.writeUInt32LE(crc32(content), 10);
  entry.writeUInt32LE(data.length, 14);
  entry.writeUInt32LE(content.length, 18);
  entry.writeUInt16LE(title.length, 22);

  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), entry, title, data]);
  const directory = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00", "latin1"),
    entry,
    Buffer.alloc(14),
    title,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}
