import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ByteRow } from "./byte-row.ts";
import { JsonSink } from "./json-sink.ts";

const sink = new JsonSink();
const written = (write: (to: JsonSink) => void): string => sink.take(write).toString();

test("a string is written as JSON.stringify writes it", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom('"', "\\", "\n", "\u0001", "\u007f", "\u2028", "ё", "🌨") }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      const row = ByteRow.of(texts);
      const all = written((to) => texts.forEach((_, place) => to.string(row, place)));
      expect(all).toBe(texts.map((each) => JSON.stringify(each)).join(""));
    }),
  );
});

test("more than there was room for is written in full", () => {
  const long = "стена текста ".repeat(20_000);
  const row = ByteRow.of([long]);
  expect(written((to) => to.string(row, 0))).toBe(JSON.stringify(long));
});

test("an instant is written as GraphQL writes it", () => {
  const days = fc.date({
    min: new Date("1970-01-01T00:00:00Z"),
    max: new Date("2099-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  });
  fc.assert(
    // PostgreSQL leaves the last zeros of a fraction out.
    fc.property(days, (at) => {
      const iso = at.toISOString();
      const [whole, fraction] = iso.slice(0, -1).replace("T", " ").split(".") as [string, string];
      const short = fraction.replace(/0+$/, "");
      const row = ByteRow.of([`${whole}${short === "" ? "" : "."}${short}+00`]);
      expect(written((to) => to.instant(row, 0))).toBe(JSON.stringify(iso));
    }),
  );
});

test.each([
  ["2026-04-01 12:30:00+03", "2026-04-01T09:30:00.000Z"],
  ["2026-04-01 15:00:00.25+05:30", "2026-04-01T09:30:00.250Z"],
  ["2026-04-01 09:30:00.123456+00", "2026-04-01T09:30:00.123Z"],
])("%s in another form is %s", (database, iso) => {
  const row = ByteRow.of([database]);
  expect(written((to) => to.instant(row, 0))).toBe(`"${iso}"`);
});

test("a row is the same as its copy, and as no other", () => {
  const cells = fc.array(fc.option(fc.string()), { maxLength: 5 });
  fc.assert(
    fc.property(cells, cells, (one, other) => {
      const row = ByteRow.of(one);
      expect(row.equals(row.copy())).toBe(true);
      expect(row.equals(ByteRow.of(other))).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
