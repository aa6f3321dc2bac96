import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readFileAsResolution } from "../regulation/read-file.ts";
import type { Sourced } from "../regulation/sourced.ts";
import type { Meetings, RegulationVariant } from "../regulation/variant.ts";
import { MeetingForm, MeetingState, MeetingStep, ProcedureSource } from "./meeting.enums.ts";
import { isRefusal } from "./meeting-refusal.ts";
import { type Procedure, type ProcedureGround, procedureOf } from "./procedure.rules.ts";
import { runThrough, type RunWish } from "./procedure-run.fixture.ts";

const groundOf = ({ meetings, roles, capabilities }: RegulationVariant): ProcedureGround => ({
  meetings,
  roles,
  capabilities: new Map(capabilities.map(({ code, clauses }) => [code, clauses])),
});

const inPerson: RunWish = { form: MeetingForm.IN_PERSON, isChairAbsent: false };

/** A forbidden step names a clause, or says that it is the centre's rule or a default. */
function expectGrounds(procedure: Procedure, wish: RunWish): void {
  for (const { outcome } of runThrough(procedure, wish).asked) {
    if (!isRefusal(outcome)) continue;
    expect(outcome.message).not.toBe("");
    const isOfProcedure = "source" in outcome && outcome.source !== undefined;
    if (!isOfProcedure) throw new Error(`${outcome.code} says nothing of where it comes from`);
    if (outcome.source === ProcedureSource.ACT) expect(outcome.clause).not.toBeNull();
  }
}

describe("procedures of the five acts", () => {
  const acts = new Map<string, Procedure>();

  beforeAll(async () => {
    for (const slug of ["zheleznogorsk", "bogotol", "desnogorsk", "zaozersk", "lensky"]) {
      const bytes = readFileSync(new URL(`../../seeds/${slug}/resolution.md`, import.meta.url));
      const reading = await readFileAsResolution(`${slug}.md`, bytes);
      if (reading.outcome === "REFUSED") throw new Error(slug);
      acts.set(slug, procedureOf(groundOf(reading.variant)));
    }
  });

  const of = (slug: string) => acts.get(slug)!;
  const chairsOf = (slug: string, wish: Partial<RunWish>) => {
    const run = runThrough(of(slug), { ...inPerson, ...wish });
    const opened = run.asked.findLast(({ step }) => step === MeetingStep.OPEN)!.outcome;
    return { run, opened };
  };

  test("every one holds a meeting in person, and a forbidden step names its ground", () => {
    for (const [slug, procedure] of acts) {
      const run = runThrough(procedure, inPerson);
      expect([slug, run.end, run.facts.state]).toEqual([slug, null, MeetingState.HELD]);
      expectGrounds(procedure, inPerson);
      expectGrounds(procedure, { ...inPerson, isChairAbsent: true });
    }
  });

  test("the curator chairs, the head stands in, by the clause", () => {
    for (const [slug, clause] of [
      ["zheleznogorsk", "3.2"],
      ["bogotol", "III.2"],
    ] as const) {
      expect(chairsOf(slug, {}).opened).toMatchObject({ role: "CURATOR", clause, isSubstitute: false });
      expect(chairsOf(slug, { isChairAbsent: true }).opened).toMatchObject({
        role: "HEAD",
        clause,
        isSubstitute: true,
      });
    }
  });

  test("votes by correspondence are taken where the act knows them, and only there", () => {
    const wish = { ...inPerson, form: MeetingForm.BY_CORRESPONDENCE };
    for (const [slug, procedure] of acts) {
      const isKnown = slug === "zheleznogorsk" || slug === "bogotol";
      const { end } = runThrough(procedure, wish);
      expect([slug, end?.code ?? null]).toEqual([slug, isKnown ? null : "FORM_NOT_ALLOWED"]);
    }
  });

  test("agenda and time are agreed by the curator before the call", () => {
    for (const [slug, clause] of [
      ["desnogorsk", "2.2.4"],
      ["zaozersk", "4.2.2"],
    ] as const) {
      const { asked } = runThrough(of(slug), inPerson);
      expect(asked[0]).toMatchObject({ step: "CALL", outcome: { code: "AGREEMENT_MISSING", clause } });
      expect(asked.findLast(({ step }) => step === "AGREE")).toMatchObject({
        roleCodes: ["CURATOR"],
        outcome: { clause },
      });
    }
  });

  test("the head of the centre is there in person, and so is the head of the municipality", () => {
    const { run } = chairsOf("lensky", { isChairAbsent: true });
    expect(run.end).toMatchObject({ code: "CHAIR_IN_PERSON", clause: "П3.2.7" });
    expect(of("lensky").attendedBy).toEqual([{ who: "глава муниципального района", clause: "П3.2.7" }]);
  });
});

