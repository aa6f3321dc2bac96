import { expect, test } from "vitest";
import { aDraft, anAct, aProvision, aRole, aVariant, read } from "../../test/support/a-draft.ts";
import type { Finding } from "../regulation/draft.ts";
import { readValues } from "../regulation/value/read-values.ts";
import { correctDraft } from "./correct.ts";
import type { Correction } from "./correction.ts";

const set = (path: string, value: unknown): Correction => ({ operation: "SET", path, value });
const add = (path: string, value: unknown): Correction => ({ operation: "ADD", path, value });
const remove = (path: string): Correction => ({ operation: "REMOVE", path });
const finding = (path: string): Finding => ({
  code: "ANY",
  severity: "WARNING",
  clause: null,
  span: null,
  path,
  message: "…",
  messageEn: "…",
});

test("a set value is edited, sure and keeps its place", () => {
  const { act } = correctDraft(aDraft(), [set("/act/number", " 18-п ")]);
  expect(act.number).toEqual({ ...read("18-п", null), origin: "EDITED", confidence: 1 });
});

test("the draft given stays as it was", () => {
  const draft = aDraft();
  correctDraft(draft, [set("/act/number", "18"), remove("/variant/sectors/0")]);
  expect(draft).toEqual(aDraft());
});

test("every value of a draft can be set to itself", () => {
  const draft = aDraft({
    act: anAct({
      legalBases: [read({ kind: "CHARTER", issuer: null, number: null, signedOn: null, title: "Устав" })],
    }),
  });
  const typed = readValues(draft)
    .filter(({ origin }) => origin !== "NOT_FOUND")
    .map(({ path, input, values }) => {
      if (input === "CODES" || input === "TEXTS") return set(path, values);
      if (input === "BOOLEAN") return set(path, values[0] === "true");
      return set(path, input === "NUMBER" && values[0] ? Number(values[0]) : (values[0] ?? null));
    });
  const corrected = correctDraft(draft, typed);
  const plain = (each: ReturnType<typeof readValues>) => each.map(({ path, values }) => ({ path, values }));
  expect(plain(readValues(corrected))).toEqual(plain(readValues(draft)));
});

test("a value that was not found can be filled in", () => {
  const draft = aDraft({ act: anAct({ municipality: null }) });
  const { act } = correctDraft(draft, [
    set("/act/municipality/value/name", "Заречный район"),
    set("/act/municipality/value/kind", "MUNICIPAL_DISTRICT"),
  ]);
  expect(act.municipality?.value).toEqual({ name: "Заречный район", kind: "MUNICIPAL_DISTRICT" });
  expect(act.municipality?.origin).toBe("EDITED");
});

test("an added sector stands at the end with its clause", () => {
  const { variant } = correctDraft(aDraft(), [
    add("/variant/sectors", { name: "дороги", federalCodes: ["ROADS"], clause: "2.1" }),
  ]);
  expect(variant.sectors[1]).toMatchObject({
    value: { name: "дороги", federalCodes: ["ROADS"] },
    clause: "2.1",
  });
});

test("an added role gets a free code", () => {
  const { variant } = correctDraft(aDraft({ variant: aVariant({ roles: [aRole("ROLE_1", "Писарь")] }) }), [
    add("/variant/roles", { title: "Дозорный" }),
    add("/variant/roles/-", "Вестник"),
  ]);
  expect(variant.roles.map(({ code }) => code)).toEqual(["ROLE_1", "ROLE_2", "ROLE_3"]);
});

test("a renamed role keeps its persons and its chair", () => {
  const { variant } = correctDraft(aDraft(), [set("/variant/roles/0/code", "COORDINATOR")]);
  expect(variant.people[0]?.value.roles).toEqual(["COORDINATOR"]);
  expect(variant.meetings.chair?.value).toBe("COORDINATOR");
  expect(variant.meetings.minutesSignedBy[0]?.value).toBe("COORDINATOR");
});

test("a removed duty takes its capability along", () => {
  const { variant } = correctDraft(aDraft(), [remove("/variant/roles/1/duties/0")]);
  expect(variant.capabilities.map(({ code }) => code)).toEqual(["INT-01"]);
});

