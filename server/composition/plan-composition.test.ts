import { expect, test } from "vitest";
import { read } from "../../test/support/a-draft.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { listedPeople, planComposition } from "./plan-composition.ts";
import type { ListedPerson, PresentMember } from "./plan-composition.ts";

const from = plainDate("2026-06-01");
const earlier = plainDate("2026-01-01");
const person = (name: string, ...roles: string[]): ListedPerson => ({
  name,
  post: null,
  roles,
  sectors: [],
  isByAgreement: false,
  clause: "П2",
});
const member = (name: string, roleCode: string, overrides: Partial<PresentMember> = {}): PresentMember => ({
  id: name,
  name,
  post: null,
  clause: "П2",
  joinedOn: earlier,
  appointments: [{ id: `${name}-${roleCode}`, roleCode, validFrom: earlier, validTo: null }],
  ...overrides,
});

test("an empty centre takes everybody in", () => {
  const plan = planComposition([person("Озеров П.П.", "HEAD")], [], from);
  expect(plan.joining.map(({ name }) => name)).toEqual(["Озеров П.П."]);
  expect([plan.staying, plan.leaving, plan.ending]).toEqual([[], [], []]);
});

test("a person named for two roles is one member", () => {
  const plan = planComposition(
    [person("Озеров П.П.", "HEAD"), person("ОЗЕРОВ П. П.", "SECRETARY")],
    [],
    from,
  );
  expect(plan.joining.map(({ roles }) => roles)).toEqual([["HEAD", "SECRETARY"]]);
});

test("two posts without any name stay two members", () => {
  const nameless = { ...person("", "MEMBER"), name: null };
  expect(planComposition([nameless, nameless], [], from).joining).toHaveLength(2);
});

test("whoever is named no more leaves the day before", () => {
  const plan = planComposition([person("Лугов А.А.", "HEAD")], [member("Озеров П.П.", "HEAD")], from);
  expect(plan).toMatchObject({ leaving: ["Озеров П.П."], lastDay: "2026-05-31" });
  expect(plan.ending.map(({ id }) => id)).toEqual(["Озеров П.П.-HEAD"]);
});

test("somebody added by hand stays", () => {
  const plan = planComposition([], [member("Озеров П.П.", "HEAD", { clause: null })], from);
  expect([plan.leaving, plan.ending]).toEqual([[], []]);
});

test("a member with another role ends the old one", () => {
  const plan = planComposition([person("Озеров П.П.", "CURATOR")], [member("Озеров П.П.", "HEAD")], from);
  expect(plan.staying.map(({ newRoles }) => newRoles)).toEqual([["CURATOR"]]);
  expect(plan.ending.map(({ roleCode }) => roleCode)).toEqual(["HEAD"]);
});

test("what has not begun by then is left alone", () => {
  const future = member("Озеров П.П.", "HEAD", { joinedOn: from });
  const begun = {
    ...future,
    appointments: future.appointments.map((each) => ({ ...each, validFrom: from })),
  };
  const plan = planComposition([], [begun], from);
  expect([plan.leaving, plan.ending]).toEqual([[], []]);
});

test("plain membership is no role unless the regulation makes it one", () => {
  const people = [
    read({ name: "А.Б.", post: null, roles: ["MEMBER", "HEAD"], sectors: [], isByAgreement: false }),
  ];
  expect(listedPeople({ people }, ["HEAD"])[0]?.roles).toEqual(["HEAD"]);
  expect(listedPeople({ people }, ["HEAD", "MEMBER"])[0]?.roles).toEqual(["MEMBER", "HEAD"]);
});
