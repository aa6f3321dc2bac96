import { expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { overlaps, refusalOfAppointment } from "./composition.rules.ts";
import type { AppointmentRequest, RoleRule } from "./composition.rules.ts";

const head: RoleRule = { code: "HEAD", title: "Руководитель", clause: "3.2", isPlural: false };
const lead: RoleRule = { code: "SECTOR_LEAD", title: "Ответственный", clause: "3.7", isPlural: true };
const from = plainDate("2026-02-01");
const asked = (overrides: Partial<AppointmentRequest> = {}): AppointmentRequest => ({
  memberId: "a",
  roleCode: "HEAD",
  joinedOn: from,
  leftOn: null,
  validFrom: from,
  validTo: null,
  ...overrides,
});
const held = (memberId: string, roleCode: string, validTo: string | null = null) => ({
  memberId,
  roleCode,
  validFrom: from,
  validTo: validTo === null ? null : plainDate(validTo),
});

test("a role of the regulation may be given", () => {
  expect(refusalOfAppointment(asked(), [head], [])).toBeNull();
});

test("a role the regulation lacks is refused", () => {
  expect(refusalOfAppointment(asked({ roleCode: "SECRETARY" }), [head], [])?.code).toBe("ROLE_UNKNOWN");
});

test("a day before any regulation is refused", () => {
  expect(refusalOfAppointment(asked(), null, [])?.code).toBe("BEFORE_REGULATION");
});

test("a taken single role is refused with its clause", () => {
  expect(refusalOfAppointment(asked(), [head], [held("b", "HEAD")])).toMatchObject({
    code: "ROLE_TAKEN",
    clause: "3.2",
  });
});

test("a single role is free the day after", () => {
  const next = asked({ validFrom: plainDate("2026-03-02") });
  expect(refusalOfAppointment(next, [head], [held("b", "HEAD", "2026-03-01")])).toBeNull();
  expect(refusalOfAppointment(next, [head], [held("b", "HEAD", "2026-03-02")])?.code).toBe("ROLE_TAKEN");
});

test("several persons lead sectors at once", () => {
  expect(
    refusalOfAppointment(asked({ roleCode: "SECTOR_LEAD" }), [lead], [held("b", "SECTOR_LEAD")]),
  ).toBeNull();
});

test("nobody holds one role twice at once", () => {
  const twice = refusalOfAppointment(asked({ roleCode: "SECTOR_LEAD" }), [lead], [held("a", "SECTOR_LEAD")]);
  expect(twice?.code).toBe("ALREADY_APPOINTED");
});

test("an appointment stays within the time of membership", () => {
  const codeOf = (overrides: Partial<AppointmentRequest>) =>
    refusalOfAppointment(asked(overrides), [head], [])?.code;
  expect(codeOf({ validFrom: plainDate("2026-01-31") })).toBe("BEFORE_JOINING");
  expect(codeOf({ leftOn: plainDate("2026-05-01") })).toBe("AFTER_LEAVING");
  expect(codeOf({ leftOn: plainDate("2026-05-01"), validTo: plainDate("2026-05-01") })).toBeUndefined();
  expect(codeOf({ validTo: plainDate("2026-01-15") })).toBe("DATES_REVERSED");
});

test("periods that touch on one day overlap", () => {
  const one = { validFrom: from, validTo: plainDate("2026-03-01") };
  expect(overlaps(one, { validFrom: plainDate("2026-03-01"), validTo: null })).toBe(true);
  expect(overlaps(one, { validFrom: plainDate("2026-03-02"), validTo: null })).toBe(false);
});