const CODES = [
  "HEAD",
  "CURATOR",
  "COORDINATOR",
  "DEPUTY_HEAD",
  "SECRETARY",
  "SECTOR_LEAD",
  "ROLE_1",
  "ROLE_2",
];

const sourcedOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Sourced<T>> =>
  fc.record({
    value,
    clause: fc.integer({ min: 1, max: 99 }).map((number) => `3.${number}`),
    span: fc.constant(null),
    origin: fc.constant("EXTRACTED" as const),
    confidence: fc.constant(0.9),
  });

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(sourcedOf(value), { nil: null });

const QUORUMS = [
  "Заседание правомочно при участии не менее половины членов МЦУ.",
  "Заседание правомочно, если присутствуют более половины участников.",
  "Кворум составляют две трети состава МЦУ.",
  "Заседание правомочно при участии не менее двух членов.",
  "Кворум определяет председательствующий.",
];

/** A regulation of two to eight roles that settles or leaves open anything about meetings. */
const aGround: fc.Arbitrary<ProcedureGround> = fc.subarray(CODES, { minLength: 2 }).chain((codes) => {
  const role = fc.constantFrom(...codes);
  const meetings: fc.Arbitrary<Meetings> = fc.record({
    forms: maybe(fc.subarray(Object.values(MeetingForm), { minLength: 1 })),
    frequency: maybe(fc.constant({ rule: "AS_NEEDED" as const, text: "по мере необходимости" })),
    chair: maybe(role),
    substitute: maybe(role),
    organiser: maybe(role),
    agendaAgreedBy: maybe(role),
    participantsChosenBy: maybe(role),
    attendedBy: fc.array(sourcedOf(fc.constant("глава муниципального района")), { maxLength: 1 }),
    invited: fc.constant([]),
    quorum: maybe(fc.constantFrom(...QUORUMS)),
    decisionRule: maybe(fc.constant("Решения принимаются большинством голосов присутствующих.")),
    minutesKeptBy: maybe(role),
    minutesSignedBy: fc.array(sourcedOf(role), { maxLength: 2 }),
    minutesSentTo: fc.constant([]),
  });
  const isInPerson = fc.boolean();
  return fc.record({ meetings, isInPerson }).map(({ meetings: own, isInPerson: asksForHead }) => ({
    meetings: own,
    roles: codes.map((code) => ({ code, title: `Роль ${code}` })),
    capabilities: new Map(asksForHead ? [["MTG-06", ["5.7"]]] : []),
  }));
});

const aWish = fc.record({
  form: fc.constantFrom(...Object.values(MeetingForm)),
  isChairAbsent: fc.boolean(),
  comers: fc.option(fc.nat(8), { nil: undefined }),
}) as fc.Arbitrary<RunWish>;

/** Why a run may end early: each is a rule of the act, the centre or a default. */
const ENDS = [
  "FORM_NOT_ALLOWED",
  "CHAIR_IN_PERSON",
  "PRESENCE_REQUIRED",
  "NO_QUORUM",
  "CHAIR_PRESENT",
  "NOT_YOUR_STEP",
  "CHAIR_NOT_ABSENT",
];

describe("any procedure", () => {
  test("is held, or stopped by a rule that says where it comes from", () => {
    fc.assert(
      fc.property(aGround, aWish, (ground, wish) => {
        const procedure = procedureOf(ground);
        const run = runThrough(procedure, wish);
        if (run.end) expect(ENDS).toContain(run.end.code);
        else expect(run.facts.state).toBe(MeetingState.HELD);
        expectGrounds(procedure, wish);
      }),
      { numRuns: 300 },
    );
  });

  test("lets nobody take a step that the act gives to another", () => {
    fc.assert(
      fc.property(aGround, aWish, (ground, wish) => {
        const procedure = procedureOf(ground);
        for (const { roleCodes, outcome } of runThrough(procedure, wish).asked)
          if (roleCodes.includes("STRANGER")) expect(isRefusal(outcome)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("keeps what the act settles, whatever the centre wishes", () => {
    fc.assert(
      fc.property(aGround, fc.constantFrom(...CODES), (ground, wished) => {
        const wish = { values: [wished], note: "решение центра" };
        const procedure = procedureOf(
          ground,
          new Map([
            ["CHAIR", wish],
            ["ORGANISE", wish],
          ]),
        );
        const { chair, organiser } = ground.meetings;
        if (chair) expect(procedure.acts.CHAIR.value).toEqual([chair.value]);
        if (organiser) expect(procedure.acts.ORGANISE.value).toEqual([organiser.value]);
        if (!chair && ground.roles.some(({ code }) => code === wished))
          expect(procedure.acts.CHAIR).toMatchObject({ value: [wished], source: ProcedureSource.SETTING });
      }),
      { numRuns: 100 },
    );
  });
});
