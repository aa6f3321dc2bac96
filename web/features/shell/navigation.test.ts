import { expect, test } from "vitest";
import { menuGroups } from "@/features/shell/menu-rules.ts";
import { currentEntry, menuOf } from "@/features/shell/navigation.ts";
import type { Viewer } from "@/lib/viewer.ts";

const viewer = (of: Partial<Viewer>): Viewer => ({
  id: "1",
  displayName: "Кто-то",
  login: "someone",
  room: "MUNICIPALITY",
  regionalRole: null,
  roles: [],
  permissions: [],
  standsInFor: [],
  municipality: {
    id: "m",
    slug: "north",
    name: "Северный",
    timeZone: "Europe/Moscow",
    isDemo: false,
    features: [],
    region: { id: "r", name: "Край" },
  },
  regions: [],
  rooms: [],
  ...of,
});

test("pages nobody may open are not in the menu", () => {
  const keys = menuOf(viewer({ permissions: ["composition:view"] })).map(({ key }) => key);
  expect(keys).toContain("composition");
  expect(keys).not.toContain("accounts");
  expect(keys).not.toContain("audit");
});

test("addresses begin with the municipality", () => {
  expect(menuOf(viewer({})).every(({ href }) => href.startsWith("/north"))).toBe(true);
});

test("parts of the menu keep their order", () => {
  const groups = menuOf(viewer({ permissions: ["audit:view"] })).map(({ group }) => group);
  expect([...new Set(groups)]).toEqual(menuGroups.filter((group) => groups.includes(group)));
});

test("the longest beginning of the address is the page we are on", () => {
  const menu = menuOf(viewer({}));
  expect(currentEntry(menu, "/north/regulation/versions")?.key).toBe("versions");
  expect(currentEntry(menu, "/north/regulation")?.key).toBe("regulation");
  expect(currentEntry(menu, "/north/elsewhere")?.key).toBe("overview");
});

test("only the onboarding officer sees documents", () => {
  const analyst = menuOf(viewer({ room: "REGION", municipality: null, permissions: ["comparison:view"] }));
  const officer = menuOf(viewer({ room: "REGION", municipality: null, permissions: ["import:view"] }));
  expect(analyst.map(({ key }) => key)).toEqual([
    "municipalities",
    "comparison",
    "workComparison",
    "rating",
    "dutyMatrix",
    "coverage",
    "reports",
  ]);
  expect(officer.map(({ key }) => key)).toContain("onboarding");
});
