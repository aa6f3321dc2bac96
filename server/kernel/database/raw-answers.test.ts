import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RawReader } from "./raw-answers.ts";

const packet = (code: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(code);
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

function dataRow(cells: readonly (string | null)[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(cells.length);
  const parts = cells.flatMap((cell) => {
    const bytes = Buffer.from(cell ?? "");
    const length = Buffer.alloc(4);
    length.writeInt32BE(cell === null ? -1 : bytes.length);
    return cell === null ? [length] : [length, bytes];
  });
  return packet("D", Buffer.concat([count, ...parts]));
}

const cells = fc.array(fc.option(fc.string({ unit: "binary" })), { maxLength: 6 });

test("an answer is read the same however it is cut into chunks", () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 12 }), (rows, cuts) => {
      const notice = packet("N", Buffer.from("notice"));
      const tail = Buffer.concat([packet("Z", Buffer.from("I")), packet("S", Buffer.from("later"))]);
      const bytes = Buffer.concat([
        packet("1", Buffer.alloc(0)),
        packet("2", Buffer.alloc(0)),
        ...rows.map(dataRow),
        notice,
        packet("C", Buffer.from("SELECT 1\0")),
        tail,
      ]);
      const seen: { rows: unknown[]; complete: number; other: Buffer[]; end: Buffer[] } = {
        rows: [],
        complete: 0,
        other: [],
        end: [],
      };
      let isOver = false;
      const reader = new RawReader({
        onRow: (row) => seen.rows.push(Array.from({ length: row.length }, (_, place) => row.textAt(place))),
        onComplete: () => (seen.complete += 1),
        onOther: (other) => seen.other.push(other),
        onEnd: (end) => {
          isOver = true;
          seen.end.push(end);
        },
      });
      const places = [...new Set([0, ...cuts.map((cut) => cut % bytes.length), bytes.length])];
      places.sort((a, b) => a - b);
      for (let at = 1; at < places.length; at += 1) {
        const chunk = bytes.subarray(places[at - 1], places[at]);
        if (isOver) seen.end.push(chunk);
        else reader.read(chunk);
      }
      const texts = rows.map((row) =>
        row.map((cell) => (cell === null ? null : Buffer.from(cell).toString())),
      );
      expect(seen.rows).toEqual(texts);
      expect([seen.complete, Buffer.concat(seen.other)]).toEqual([1, notice]);
      expect(Buffer.concat(seen.end)).toEqual(tail);
    }),
  );
});
