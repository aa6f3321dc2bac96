import fc from "fast-check";
import { expect, test } from "vitest";
import { PglitePlatform } from "@mikro-orm/pglite";
import { literalOf } from "./literal.ts";

const orms = new PglitePlatform();

test.each(["", "текст", "д'Артаньян", "\\", "'\\'", "a\nb", "$1 ? %s", "''"])(
  "%j is quoted as by the ORM",
  (text) => {
    expect(literalOf(text)).toBe(orms.escape(text));
  },
);

test("any text is quoted as by the ORM", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("'", "\\", "a", "я", "$") }),
  );
  fc.assert(fc.property(text, (each) => literalOf(each) === orms.escape(each)));
});
