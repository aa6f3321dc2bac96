import { expect, test } from "vitest";
import { aDraft, anAct, anAmendment, aVariant, read } from "../../test/support/a-draft.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { inForceOf } from "./in-force.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { ConfirmWorld } from "./obstacles.ts";

const open: ConfirmWorld = {
  hasRegion: true,
  hasMunicipality: false,
  newestInForceFrom: null,
  hasBase: false,
  baseGround: { roles: [], sectors: [] },
  isShortEnough: true,
  isReadable: true,
  unappliedClauses: [],
  chosenInForceFrom: null,
  slug: "zarechnyi",
  isSlugTaken: false,
};
const codes = (draft = aDraft(), world: Partial<ConfirmWorld> = {}) =>
  obstaclesOf(draft, { ...open, ...world }).map(({ code }) => code);
const published = anAct({ entryIntoForce: read({ rule: "ON_PUBLICATION", days: null, on: null }) });

test("a whole creating act meets no obstacle", () => {
  expect(codes()).toEqual([]);
});

test("an unknown place is mended first", () => {
  expect(codes(aDraft({ act: anAct({ municipality: null }) }), { hasRegion: false, slug: null })).toEqual([
    "REGION_UNKNOWN",
    "MUNICIPALITY_UNKNOWN",
  ]);
});

test("a centre without roles cannot begin", () => {
  expect(codes(aDraft({ variant: aVariant({ roles: [], people: [] }) }))).toEqual(["ROLES_MISSING"]);
});

test("a person in an unknown role is named", () => {
  const people = [read({ name: "А.Б.", post: null, roles: ["HERALD"], sectors: [], isByAgreement: false })];
  const [only] = obstaclesOf(aDraft({ variant: aVariant({ people }) }), open);
  expect(only).toMatchObject({ code: "PERSON_ROLE_UNKNOWN", path: "/variant/people/0/value/roles" });
});

test("publication leaves the day to a person", () => {
  expect(codes(aDraft({ act: published }))).toEqual(["IN_FORCE_FROM_UNKNOWN"]);
  expect(codes(aDraft({ act: published }), { chosenInForceFrom: plainDate("2026-03-10") })).toEqual([]);
});

test("an undated act needs a day", () => {
  expect(codes(aDraft({ act: anAct({ signedOn: null }) }))).toEqual(["SIGNED_ON_UNKNOWN"]);
});

test("an act silent on its force is in force when signed", () => {
  expect(inForceOf(anAct({ entryIntoForce: null }))).toEqual({ on: "2026-03-02", isKnown: true });
});

test("a named day of force beats the signing day", () => {
  const act = anAct({ entryIntoForce: read({ rule: "ON_DATE", days: null, on: "2026-04-01" }) });
  expect(inForceOf(act)).toEqual({ on: "2026-04-01", isKnown: true });
});

test("a new version starts after the present one", () => {
  expect(codes(aDraft(), { hasMunicipality: true, newestInForceFrom: plainDate("2026-03-02") })).toEqual([
    "IN_FORCE_NOT_LATER",
  ]);
});

test("an amending act needs what it amends", () => {
  expect(codes(aDraft({ outcome: "AMEND" }))).toEqual(["BASE_UNKNOWN"]);
  const base = { hasMunicipality: true, hasBase: true };
  expect(codes(aDraft({ outcome: "AMEND" }), base)).toEqual(["AMENDMENTS_MISSING"]);
  const amending = aDraft({ outcome: "AMEND", amendments: [anAmendment()] });
  expect(codes(amending, { ...base, unappliedClauses: ["1.2"] })).toEqual(["AMENDMENT_UNAPPLIED"]);
  expect(codes(amending, { ...base, isReadable: false })).toEqual(["AMENDED_TEXT_UNREADABLE"]);
  const tooLong = { ...base, isShortEnough: false, isReadable: false };
  expect(codes(amending, tooLong)).toEqual(["AMENDED_TEXT_TOO_LONG"]);
});

test("a sector nobody named stands in the way of its lead", () => {
  const lead = (...sectors: string[]) => [
    read({ name: "А.Б.", post: null, roles: ["HEAD", "MEMBER"], sectors, isByAgreement: false }),
  ];
  const of = (...sectors: string[]) => codes(aDraft({ variant: aVariant({ people: lead(...sectors) }) }));
  expect(of("Образование", "EDUCATION")).toEqual([]);
  expect(of("рыболовство")).toEqual(["PERSON_SECTOR_UNKNOWN"]);
});

test("a composition may use the roles of its regulation", () => {
  const draft = aDraft({ outcome: "COMPLETE_COMPOSITION", variant: aVariant({ roles: [] }) });
  const base = { hasMunicipality: true, hasBase: true };
  expect(codes(draft, { ...base, baseGround: { roles: ["CURATOR"], sectors: [] } })).toEqual([]);
  expect(codes(draft, base)).toEqual(["PERSON_ROLE_UNKNOWN"]);
});

test.each([
  ["Заречный", "SLUG_INVALID"],
  ["graphql", "SLUG_INVALID"],
])("address %s is refused", (slug, code) => {
  expect(codes(aDraft(), { slug })).toEqual([code]);
});

test("a taken address is refused", () => {
  expect(codes(aDraft(), { isSlugTaken: true })).toEqual(["SLUG_TAKEN"]);
});
