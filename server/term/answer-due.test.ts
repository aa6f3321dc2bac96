import { describe, expect, test } from "vitest";
import { answerDue } from "./answer-due.ts";
import { TermKind } from "./term-kind.ts";

const day = (number: number) => new Date(Date.UTC(2026, 3, number, 15));
const clock = (kind: TermKind, due: number, more: { metAt?: Date; cancelledAt?: Date | null } = {}) => ({
  kind,
  dueAt: day(due),
  ...more,
});
const { ANSWER, EXTENSION, FAST_TRACK, ACCELERATED, FINAL_AFTER_INTERIM, POSTPONED } = TermKind;

describe("the day by which the final answer is due", () => {
  test("is the nearest of the clocks that ask for one", () => {
    expect(answerDue([clock(ANSWER, 30), clock(FAST_TRACK, 9), clock(TermKind.FORWARDING, 2)])).toEqual(
      day(9),
    );
    expect(answerDue([clock(ACCELERATED, 12), clock(FINAL_AFTER_INTERIM, 10)])).toEqual(day(10));
  });

  test("stays when the clock is met: it was due then, whatever happens later", () => {
    expect(answerDue([clock(ANSWER, 20, { metAt: day(18) })])).toEqual(day(20));
  });

  test("follows an extension and a promise, because the clocks before them no longer matter", () => {
    const cancelledAt = day(5);
    expect(answerDue([clock(ANSWER, 20, { cancelledAt }), clock(EXTENSION, 28)])).toEqual(day(28));
    expect(answerDue([clock(ANSWER, 20, { cancelledAt }), clock(POSTPONED, 29)])).toEqual(day(29));
  });

  test("is not moved by rework: an answer that was sent back has its old day", () => {
    expect(answerDue([clock(ANSWER, 20), clock(TermKind.REWORK, 25)])).toEqual(day(20));
    expect(answerDue([clock(TermKind.REWORK, 25)])).toBeNull();
  });

  test("is the first answer's only where nothing asks for a final one", () => {
    expect(answerDue([clock(TermKind.FIRST_ANSWER, 3)])).toEqual(day(3));
    expect(answerDue([clock(TermKind.FIRST_ANSWER_URGENT, 2), clock(ANSWER, 20)])).toEqual(day(20));
    expect(answerDue([clock(TermKind.FIRST_ANSWER, 3), clock(ANSWER, 20, { cancelledAt: day(4) })])).toEqual(
      day(3),
    );
  });

  test("is unknown where no clock asks for an answer", () => {
    expect(answerDue([])).toBeNull();
    expect(answerDue([clock(TermKind.REGISTRATION, 3), clock(TermKind.RECIPIENT_REPLY, 4)])).toBeNull();
  });
});
