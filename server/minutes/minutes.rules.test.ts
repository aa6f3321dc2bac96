import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { DecisionId } from "../assignment/assignment.entity.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { MeetingForm, MeetingState } from "../meeting/meeting.enums.ts";
import { type Procedure, type ProcedureGround, procedureOf } from "../meeting/procedure.rules.ts";
import { runThrough } from "../meeting/procedure-run.fixture.ts";
import { readFileAsResolution } from "../regulation/read-file.ts";
import type { Meetings } from "../regulation/variant.ts";
import { isRefusal } from "./minutes-refusal.ts";
import { MinutesState, MinutesStep } from "./minutes.enums.ts";
import { minutesThrough } from "./minutes-run.fixture.ts";
import { allowMinutesStep, decisionsRefusal, signersOf } from "./minutes.rules.ts";
import { MINUTES_STEPS } from "./minutes-steps.ts";

const inPerson = { form: MeetingForm.IN_PERSON, isChairAbsent: false };

/** A forbidden step names a clause, or says that it is the centre's rule or a default. */
function expectSigned(procedure: Procedure, isChairAbsent: boolean): void {
  const held = runThrough(procedure, { ...inPerson, isChairAbsent });
  if (held.end) return;
  const { refused, facts, assigned, taken } = minutesThrough(held);
  expect([facts.state, assigned]).toEqual([MinutesState.SIGNED, 1]);
  const signers = signersOf(procedure, facts.meeting).value;
  expect(
    taken
      .filter(({ step }) => step === MinutesStep.SIGN)
      .map(({ allowed }) => allowed.role)
      .toSorted(),
  ).toEqual(signers.toSorted());
  for (const { refusal } of refused)
    if (refusal.code === "NOT_YOUR_STEP")
      expect(refusal.clause !== null || /по умолчанию|центр|положением/u.test(refusal.message)).toBe(true);
}

describe("minutes by the five acts", () => {
  const acts = new Map<string, Procedure>();

  beforeAll(async () => {
    for (const slug of ["zheleznogorsk", "bogotol", "desnogorsk", "zaozersk", "lensky"]) {
      const bytes = readFileSync(new URL(`../../seeds/${slug}/resolution.md`, import.meta.url));
      const reading = await readFileAsResolution(`${slug}.md`, bytes);
      if (reading.outcome === "REFUSED") throw new Error(slug);
      const { meetings, roles, capabilities } = reading.variant;
      const clauses = new Map(capabilities.map((each) => [each.code, each.clauses]));
      acts.set(slug, procedureOf({ meetings, roles, capabilities: clauses }));
    }
  });

  test("are kept, signed and carried out, whether the chair is there or not", () => {
    for (const procedure of acts.values()) {
      expectSigned(procedure, false);
      expectSigned(procedure, true);
    }
  });

  test("are signed by the curator where the act says so, though the head chaired", () => {
    for (const [slug, clause] of [
      ["zheleznogorsk", "3.3"],
      ["bogotol", "III.2"],
    ] as const) {
      const meeting = { state: MeetingState.HELD, chairRole: "HEAD", isSubstituted: true };
      expect(signersOf(acts.get(slug)!, meeting)).toMatchObject({ value: ["CURATOR"], clause });
    }
  });

  test("are signed by whoever chaired where no act says who", () => {
    const procedure = acts.get("desnogorsk")!;
    const meeting = { state: MeetingState.HELD, chairRole: "DEPUTY_HEAD", isSubstituted: true };
    expect(signersOf(procedure, meeting)).toMatchObject({
      value: ["DEPUTY_HEAD"],
      clause: null,
      source: "USUAL",
    });
  });
});

const ROLES = ["CURATOR", "HEAD", "DEPUTY_HEAD", "SECRETARY", "ANALYST"] as const;
const said = <T>(value: T) => ({
  value,
  clause: "3.1",
  span: null,
  origin: "EXTRACTED" as const,
  confidence: 1,
});
const maybeRole = fc.option(fc.constantFrom(...ROLES).map(said), { nil: null });
const meetings: fc.Arbitrary<Meetings> = fc.record({
  forms: fc.constant(said(["IN_PERSON" as const])),
  frequency: fc.constant(null),
  chair: maybeRole,
  substitute: maybeRole,
  organiser: maybeRole,
  agendaAgreedBy: maybeRole,
  participantsChosenBy: maybeRole,
  attendedBy: fc.constant([]),
  invited: fc.constant([]),
  quorum: fc.constant(null),
  decisionRule: fc.constant(null),
  minutesKeptBy: maybeRole,
  minutesSignedBy: fc
    .uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 })
    .map((codes) => codes.map(said)),
  minutesSentTo: fc.constant([]),
});

test("any procedure an act can word ends with signed minutes and set assignments, by nobody else's hand", () => {
  fc.assert(
    fc.property(meetings, fc.boolean(), (worded, isChairAbsent) => {
      const roles = ROLES.map((code) => ({ code, title: `Роль ${code}` }));
      const ground: ProcedureGround = { meetings: worded, roles, capabilities: new Map() };
      expectSigned(procedureOf(ground), isChairAbsent);
    }),
    { numRuns: 150 },
  );
});

test("a step that the table does not know in a state is not taken by anybody", () => {
  const ground: ProcedureGround = {
    meetings: { ...fc.sample(meetings, { numRuns: 1, seed: 1 })[0]!, minutesSignedBy: [] },
    roles: ROLES.map((code) => ({ code, title: code })),
    capabilities: new Map(),
  };
  const procedure = procedureOf(ground);
  const meeting = { state: MeetingState.HELD, chairRole: "HEAD", isSubstituted: false };
  for (const state of Object.values(MinutesState))
    for (const step of Object.values(MinutesStep)) {
      const outcome = allowMinutesStep(procedure, { state, meeting, signedBy: [] }, step, ROLES);
      expect([state, step, !isRefusal(outcome)]).toEqual([
        state,
        step,
        MINUTES_STEPS[step].from.includes(state),
      ]);
    }
});

describe("decisions go to signature", () => {
  const today = "2028-02-29" as PlainDate;
  const decision = {
    id: "1" as DecisionId,
    number: "2.3",
    text: "Сделать",
    isForAction: true,
    hasOwner: true,
    dueOn: today,
  };

  test("with an owner and a day that is not over, today included", () => {
    expect(decisionsRefusal([decision], today)).toBeNull();
    expect(decisionsRefusal([], today)).toBeNull();
  });

  test("and not without one of them; the refusal names the first that lacks it", () => {
    const codes = [
      { hasOwner: false },
      { dueOn: null },
      { dueOn: "2028-02-28" as PlainDate },
      { text: " " },
    ].map((lack) => decisionsRefusal([decision, { ...decision, ...lack, number: "3.1" }], today));
    expect(codes.map((refusal) => refusal?.code)).toEqual([
      "DECISION_WITHOUT_OWNER",
      "DECISION_WITHOUT_DAY",
      "DECISION_DAY_OVER",
      "TEXT_MISSING",
    ]);
    for (const refusal of codes) expect(refusal!.message).toContain("Решение 3.1");
  });

  test("unless they are only taken note of", () => {
    const noted = { ...decision, isForAction: false, hasOwner: false, dueOn: null };
    expect(decisionsRefusal([noted], today)).toBeNull();
  });
});