test("a capability given to a duty is counted", () => {
  const { variant } = correctDraft(aDraft(), [
    set("/variant/functions/0/capabilities", ["INT-01", "CLS-01"]),
  ]);
  expect(variant.capabilities.find(({ code }) => code === "CLS-01")?.clauses).toEqual(["2.1"]);
  expect(variant.functions[0]?.capabilities[0]).toEqual({ code: "INT-01", confidence: 0.8 });
});

test("capabilities of other facts survive a correction", () => {
  const variant = aVariant({ capabilities: [{ code: "ACT-01", clauses: ["order 1"], confidence: 1 }] });
  const corrected = correctDraft(aDraft({ variant }), [remove("/variant/functions/0")]);
  expect(corrected.variant.capabilities).toEqual(variant.capabilities);
});

test("mending a value takes its finding away", () => {
  const draft = aDraft({
    findings: [finding("/act/number"), finding("/act/place"), finding("/variant/sectors")],
  });
  const { findings } = correctDraft(draft, [set("/act/number", "5"), add("/variant/sectors", "культура")]);
  expect(findings.map(({ path }) => path)).toEqual(["/act/place"]);
});

test("findings follow the members that move up", () => {
  const duties = ["один", "два", "три"].map((text, at) => aProvision(text, `3.${at}`));
  const draft = aDraft({
    variant: aVariant({ roles: [aRole("CURATOR", "Куратор", { duties })] }),
    findings: [0, 1, 2].map((at) => finding(`/variant/roles/0/duties/${at}`)),
  });
  const { findings } = correctDraft(draft, [remove("/variant/roles/0/duties/1")]);
  expect(findings.map(({ path }) => path)).toEqual([
    "/variant/roles/0/duties/0",
    "/variant/roles/0/duties/1",
  ]);
});

test.each([
  ["/__proto__/polluted", "1"],
  ["/act/__proto__", {}],
  ["/constructor/prototype/polluted", "1"],
  ["/variant/roles/0/duties/0/__proto__", "1"],
  ["/schemaVersion", 2],
  ["/source/text", "x"],
  ["/source/sha256", "x"],
  ["/clauses/0/text", "x"],
  ["/outcome", "AMEND"],
  ["/act/number/origin", "EXTRACTED"],
  ["/act/number/confidence", 1],
  ["/variant/capabilities/0", {}],
  ["act/number", "1"],
  ["", "1"],
  ["/variant/sectors/99999999", "x"],
  ["/variant/sectors/7/value/name", "x"],
  ["/variant/sectors/length", 0],
])("pointer %j reaches nothing", (path, value) => {
  expect(() => correctDraft(aDraft(), [set(path, value)])).toThrow(/[А-Яа-я]/);
  expect({}).not.toHaveProperty("polluted");
});

test.each([
  ["/act/signedOn", "2026-02-30"],
  ["/act/signedOn", "02.03.2026"],
  ["/act/kind", "LETTER"],
  ["/act/number", ""],
  ["/act/number", 18],
  ["/act/number", "я".repeat(20_001)],
  ["/act/entryIntoForce/value/days", "три"],
  ["/act/control", { bySignatory: "да" }],
  ["/variant/roles/0/code", "head"],
  ["/variant/roles/0/code", "HEAD"],
  ["/variant/meetings/chair", "NOBODY"],
  ["/variant/meetings/forms", "IN_PERSON"],
  ["/variant/meetings/forms", ["BY_PIGEON"]],
  ["/variant/sectors/0/value/federalCodes", ["MAGIC"]],
  ["/variant/functions/0/capabilities", ["XXX-99"]],
  ["/variant/sectors/0", JSON.parse('{"__proto__":{"name":"x"}}')],
])("value of %s is refused in Russian", (path, value) => {
  expect(() => correctDraft(aDraft(), [set(path, value)])).toThrow(/[А-Яа-я]/);
});

test("one bad correction spoils them all", () => {
  const draft = aDraft();
  expect(() => correctDraft(draft, [set("/act/number", "18"), set("/act/kind", "?")])).toThrow();
  expect(draft.act.number?.value).toBe("17");
});

test("an obligatory part cannot be taken away", () => {
  expect(() => correctDraft(aDraft(), [remove("/act/municipality/value/name")])).toThrow(/целиком/);
  expect(correctDraft(aDraft(), [remove("/act/municipality")]).act.municipality).toBeNull();
});
