import { expect, test } from "vitest";
import { aDraft, aRole, aVariant, read } from "../../test/support/a-draft.ts";
import { inRolesOf } from "./in-roles-of.ts";

const person = (...roles: string[]) =>
  read({ name: "А.Б.", post: null, roles, sectors: [], isByAgreement: false });
const composition = (people: ReturnType<typeof person>[]) =>
  aDraft({
    outcome: "COMPLETE_COMPOSITION",
    variant: aVariant({ roles: [aRole("ROLE_1", "Летописец"), aRole("HEAD", "Руководитель")], people }),
  });
const rolesOf = (draft: ReturnType<typeof aDraft>) => draft.variant.people.map(({ value }) => value.roles);

test("a numbered role is recognised by its title", () => {
  const base = [aRole("ROLE_1", "Дозорный"), aRole("ROLE_2", "летописец"), aRole("HEAD", "Начальник")];
  expect(rolesOf(inRolesOf(base, composition([person("ROLE_1", "HEAD")])))).toEqual([["ROLE_2", "HEAD"]]);
});

test("a numbered role the regulation lacks keeps its title", () => {
  expect(rolesOf(inRolesOf([aRole("ROLE_1", "Дозорный")], composition([person("ROLE_1")])))).toEqual([
    ["Летописец"],
  ]);
});

test("what a person set is taken as it is", () => {
  const edited = { ...person("ROLE_1"), origin: "EDITED" as const };
  expect(rolesOf(inRolesOf([aRole("ROLE_1", "Дозорный")], composition([edited])))).toEqual([["ROLE_1"]]);
});
