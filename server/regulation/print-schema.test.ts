import { expect, test } from "vitest";
import { printedSchema, regulationSchema } from "./print-schema.ts";

test("the printed schema is what the draft describes", () => {
  expect(printedSchema()).toBe(regulationSchema());
});
