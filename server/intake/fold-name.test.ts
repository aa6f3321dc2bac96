import { expect, test } from "vitest";
import { foldOrganisation } from "./fold-name.ts";

test.each([
  "МКУ «УЖКХ»",
  'Муниципальное казённое учреждение "УЖКХ"',
  "муниципальное казенное учреждение УЖКХ",
  "УЖКХ",
])("%s is one organisation", (name) => {
  expect(foldOrganisation(name)).toBe("ужкх");
});

test("a name that is nothing but a legal form stays", () => {
  expect(foldOrganisation("МУП")).toBe("муп");
});
