import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { read } from "../../test/support/a-draft.ts";
import {
  LIMITS,
  type RegistrationClaim,
  type RegistrationGround,
  registrationRefusal,
} from "./registration.rules.ts";
import { Regime, Scale } from "./submission.enums.ts";

const NOW = new Date("2026-04-16T09:00:00Z");

const aClaim = (facts: Partial<RegistrationClaim> = {}): RegistrationClaim => ({
  regime: Regime.MESSAGE,
  channel: "POS",
  route: null,
  receivedAt: NOW,
  receivedOn: plainDate("2026-04-16"),
  scale: null,
  summary: "Нет света",
  text: "",
  place: null,
  object: null,
  fact: null,
  externalNumber: null,
  ...facts,
});

const channel = (code: string, clause: string) => ({ code, name: code, clauses: [clause] });
const GROUND: RegistrationGround = {
  channels: [channel("POS", "1.2"), channel("PAPER", "1.3"), channel("ELECTRONIC_DOCUMENT", "1.3")],
  incidentClasses: [],
};

const codeOf = (facts: Partial<RegistrationClaim>, ground = GROUND) =>
  registrationRefusal(aClaim(facts), ground, NOW)?.code ?? null;

describe("the register", () => {
  test("takes what the regulation and the law allow", () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ channel: "PAPER", regime: Regime.APPEAL })).toBeNull();
  });

  test("refuses a channel with the clauses that list channels", () => {
    expect(registrationRefusal(aClaim({ channel: "EDDS" }), GROUND, NOW)).toMatchObject({
      code: "CHANNEL_NOT_IN_REGULATION",
      clause: "1.2, 1.3",
    });
  });

  test.each([
    ["PAPER", Regime.MESSAGE, "REGIME_NOT_OF_CHANNEL"],
    ["POS", Regime.APPEAL, null],
    ["POS", Regime.MESSAGE, null],
  ] as const)("of the channel %s takes the regime %s: %s", (code, regime, refusal) => {
    expect(codeOf({ channel: code, regime })).toBe(refusal);
  });

  test.each([
    ["EMAIL", "2025-03-29", null],
    ["EMAIL", "2025-03-30", "EMAIL_IS_NO_APPEAL"],
    ["EPGU", "2023-08-31", "ROUTE_NOT_OPEN"],
    ["EPGU", "2023-09-01", null],
    ["OWN_SITE", "2024-02-29", null],
    [null, "2026-04-16", "ROUTE_MISSING"],
    ["TELEGRAPH", "2026-04-16", "ROUTE_UNKNOWN"],
  ])("knows an electronic appeal by the route %s on %s: %s", (route, day, refusal) => {
    const receivedOn = plainDate(day);
    const facts = { channel: "ELECTRONIC_DOCUMENT", regime: Regime.APPEAL, route, receivedOn };
    expect(codeOf({ ...facts, receivedAt: new Date(`${day}T06:00:00Z`) })).toBe(refusal);
  });

  test("takes an e-mail as a message", () => {
    expect(codeOf({ channel: "ELECTRONIC_DOCUMENT", route: "EMAIL" })).toBeNull();
  });

  test("takes a scale only where the regulation defines it", () => {
    const incidentClasses = [read({ code: "MUNICIPAL" as const, name: "", definition: "" }, "II.2.1.1.2")];
    expect(codeOf({ scale: Scale.MUNICIPAL })).toBe("SCALE_NOT_DEFINED");
    expect(codeOf({ scale: Scale.MUNICIPAL }, { ...GROUND, incidentClasses })).toBeNull();
    expect(codeOf({ scale: Scale.REGIONAL }, { ...GROUND, incidentClasses })).toBe("SCALE_NOT_DEFINED");
  });

  test.each([
    ["1999-12-31T23:59:59Z", "RECEIVED_TOO_EARLY"],
    ["2000-01-01T00:00:00Z", null],
    ["2026-04-16T09:00:00Z", null],
    ["2026-04-16T09:00:01Z", "RECEIVED_IN_FUTURE"],
    ["2099-01-01T00:00:00Z", "RECEIVED_IN_FUTURE"],
    ["nonsense", "RECEIVED_TOO_EARLY"],
  ])("of a submission received at %s says %s", (receivedAt, refusal) => {
    expect(codeOf({ receivedAt: new Date(receivedAt) })).toBe(refusal);
  });

  test("takes texts up to the limit and none beyond", () => {
    const names = ["summary", "text", "place", "object", "fact", "externalNumber"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 3 }), (name, beyond) => {
        expect(codeOf({ [name]: "я".repeat(LIMITS[name]) })).toBeNull();
        expect(codeOf({ [name]: "я".repeat(LIMITS[name] + beyond) })).toBe("TEXT_TOO_LONG");
      }),
    );
    expect(codeOf({ summary: "  \n " })).toBe("SUMMARY_MISSING");
  });
});
