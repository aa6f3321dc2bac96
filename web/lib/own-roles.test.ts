import { expect, test } from "vitest";
import { ownRoles } from "@/lib/own-roles.ts";

const value = (path: string, text: string) => ({ path, values: [text] });

test("codes get the titles of their own document", () => {
  const roles = ownRoles([
    value("/variant/roles/0/code", "HEAD"),
    value("/variant/roles/0/title", "Начальник центра"),
    value("/variant/roles/1/code", "ROLE_1"),
    value("/variant/roles/1/title", "Дозорный"),
    value("/variant/roles/0/duties/0/text", "ведёт"),
    value("/variant/people/0/value/roles", "HEAD"),
  ]);
  expect([...roles]).toEqual([
    ["HEAD", "Начальник центра"],
    ["ROLE_1", "Дозорный"],
  ]);
});

test("a role without a title keeps its code", () => {
  expect(ownRoles([value("/roles/3/code", "ROLE_1")]).get("ROLE_1")).toBe("ROLE_1");
});
