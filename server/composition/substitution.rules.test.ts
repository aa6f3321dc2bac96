import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import {
  LONGEST_DAYS,
  type Party,
  refusalOfSubstitution,
  type StandingSubstitution,
  type SubstitutionRequest,
  SubstitutionState,
  substitutionState,
} from "./substitution.rules.ts";

const TODAY = plainDate("2026-04-16");
const person = (accountId: string, roleCodes: string[], recipientId: string | null = null): Party => ({
  accountId,
  name: `Лицо ${accountId}`,
  roleCodes,
  recipientId,
});
const HEAD = person("head", ["HEAD", "SECTOR_LEAD"]);
const OPERATOR = person("operator", ["POS_OPERATOR"]);
const ANALYST = person("analyst", ["ANALYST"]);

const asked = (facts: Partial<SubstitutionRequest> = {}): SubstitutionRequest => ({
  absent: HEAD,
  substitute: OPERATOR,
  roleCodes: ["HEAD"],
  sectorIds: [],
  validFrom: TODAY,
  validTo: addDays(TODAY, 6),
  ...facts,
});

const standing = (request: SubstitutionRequest): StandingSubstitution => ({
  ...request,
  absentAccountId: request.absent.accountId,
  absentName: request.absent.name,
  substituteAccountId: request.substitute.accountId,
  substituteName: request.substitute.name,
});

const codeOf = (request: SubstitutionRequest, others: StandingSubstitution[] = []) =>
  refusalOfSubstitution(request, TODAY, "officer", others, (code) => code)?.code ?? null;

describe("a substitution is refused", () => {
  test.each<[string, Partial<SubstitutionRequest>, string]>([
    ["that ends before it begins", { validTo: addDays(TODAY, -1) }, "DATES_REVERSED"],
    ["from a day that has passed", { validFrom: addDays(TODAY, -1) }, "IN_THE_PAST"],
    ["for more than a year", { validTo: addDays(TODAY, LONGEST_DAYS) }, "TOO_LONG"],
    ["of somebody by himself", { substitute: HEAD }, "SAME_PERSON"],
    ["in favour of whoever sets it", { substitute: person("officer", ["ADMINISTRATOR"]) }, "FOR_ONESELF"],
    ["by a recipient's person", { substitute: person("other", ["RECIPIENT"], "r") }, "NOT_OF_CENTRE"],
    ["of a recipient's person", { absent: person("other", ["RECIPIENT"], "r") }, "NOT_OF_CENTRE"],
    ["without a role", { roleCodes: [] }, "ROLES_MISSING"],
    ["in a role the absent one does not hold", { roleCodes: ["HEAD", "CURATOR"] }, "ROLE_NOT_HELD"],
  ])("%s", (_what, facts, code) => {
    expect(codeOf(asked(facts))).toBe(code);
  });

  test("for a role that another carries on one of the days", () => {
    const other = standing(
      asked({ substitute: ANALYST, validFrom: addDays(TODAY, 6), validTo: addDays(TODAY, 9) }),
    );
    expect(codeOf(asked(), [other])).toBe("OVERLAP");
    expect(codeOf(asked({ validTo: addDays(TODAY, 5) }), [other])).toBeNull();
    expect(codeOf(asked({ roleCodes: ["SECTOR_LEAD"] }), [other])).toBeNull();
  });

  test("for sectors that another looks after, and not for the rest", () => {
    const lead = (sectorIds: string[], substitute = OPERATOR) =>
      asked({ roleCodes: ["SECTOR_LEAD"], sectorIds, substitute });
    const other = standing(lead(["roads"], ANALYST));
    expect(codeOf(lead(["roads", "yards"]), [other])).toBe("OVERLAP");
    expect(codeOf(lead([]), [other])).toBe("OVERLAP");
    expect(codeOf(lead(["yards"]), [other])).toBeNull();
  });

  test("by somebody who is away on one of the days", () => {
    const away = standing(asked({ absent: OPERATOR, substitute: ANALYST, roleCodes: ["POS_OPERATOR"] }));
    expect(codeOf(asked(), [away])).toBe("SUBSTITUTE_ABSENT");
  });

  test("in a circle of two, and of three", () => {
    const back = asked({ absent: OPERATOR, substitute: HEAD, roleCodes: ["POS_OPERATOR"] });
    expect(codeOf(back, [standing(asked())])).toBe("SUBSTITUTE_ABSENT");
    const onwards = asked({ absent: OPERATOR, substitute: ANALYST, roleCodes: ["POS_OPERATOR"] });
    expect(codeOf(onwards, [standing(asked())])).toBe("ABSENT_SUBSTITUTES");
  });
});

describe("on every day", () => {
  const PEOPLE = ["A", "B", "C", "D"].map((id) => person(id, [`ROLE_${id}`, "SECTOR_LEAD"]));
  const party = fc.constantFrom(...PEOPLE);
  const request = fc
    .record({ absent: party, substitute: party, from: fc.nat(20), days: fc.nat(8), isLead: fc.boolean() })
    .map(({ absent, substitute, from, days, isLead }) =>
      asked({
        absent,
        substitute,
        roleCodes: [isLead ? "SECTOR_LEAD" : `ROLE_${absent.accountId}`],
        validFrom: addDays(TODAY, from),
        validTo: addDays(TODAY, from + days),
      }),
    );

  test("nobody who is stood in for stands in, and each role has one substitute", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 25 }), (requests) => {
        const kept: StandingSubstitution[] = [];
        for (const each of requests) if (codeOf(each, kept) === null) kept.push(standing(each));
        for (let offset = 0; offset <= 28; offset += 1) {
          const day = addDays(TODAY, offset);
          const near = kept.filter(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
          const absent = new Set(near.map(({ absentAccountId }) => absentAccountId));
          expect(near.every(({ substituteAccountId }) => !absent.has(substituteAccountId))).toBe(true);
          const shares = near.map(({ absentAccountId, roleCodes }) => `${absentAccountId} ${roleCodes[0]}`);
          expect(new Set(shares).size).toBe(shares.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test.each<[PlainDate, Date | null, SubstitutionState]>([
  [plainDate("2028-02-27"), null, SubstitutionState.PLANNED],
  [plainDate("2028-02-28"), null, SubstitutionState.IN_FORCE],
  [plainDate("2028-02-29"), null, SubstitutionState.IN_FORCE],
  [plainDate("2028-03-01"), null, SubstitutionState.OVER],
  [plainDate("2028-02-29"), new Date("2028-02-28T10:00:00Z"), SubstitutionState.REVOKED],
])("on %s it stands as it should", (today, revokedAt, state) => {
  const days = { validFrom: plainDate("2028-02-28"), validTo: plainDate("2028-02-29") };
  expect(substitutionState({ ...days, revokedAt }, today)).toBe(state);
});
