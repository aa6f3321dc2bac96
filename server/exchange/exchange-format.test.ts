import { expect, test } from "vitest";
import labels from "../../schema/labels.json" with { type: "json" };
import { EXCHANGE_FORMATS } from "./exchange-format.ts";

const formatOf = (code: string) => EXCHANGE_FORMATS.find((each) => each.code === code)!;

test("every format, way and access has its words", () => {
  for (const { code, direction, access } of EXCHANGE_FORMATS) {
    expect(labels.exchangeFormat).toHaveProperty(code);
    expect(labels.exchangeDirection).toHaveProperty(direction);
    expect(labels.exchangeAccess).toHaveProperty(access);
  }
});

test("the webhook carries what its parser reads", () => {
  const fields = new Map(formatOf("WEBHOOK").fields.map((field) => [field.name, field]));
  expect(fields.get("receivedAt")).toMatchObject({ type: "date-time", isRequired: true });
  expect(fields.get("text")?.isRequired).toBe(true);
  expect(fields.get("applicant.phone")).toMatchObject({ type: "string", isRequired: false });
});

test("files tell their columns by the names that are understood", () => {
  expect(formatOf("CLASSIFIER_FILE").fields.map(({ name }) => name)).toContain("тема");
  expect(formatOf("REGISTER_FILE").fields.length).toBeGreaterThan(10);
});
