import { expect, test } from "vitest";
import { municipalPermissions, REGIONAL_PERMISSIONS } from "./permissions.ts";

test("the role named by the regulation administers", () => {
  expect(municipalPermissions(["HEAD"], "HEAD", ["HEAD", "ADMINISTRATOR"])).toContain("composition:change");
  expect(municipalPermissions(["HEAD"], "CURATOR", ["HEAD", "CURATOR"])).not.toContain("composition:change");
});

test("a silent regulation lets its secretary administer", () => {
  const known = ["HEAD", "SECRETARY", "MEMBER"];
  expect(municipalPermissions(["SECRETARY"], null, known)).toContain("invitation:change");
  expect(municipalPermissions(["HEAD"], null, known)).not.toContain("invitation:change");
});

test("an unknown role sees what every member sees", () => {
  expect([...municipalPermissions(["ROLE_7"], "HEAD", ["HEAD"])].toSorted()).toEqual([
    "assignment:carry-out",
    "assignment:view",
    "cluster:view",
    "composition:view",
    "cooperation:view",
    "document:view",
    "indicator:view",
    "information:view",
    "informationSystem:view",
    "meeting:take-part",
    "meeting:view",
    "officialPage:view",
    "plan:view",
    "poll:view",
    "proposal:change",
    "quality:view",
    "rating:view",
    "recipient:view",
    "report:view",
    "roadmap:view",
    "submission:view",
    "support:change",
    "training:view",
    "workload:view",
  ]);
});

test("a regional role shares with a municipality only the view of what both work with", () => {
  const municipal = municipalPermissions(["ADMINISTRATOR"], "ADMINISTRATOR", []);
  const regional = Object.values(REGIONAL_PERMISSIONS).flat();
  const shared = new Set(regional.filter((permission) => municipal.has(permission)));
  expect([...shared].toSorted()).toEqual(["cooperation:view", "officialPage:view", "rating:view"]);
});
