import { expect, test } from "vitest";
import { isAbout, ownerOf } from "@/lib/pointers.ts";

test.each([
  ["/act/number", "/act/number"],
  ["/act/municipality/value/name", "/act/municipality"],
  ["/variant/sectors/3/value/federalCodes", "/variant/sectors/3"],
  ["/variant/roles/0/title", "/variant/roles/0"],
  ["/variant/roles/0/duties/12/text", "/variant/roles/0/duties/12"],
  ["/variant/meetings/invited/1", "/variant/meetings/invited/1"],
  ["/variant/meetings/chair", "/variant/meetings/chair"],
])("%s belongs to %s", (path, owner) => {
  expect(ownerOf(path)).toBe(owner);
});

test("a place speaks of its parts and its whole", () => {
  expect(isAbout("/act/entryIntoForce", "/act/entryIntoForce/value/rule")).toBe(true);
  expect(isAbout("/variant/people/1/value/roles", "/variant/people/1")).toBe(true);
  expect(isAbout("/variant/people/1", "/variant/people/12")).toBe(false);
  expect(isAbout(null, "/act/number")).toBe(false);
});
